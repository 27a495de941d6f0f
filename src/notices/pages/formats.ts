import type { FastifyReply, FastifyRequest } from "fastify";
import { sha256 } from "../../kernel/index.ts";
import { readableHeaders } from "../../platform/web/index.ts";
import type { NoticeDocument } from "../model/noticeDocument.ts";
import type { VersionHead } from "../model/noticeVersion.ts";
import { plain } from "../model/text.ts";
import { markdown } from "../render/markdown.ts";
import { plainText } from "../render/plainText.ts";
import { versionWords } from "./documentPage.ts";

/** What a text is sent as; `html` is its page. */
export type Format = "html" | "md" | "json" | "txt";
export const fileFormats = ["md", "json", "txt"] as const;

const types: Readonly<Record<Exclude<Format, "html">, string>> = {
  md: "text/markdown; charset=utf-8",
  json: "application/json; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};

/** A name with the format that it ends with: `prets.md`. */
export const formatOf = (word: string): { readonly id: string; readonly format: Format | null } => {
  const found = /^(.*)\.(md|json|txt)$/.exec(word);
  return found === null
    ? { id: word, format: null }
    : { id: found[1] ?? "", format: found[2] as Format };
};

/** What a program asks for (RFC 9110, 12.5.1); a browser, and whoever takes anything, gets the page. */
export const askedFormat = ({ headers }: Pick<FastifyRequest, "headers">): Format => {
  const asked = (headers.accept ?? "")
    .toLowerCase()
    .split(",")
    .map((part, at) => {
      const [type = "", ...parameters] = part.split(";").map((each) => each.trim());
      const quality = Number(
        parameters.map((each) => /^q=([\d.]+)$/.exec(each)?.[1]).find(Boolean) ?? 1,
      );
      return { format: known[type] ?? null, quality, at };
    })
    .filter(({ format, quality }) => format !== null && quality > 0)
    .toSorted((a, b) => b.quality - a.quality || a.at - b.at);
  return asked[0]?.format ?? "html";
};

const known: Readonly<Record<string, Format>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/markdown": "md",
  "application/json": "json",
  "text/plain": "txt",
};

/** A text with its version, as programs read it. */
const versionedJson = (
  document: NoticeDocument,
  version: VersionHead | "pending" | null,
): unknown => ({
  version:
    version === null || version === "pending"
      ? null
      : {
          number: version.number,
          day: version.day.toString(),
          edition: version.edition,
          changes: version.changes[document.language].map(plain),
        },
  document,
});

/** Sends a text as a file: for every site (CORS), and not again to whoever has it (RFC 9110, 8.8.3). */
export const sendFormat = async (
  request: FastifyRequest,
  reply: FastifyReply,
  format: Exclude<Format, "html">,
  document: NoticeDocument,
  version: VersionHead | "pending" | null,
): Promise<FastifyReply> => {
  const said = versionWords(version, document.language);
  const content =
    format === "json"
      ? `${JSON.stringify(versionedJson(document, version), null, 2)}\n`
      : format === "md"
        ? markdown(document, said)
        : plainText(document, said);
  return await sendOpenly(request, reply, types[format], content, document.language);
};

/** Sends what any other site may read or show. */
export const sendOpenly = async (
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  content: string,
  language: string,
): Promise<FastifyReply> => {
  const tag = `"${sha256(content).slice(0, 20)}"`;
  const isKnown = request.headers["if-none-match"]?.includes(tag) ?? false;
  return await reply
    .code(isKnown ? 304 : 200)
    .header("etag", tag)
    .header("vary", "Accept")
    .headers(readableHeaders)
    .header("cache-control", "public, no-cache")
    .header("content-language", language)
    .type(type)
    .send(isKnown ? "" : content);
};
