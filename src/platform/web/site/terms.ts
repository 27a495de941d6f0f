import { dayWords, fill, sha256, type Language } from "../../../kernel/index.ts";
import { html, type Markup } from "../../escaping/index.ts";
import type { SiteSettings } from "./siteSettings.ts";
import { termsWords } from "./termsWords.ts";

type Terms = NonNullable<SiteSettings["terms"]>;

/** What names these very words for ever: their day, and a digest of both languages. Two texts never share one. */
export const termsVersion = ({ day, fr, en }: Terms): string =>
  `${day}.${sha256(JSON.stringify([fr, en])).slice(0, 12)}`;

/** A version as people read it; what is no version of ours stays as it is. */
export const termsVersionWords = (version: string, language: Language): string => {
  const [, day, digest] = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{12})$/.exec(version) ?? [];
  if (day === undefined || digest === undefined) return version;
  const words = dayWords(Temporal.PlainDate.from(day), language);
  return fill(termsWords.version[language], { day: words, digest });
};

/** The text as it was written: blank lines part paragraphs, a line that begins with `# ` is a title. */
export const termsText = (text: string, level: 2 | 3 = 2): Markup =>
  html`${text
    .replaceAll("\r\n", "\n")
    .split(/\n\s*\n|\n(?=# )|(?<=^# .*)\n/m)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("# ") ? heading(part.slice(2), level) : html`<p>${lines(part)}</p>`,
    )}`;

const heading = (text: string, level: 2 | 3): Markup =>
  level === 2 ? html`<h2>${text}</h2>` : html`<h3>${text}</h3>`;

const lines = (paragraph: string): Markup =>
  html`${paragraph.split("\n").map((line, index) => (index === 0 ? line : html`<br />${line}`))}`;
