import { canonicalJson, sha256 } from "../../../kernel/index.ts";
import { readRetention, splitSentences, trim, type Span } from "../../../reading/index.ts";
import type { RetentionStatement } from "../../model/register.ts";
import { plainWords } from "../../model/plainWords.ts";
import { joinSpans } from "../joinedText.ts";
import { textOf, type Value } from "../values.ts";
import { quote, report, type FieldContext } from "./fieldContext.ts";

/** The statements of one field, without the identifier that the record gives them. */
export type ReadStatement = Omit<RetentionStatement, "id">;

/**
 * Retention statements: one per sentence, with the introductory clause or the heading that it depends on. A line that
 * ends with a colon introduces what is nested below it; « Données … : en fonction du programme. Vingt ans au plus. »
 * gives its head to the sentences without a subject that follow on the line.
 *
 * @param introduction What the whole field is about, where a form says it beside the field.
 */
export const readRetentionField = (
  context: FieldContext,
  values: readonly Value[],
  introduction: string | null = null,
): ReadStatement[] => {
  const statements: ReadStatement[] = [];
  read(context, values, introduction, statements);
  const promises = statements.some(
    ({ reading }) => reading.status !== "read" || reading.rules.length > 0,
  );
  const periods = statements.some(
    ({ text, reading }) => reading.rules.length > 0 || speaksOfTime.test(text),
  );
  if (statements.length > 0 && !(promises && periods))
    report(
      context,
      "retention-field.no-period",
      statements.flatMap(({ source }) => source),
    );
  return statements;
};

const speaksOfTime =
  /(?<!\p{L})(?:ans?|années?|mois|semaines?|jours?|heures?|durées?|délais?|jusqu['’]|tant qu|conserv|archiv|supprim|effac|purg|épur|apur)/iu;

const read = (
  context: FieldContext,
  values: readonly Value[],
  introduction: string | null,
  statements: ReadStatement[],
): void => {
  for (const { spans, children } of values) {
    const words = textOf(context.text, spans);
    if (children.length > 0 && introduces(words)) {
      for (const span of spans) context.coverage.mark("heading", span);
      const clause = words.replace(/[\s:]+$/, "");
      read(context, children, introduction ? `${introduction} ${clause}` : clause, statements);
      continue;
    }
    readSentences(context, spans, introduction, statements);
    read(context, children, introduction, statements);
  }
};

/** A line with items below it introduces them, unless it is a sentence of its own. */
const introduces = (words: string): boolean =>
  /:\s*$/.test(words) || !(/[.!?]\s*$/.test(words) || statesTime.test(words));

/** A figure or a number word with a unit of time. */
const statesTime =
  /(?:\d|(?<!\p{L})(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente))\s*\)?\s*(?:ans?|années?|mois|semaines?|jours?|heures?)(?!\p{L})/iu;

const readSentences = (
  context: FieldContext,
  spans: readonly Span[],
  introduction: string | null,
  statements: ReadStatement[],
): void => {
  const joined = joinSpans(context.text, spans);
  const sentences = splitSentences(joined.text, { start: 0, end: joined.text.length });
  let heading: string | null = null;
  let previous: string | null = null;
  for (const sentence of sentences) {
    const parts = withoutListMark(context.text, joined.places(sentence));
    if (parts.length === 0) continue;
    const { text, source } = quote(context, parts);
    const ownHeading = headingOf(text);
    const leans =
      leansBack.test(text) || (heading !== null && ownHeading === null && !hasSubject.test(text));
    const needed: string | null = introduction ?? (leans ? (heading ?? previous) : null);
    statements.push({
      hash: statementHash(text, needed),
      text,
      context: needed,
      source,
      reading: readRetention(text, needed),
    });
    // A head whose sentence promises something itself is no mere heading: what leans on it needs the whole of it.
    if (ownHeading !== null) heading = statesTime.test(text) ? text : ownHeading;
    previous = text;
  }
};

/** A sentence that says itself what it is about. */
const hasSubject =
  /^(?:Les?|La|L['’]|Ces?|Cette|Cet|Tou(?:te?s?|s)|Des?|Chaque|Aucune?)\s?.{2,200}?\s(?:est|sont|sera|seront|ne|n['’]|peut|peuvent)(?!\p{L})/u;

/** « Au-delà de ce délai, elles sont archivées … » says nothing without the sentence before it. */
const leansBack =
  /^(?:(?:Au-delà|Passée?|[AÀ] l['’](?:issue|expiration)|Au terme|Après) (?:de |du )?(?:ce|cette|ces)\s|(?:Ensuite|Puis)(?!\p{L})|Elles?\s|Ils?\s|Ce délai|Cette (?:durée|période))/u;

/** A sentence of a list ends with the semicolon of the list, which is no part of it. */
const withoutListMark = (text: string, spans: readonly Span[]): Span[] => {
  const last = spans.at(-1)!;
  let end = last.end;
  while (end > last.start && /[;,\s]/.test(text[end - 1]!)) end--;
  const kept = trim(text, { start: last.start, end });
  return [...spans.slice(0, -1), ...(kept.start < kept.end ? [kept] : [])];
};

/** « Images : un mois. » names what the next sentences of the line are about too. */
const headingOf = (sentence: string): string | null =>
  /^([^:.;]{3,160}?)\s*:\s/.exec(sentence)?.[1] ?? null;

/**
 * What a rule is bound to: it changes when the words of the promise change, not when the page changes its apostrophes,
 * its blanks or the place of the sentence.
 */
export const statementHash = (text: string, context: string | null): string =>
  `sha256:${sha256(canonicalJson([plainWords(text), context === null ? null : plainWords(context)]))}`;
