import { canonicalJson } from "../../kernel/index.ts";
import { findReferences, readRetention } from "../../reading/index.ts";
import { objectionIn } from "../import/fields/readObjection.ts";
import { statementHash } from "../import/fields/readRetentionField.ts";
import type { Activity, RetentionStatement } from "../model/register.ts";

/**
 * An activity as a person wrote it, made whole: each sentence read again and under an identifier of its own, the texts that
 * its words cite found again, what its paragraph of rights says of objection. What was not touched stays as it was.
 *
 * @param before What it takes the place of; null for a new one.
 */
export const settleActivity = (
  written: Activity,
  before: Activity | null,
  id: string,
): Activity => ({
  ...written,
  id,
  retention: settledStatements(written.retention, before?.retention ?? [], id),
  legalReferences: settledReferences(written, before),
  rights:
    written.rights === null || written.rights.text === before?.rights?.text
      ? written.rights
      : { ...written.rights, objection: objectionIn(written.rights.text) },
});

/** A sentence keeps its identifier through every change of its words: the hash says that it changed. */
const settledStatements = (
  written: readonly RetentionStatement[],
  before: readonly RetentionStatement[],
  id: string,
): RetentionStatement[] => {
  const known = new Map(before.map((statement) => [statement.id, statement]));
  const taken = new Set<string>();
  let last = Math.max(0, ...[...before, ...written].map((statement) => rankIn(statement, id)));
  return written.map((statement) => {
    const isKept = rankIn(statement, id) > 0 && !taken.has(statement.id);
    const own = isKept ? statement.id : `${id}.${++last}`;
    taken.add(own);
    const was = known.get(own);
    const { text, context } = statement;
    if (was?.text === text && was.context === context)
      return { ...statement, id: own, hash: was.hash, reading: was.reading };
    const hash = statementHash(text, context);
    return { ...statement, id: own, hash, reading: readRetention(text, context) };
  });
};

/** Which sentence of the activity an identifier names; 0 for another's. */
const rankIn = ({ id: statement }: RetentionStatement, id: string): number => {
  const rank = statement.startsWith(`${id}.`) ? statement.slice(id.length + 1) : "";
  return /^[1-9]\d{0,5}$/.test(rank) ? Number(rank) : 0;
};

type Reference = Activity["legalReferences"][number];

/** The texts on the list, and those that the other words cite; one that only the former words cited goes with them. */
const settledReferences = (written: Activity, before: Activity | null): Reference[] => {
  const cited = new Map(
    proseOf(written)
      .flatMap(referencesIn)
      .map((each) => [keyOf(each), each]),
  );
  const once = new Set((before === null ? [] : proseOf(before)).flatMap(referencesIn).map(keyOf));
  const known = new Set(before?.legalReferences.map(({ text }) => text));
  const listed = written.legalReferences
    .flatMap((reference) => (known.has(reference.text) ? [reference] : asTyped(reference)))
    .filter((reference) => cited.has(keyOf(reference)) || !once.has(keyOf(reference)));
  const keys = new Set(listed.map(keyOf));
  return [...listed, ...[...cited].filter(([key]) => !keys.has(key)).map(([, each]) => each)];
};

/** A line that names a text is read as one; one that names none stays as it was typed. */
const asTyped = (reference: Reference): readonly Reference[] => {
  const found = referencesIn(reference.text);
  return found.length > 0 ? found : [reference];
};

const referencesIn = (text: string): readonly Reference[] =>
  findReferences(text)
    .filter(({ code, article }) => !(code === null && (article ?? "").startsWith("6.")))
    .map(({ spans, ...reference }) => ({
      ...reference,
      text: spans.map(({ start, end }) => text.slice(start, end)).join(" "),
      source: [],
    }));

const keyOf = ({ text: _text, source: _source, ...named }: Reference): string =>
  canonicalJson(named);

/** What is written in words, the list of texts apart. */
const proseOf = (activity: Activity): readonly string[] => [
  ...textsOf(activity.purposes),
  ...nested(activity.subPurposes),
  ...textsOf(activity.legalBases),
  ...textsOf(activity.recipients),
  ...textsOf(activity.retention),
  activity.processors?.text ?? "",
  activity.rights?.text ?? "",
  ...textsOf(activity.specialConditions ?? []),
  activity.offencesGround?.text ?? "",
  activity.nationalIdentifierText?.text ?? "",
];

const textsOf = (values: readonly { readonly text: string }[]): readonly string[] =>
  values.map(({ text }) => text);

const nested = (items: Activity["subPurposes"]): readonly string[] =>
  items.flatMap(({ text, children }) => [text, ...nested(children)]);
