import { html as tagged, raw } from "hono/html";

/** Markup that is safe to send: made only by `html`, which escapes every value put into it. */
export type Markup = string & { readonly isEscaped: true };

/** What may stand in a place of a template; text is escaped, markup is not, `null` and `false` write nothing. */
export type Piece = string | number | Markup | readonly Piece[] | null | false;

/** A template: `html\`<p>${text}</p>\``. Attributes must be quoted, and addresses go through `address`. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  // A template holds a promise only when a value is one, and a Piece never is.
  tagged(
    strings,
    ...pieces.map((piece) => (piece === null || piece === false ? "" : piece)),
  ) as Markup;

/** An address for `href` or `src`: our own paths, web and mail addresses; anything else (`javascript:`…) becomes `#`. */
export const address = (url: string): string =>
  /^(?:\/(?!\/)|https?:\/\/|mailto:|#)/.test(url) ? url : "#";

/** A whole document: the doctype is the only markup that is not made of values. */
export const document = (root: Markup): string =>
  `${String(raw("<!doctype html>"))}\n${String(root)}\n`;

/** A block of JSON-LD, which programs read and no browser runs; nothing in a value can end it. */
export const jsonScript = (value: object): Markup => {
  const json = JSON.stringify(value)
    .replaceAll("<", String.raw`\u003c`)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);
  return html`<script type="application/ld+json">
    ${raw(json)}
  </script>`;
};
