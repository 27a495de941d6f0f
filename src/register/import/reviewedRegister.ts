import { fill, type Language } from "../../kernel/index.ts";
import { readRetention, type Span } from "../../reading/index.ts";
import type { Activity, Finding, Register } from "../model/register.ts";
import type { ImportChoices, ActivityCorrection } from "../model/importChoices.ts";
import { activityId } from "./activityId.ts";
import { statementHash } from "./fields/readRetentionField.ts";
import { placesIn } from "./placesIn.ts";
import { findingKinds, type FindingId } from "./findings.ts";

/**
 * An import as its reader corrected it, with all of its activities. Each corrected value keeps the place that it was read
 * from, and a finding says what the page has there: the promise of an import, that nothing is invented, holds of the rest.
 */
export const correctedRegister = (
  read: Register,
  { corrections }: Pick<ImportChoices, "corrections">,
  language: Language,
): Register => {
  if (Object.keys(corrections).length === 0) return read;
  const ids = new Map<string, number>();
  const findings = [...read.findings];
  // A register of ours names its activities itself, and rules are bound to these names: only a new title gives a new one.
  const kept = new Set(
    read.activities
      .filter(({ title }, index) => (corrections[index + 1]?.title ?? title) === title)
      .map(({ id }) => id),
  );
  const newId = (title: string, order: number): string => {
    let id = activityId(title, order, ids);
    while (kept.has(id)) id = activityId(title, order, ids);
    return id;
  };
  const activities = read.activities.map((activity, index) => {
    const order = index + 1;
    const correction = corrections[order];
    const note = (field: string, texts: readonly string[], source: readonly Span[]): void => {
      const about = { activity: order, field, evidence: texts.join(" ").slice(0, 300) || null };
      findings.push({ ...noteOf("review.corrected", language), ...about, source: [...source] });
    };
    const next = correction === undefined ? activity : corrected(activity, correction, note);
    const id = next.title === activity.title ? activity.id : newId(next.title, order);
    return id === activity.id && next.retention === activity.retention ? next : named(next, id);
  });
  return { ...read, activities, findings };
};

/** The register that a review makes: what was corrected, without what was left out. Its places are those of the document. */
export const reviewedRegister = (
  read: Register,
  choices: ImportChoices,
  language: Language,
): Register => {
  const { activities, findings, ...rest } = correctedRegister(read, choices, language);
  const leftOut = new Set(choices.leftOut);
  const orders = new Map<number, number>();
  for (const order of activities.keys())
    if (!leftOut.has(order + 1)) orders.set(order + 1, orders.size + 1);
  return {
    ...rest,
    activities: activities.filter((_, index) => orders.has(index + 1)),
    findings: [
      ...findings.flatMap((finding) => {
        if (finding.activity === null) return [finding];
        const activity = orders.get(finding.activity);
        return activity === undefined ? [] : [{ ...finding, activity }];
      }),
      ...activities
        .filter((_, index) => leftOut.has(index + 1))
        .map((activity) => leftOutNote(activity, language)),
    ],
  };
};

const noteOf = (
  rule: FindingId,
  language: Language,
  params: Readonly<Record<string, string>> = {},
): Pick<Finding, "rule" | "severity" | "message"> => ({
  rule,
  severity: findingKinds[rule].severity,
  message: fill(findingKinds[rule].message[language], params),
});

/** What was read of a record that was left out is accounted for all the same: its places are those of the finding. */
const leftOutNote = (activity: Activity, language: Language): Finding => ({
  ...noteOf("review.left-out", language, { title: activity.title }),
  activity: null,
  field: null,
  evidence: activity.title.slice(0, 300),
  source: placesIn(activity).toSorted((a, b) => a.start - b.start),
});

type Note = (field: string, texts: readonly string[], source: readonly Span[]) => void;

const corrected = (activity: Activity, correction: ActivityCorrection, note: Note): Activity => {
  const { title = activity.title, purposes, retention } = correction;
  if (title !== activity.title) note("title", [activity.title], activity.sources.title);
  return {
    ...activity,
    title,
    purposes:
      purposes === undefined
        ? activity.purposes
        : aligned("purposes", activity.purposes, purposes, note).map(({ text, was, source }) =>
            was?.text === text ? was : { text, source: [...source] },
          ),
    retention:
      retention === undefined
        ? activity.retention
        : aligned("retention", activity.retention, retention, note).map(
            ({ text, was, source }): Activity["retention"][number] => {
              if (was?.text === text) return was;
              const context = was?.context ?? null;
              const hash = statementHash(text, context);
              const reading = readRetention(text, context);
              return { id: "", hash, text, context, source: [...source], reading };
            },
          ),
  };
};

/** An activity under its identifier; its statements bear it, in their order. */
const named = (activity: Activity, id: string): Activity => ({
  ...activity,
  id,
  retention: activity.retention.map((statement, index) => ({
    ...statement,
    id: `${id}.${index + 1}`,
  })),
});

interface Aligned<T> {
  readonly text: string;
  /** The value in whose place it stands; null where several were joined or cut. */
  readonly was: T | null;
  readonly source: readonly Span[];
}

/**
 * The lines that a person typed, each with the value that it was read as: those that begin and end the list alike are the
 * same, and of the others each stands for the one of its rank, or all for all where there are more or fewer.
 */
const aligned = <T extends { readonly text: string; readonly source: readonly Span[] }>(
  field: string,
  values: readonly T[],
  lines: readonly string[],
  note: Note,
): readonly Aligned<T>[] => {
  const shortest = Math.min(values.length, lines.length);
  let head = 0;
  while (head < shortest && values[head]?.text === lines[head]) head++;
  let tail = 0;
  while (tail < shortest - head && values.at(-1 - tail)?.text === lines.at(-1 - tail)) tail++;
  const changed = values.slice(head, values.length - tail);
  const source = changed.flatMap((value) => value.source);
  if (changed.length > 0 || lines.length > values.length)
    note(
      field,
      changed.map(({ text }) => text),
      source,
    );
  const between = lines.slice(head, lines.length - tail);
  const isPaired = between.length === changed.length;
  return lines.map((text, index) => {
    const isTail = index >= lines.length - tail;
    const was =
      index < head || isTail || isPaired
        ? (values[isTail ? index - lines.length + values.length : index] ?? null)
        : null;
    return { text, was, source: was?.source ?? source };
  });
};
