import type { Bilingual } from "../../kernel/index.ts";
import type { Activity, RetentionStatement } from "../model/register.ts";
import { comparedText, countWords, likeness } from "./comparedWords.ts";
import { say, short } from "./quoted.ts";
import type { ChangeGrade, LegalChange } from "./registerDiff.ts";
import { ruleChanges } from "./ruleChanges.ts";

const words = {
  added: {
    fr: "Une durée de conservation est ajoutée : « {after} »",
    en: "A retention period is added: “{after}”",
  },
  removed: {
    fr: "Une durée de conservation n’est plus publiée : « {before} »",
    en: "A retention period is no longer published: “{before}”",
  },
  reworded: {
    fr: "Une phrase sur la durée est reformulée sans changer de règle : « {after} »",
    en: "A sentence on retention is reworded, its rule the same: “{after}”",
  },
  unread: {
    fr: "Une phrase sur la durée, que la lecture n’a pas comprise en entier, change : « {before} » devient « {after} »",
    en: "A sentence on retention that was not understood whole changes: “{before}” becomes “{after}”",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Two sentences of so many common words, numbers aside, promise on the same data. */
const sameData = 0.35;

/** What the sentences on retention of an activity promise otherwise. */
export const retentionChanges = (
  { retention: before }: Pick<Activity, "retention">,
  { retention: after }: Pick<Activity, "retention">,
): readonly LegalChange[] => {
  const said = new Set(after.map(whole));
  const stood = new Set(before.map(whole));
  const left = before.filter((each) => !said.has(whole(each)));
  const come = after.filter((each) => !stood.has(whole(each)));
  const pairs = left
    .flatMap((old) =>
      come.map((now) => ({ old, now, by: likeness(subjectOf(old), subjectOf(now)) })),
    )
    .filter(({ by }) => by >= sameData)
    .toSorted((a, b) => b.by - a.by);
  const paired = new Map<RetentionStatement, RetentionStatement>();
  const taken = new Set<RetentionStatement>();
  for (const { old, now } of pairs)
    if (!paired.has(old) && !taken.has(now)) {
      paired.set(old, now);
      taken.add(now);
    }
  return [
    ...left.flatMap((old): readonly LegalChange[] => {
      const now = paired.get(old);
      return now === undefined
        ? [change("removed", "persons", words.removed, old.text, null)]
        : sentenceChanges(old, now);
    }),
    ...come
      .filter((now) => !taken.has(now))
      .map((now) => change("added", "persons", words.added, null, now.text)),
  ];
};

const sentenceChanges = (
  old: RetentionStatement,
  now: RetentionStatement,
): readonly LegalChange[] => {
  const isRead = [old, now].every(({ reading }) => reading.status === "read");
  // What was not understood is never said to be the same.
  if (!isRead || old.reading.rules.length !== now.reading.rules.length)
    return [change("changed", "persons", words.unread, old.text, now.text)];
  const changed = old.reading.rules.flatMap((rule, index) => {
    const other = now.reading.rules[index];
    return other === undefined ? [] : ruleChanges(rule, other);
  });
  if (changed.length === 0)
    return [change("changed", "editorial", words.reworded, old.text, now.text)];
  return changed.map((said): LegalChange => ({
    part: "retention",
    kind: "changed",
    grade: "persons",
    words: said,
    before: old.text,
    after: now.text,
  }));
};

const change = (
  kind: LegalChange["kind"],
  grade: ChangeGrade,
  wording: Bilingual,
  before: string | null,
  after: string | null,
): LegalChange => ({
  part: "retention",
  kind,
  grade,
  words: say(wording, { before: short(before ?? ""), after: short(after ?? "") }),
  before,
  after,
});

const whole = ({ text, context }: RetentionStatement): string =>
  comparedText(`${context ?? ""} ${text}`);

const numbers =
  /\b(?:\d+|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|dix huit|vingt|trente|quarante|cinquante|soixante|cent|mille)\b/g;

/** The words of a sentence that say what it is about. */
const subjectOf = (statement: RetentionStatement) =>
  countWords([whole(statement).replaceAll(numbers, " ")]);
