import { dayWords, momentWords, type Language } from "../../kernel/index.ts";
import { html, type Markup } from "../escaping/index.ts";

/** A day (or `YYYY-MM-DD`) as a person and a program read it; it is not broken over two lines. */
export const dayTime = (day: Temporal.PlainDate | string, language: Language): Markup => {
  const date = Temporal.PlainDate.from(day);
  return html`<time datetime="${date.toString()}">${dayWords(date, language)}</time>`;
};

/** The same for a moment. */
export const momentTime = (at: Temporal.Instant | string, language: Language): Markup => {
  const moment = Temporal.Instant.from(at);
  return html`<time datetime="${moment.toString()}">${momentWords(moment, language)}</time>`;
};
