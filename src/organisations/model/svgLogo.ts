import { Parser } from "htmlparser2";
import type { LogoMistake } from "./pngLogo.ts";

const elements = new Set(
  "svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop clipPath mask title desc".split(
    " ",
  ),
);

const attributes = new Set(
  "id viewBox width height x y cx cy r rx ry x1 y1 x2 y2 fx fy d points transform opacity fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-dasharray stroke-dashoffset clip-path clip-rule clipPathUnits mask maskUnits gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity preserveAspectRatio xmlns version".split(
    " ",
  ),
);

/** What acts, or calls something from elsewhere: whoever sends it is told, since the picture would not be what they meant. */
const activeElements = new Set(
  "script foreignobject iframe image use animate animatetransform animatemotion set style a audio video object embed handler".split(
    " ",
  ),
);

const mostElements = 5_000;
const deepest = 50;

/**
 * A drawing written anew of what a logo is made of: shapes, colours, gradients. What only describes it (comments, names of
 * programs, layers) is left out; what acts or calls from elsewhere refuses it.
 */
export const safeSvg = (text: string): Uint8Array<ArrayBuffer> | LogoMistake => {
  const written: string[] = [];
  const open: (string | null)[] = [];
  let mistake: LogoMistake | null = null;
  let count = 0;
  let roots = 0;
  const parser = new Parser(
    {
      onopentag: (name, given) => {
        count += 1;
        if (count > mostElements || open.length >= deepest) mistake ??= "size";
        if (isActive(name, given)) mistake ??= "active";
        const isInside = open.length === 0 || (open.at(-1) ?? null) !== null;
        const isKept = isInside && elements.has(name);
        if (open.length === 0) roots += 1;
        if (open.length === 0 && name !== "svg") mistake ??= "kind";
        open.push(isKept ? name : null);
        if (isKept) written.push(tagOf(name, given, open.length === 1));
      },
      ontext: (said) => {
        const inside = open.at(-1);
        if (inside === "title" || inside === "desc") written.push(escaped(said));
      },
      onclosetag: () => {
        const name = open.pop() ?? null;
        if (name !== null) written.push(`</${name}>`);
      },
      // A document type can name entities, which unpack to anything.
      onprocessinginstruction: (name) => {
        if (/^!doctype/i.test(name)) mistake ??= "active";
      },
      onerror: () => {
        mistake ??= "broken";
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  if (mistake !== null) return mistake;
  if (roots !== 1) return "kind";
  return new TextEncoder().encode(`${written.join("")}\n`);
};

const isActive = (name: string, given: Readonly<Record<string, string>>): boolean =>
  activeElements.has(name.toLowerCase().replace(/^.*:/, "")) ||
  Object.entries(given).some(
    ([attribute, value]) =>
      /^on/i.test(attribute) ||
      /(?:^|:)(?:href|src)$/i.test(attribute) ||
      (attributes.has(attribute) && attribute !== "xmlns" && callsElsewhere(value)),
  );

/** An address, or a reference to anything but a part of this very drawing. */
const callsElsewhere = (value: string): boolean =>
  /[a-z][a-z0-9+.-]*:/i.test(value) ||
  /\\/.test(value) ||
  [...value.matchAll(/url\s*\(([^)]*)\)?/gi)].some(
    ([, to = ""]) => !/^\s*["']?#[\w-]+["']?\s*$/.test(to),
  );

const tagOf = (name: string, given: Readonly<Record<string, string>>, isRoot: boolean): string => {
  const kept = Object.entries(given).filter(
    ([attribute]) => attributes.has(attribute) && attribute !== "xmlns",
  );
  const all = isRoot ? [["xmlns", "http://www.w3.org/2000/svg"] as const, ...kept] : kept;
  return `<${name}${all.map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`).join("")}>`;
};

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
