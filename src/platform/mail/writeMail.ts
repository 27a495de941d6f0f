import {
  failed,
  success,
  type Bilingual,
  type Language,
  type Outcome,
} from "../../kernel/index.ts";
import { html, type Markup } from "../web/index.ts";
import { isMailAddress } from "./address.ts";
import { mailFailure } from "./errors.ts";
import type { Block, Letter, Mail, WrittenMail } from "./mail.ts";

const words = {
  unsubscribe: {
    fr: "Ne plus recevoir ces messages :",
    en: "To stop receiving these messages:",
  },
} as const satisfies Record<string, Bilingual>;

/**
 * Writes a mail in its language, as text and as HTML without image, style sheet or tracking.
 * Fails with `mail.address-invalid`, `mail.header-invalid` (a value tried to begin another header), `mail.link-invalid`.
 */
export const writeMail = <V>(mail: Mail<V>, footer: Bilingual): Outcome<WrittenMail> => {
  const { to, template, language, values, unsubscribe = null } = mail;
  const letter = template.write[language](values);
  if (!isMailAddress(to)) return failed(mailFailure("mail.address-invalid"));
  // RFC 5322, 2.2: a header ends with its line, so that a line break in a value would begin the next header.
  if (letter.subject.trim() === "" || /\p{Cc}|[\u2028\u2029]/u.test(letter.subject))
    return failed(mailFailure("mail.header-invalid", { template: template.name }));
  const links = letter.blocks.flatMap((block) => (block.kind === "link" ? [block.url] : []));
  if ([...links, ...(unsubscribe === null ? [] : [unsubscribe])].some((url) => !isLink(url)))
    return failed(mailFailure("mail.link-invalid", { template: template.name }));
  const foot = [
    footer[language],
    ...(unsubscribe === null ? [] : [`${words.unsubscribe[language]} ${unsubscribe}`]),
  ];
  return success({
    template: template.name,
    language,
    to,
    subject: letter.subject,
    text: asText(letter, foot),
    html: asHtml(letter, foot, language),
    unsubscribe,
  });
};

// No blank, no angle bracket: the address also stands in a header.
const isLink = (url: string): boolean =>
  /^https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]+$/.test(url) && URL.canParse(url);

const asText = ({ blocks }: Letter, foot: readonly string[]): string =>
  // "-- " and a line end begin what is no part of the message (RFC 3676, 4.3).
  `${[...blocks.map(blockText), `-- \n${foot.join("\n")}`].join("\n\n")}\n`;

const blockText = (block: Block): string => {
  if (block.kind === "link") return `${block.label}\n${block.url}`;
  if (block.kind === "list") return block.items.map((item) => `- ${item}`).join("\n");
  return block.kind === "code" ? `    ${block.text}` : block.text;
};

const asHtml = ({ subject, blocks }: Letter, foot: readonly string[], language: Language): string =>
  `<!doctype html>\n${String(
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${subject}</title>
      </head>
      <body>
        ${blocks.map(blockHtml)}
        <hr />
        ${foot.map((line) => html`<p><small>${line}</small></p>`)}
      </body>
    </html>`,
  )}\n`;

const blockHtml = (block: Block): Markup => {
  if (block.kind === "link")
    return html`<p><a href="${block.url}">${block.label}</a></p>
      <p><small>${block.url}</small></p>`;
  if (block.kind === "list")
    return html`<ul>
      ${block.items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  return block.kind === "code"
    ? html`<p><code>${block.text}</code></p>`
    : html`<p>${block.text}</p>`;
};
