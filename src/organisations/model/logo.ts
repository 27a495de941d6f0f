import { sha256 } from "../../kernel/index.ts";
import { isPng, safePng, type LogoMistake } from "./pngLogo.ts";
import { safeSvg } from "./svgLogo.ts";

/** The logo of a body, as it was made safe; by its digest pages ask for it, so that a browser may keep it. */
export interface Logo {
  readonly mediaType: "image/png" | "image/svg+xml";
  readonly content: Uint8Array<ArrayBuffer>;
  readonly digest: string;
}

/** In bytes: a logo is a small picture, asked for with every page. */
export const largestLogo = 200_000;

/** A logo of a file that somebody sent, or what is wrong with it. The name of the file says nothing. */
export const logoOf = (bytes: Uint8Array): Logo | LogoMistake => {
  if (bytes.length > largestLogo) return "size";
  if (isPng(bytes)) {
    const png = safePng(bytes);
    return typeof png === "string" ? png : logoIn("image/png", png);
  }
  const text = textOf(bytes);
  if (text === null || !/<svg[\s>]/.test(text)) return "kind";
  const svg = safeSvg(text);
  return typeof svg === "string" ? svg : logoIn("image/svg+xml", svg);
};

const logoIn = (mediaType: Logo["mediaType"], content: Uint8Array<ArrayBuffer>): Logo => ({
  mediaType,
  content,
  digest: sha256(content).slice(0, 16),
});

const textOf = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};
