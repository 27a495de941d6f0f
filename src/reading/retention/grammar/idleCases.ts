import type { Clause } from "./clauses.ts";
import type { Part } from "./parts.ts";
import { readPeriod } from "./periods.ts";
import { find, wordAt, type Match, type Sentence, type Words } from "./sentence.ts";

/**
 * « si vous ne vous êtes pas connecté pendant 2 ans, … est supprimé »: the case says from when the two years run, as
 * « lorsque … » and « inactif depuis … » do. Beside a verb of keeping, the time is that of the case, and no rule.
 */
export const withIdleCase = (sentence: Sentence, clause: Clause): Clause => {
  const parts = [...clause.opening, ...clause.body];
  const ended = clause.verb?.kind === "end";
  const idle = parts
    .map((part) =>
      part.kind === "condition"
        ? (idleCase(sentence, part.words) ?? (ended ? absence(sentence, part.words) : null))
        : null,
    )
    .find((each) => each !== null);
  if (!idle || parts.some((part) => isAnotherTime(part, idle.period))) return clause;
  if (clause.verb?.kind !== "end") return { ...clause, unread: [...clause.unread, idle.period.at] };
  const changed = (all: readonly Part[]): readonly Part[] =>
    all.flatMap((part) => {
      if (part.at === idle.at) return [idle.from, idle.period];
      return part.at === idle.period.at ? [] : [part];
    });
  return { ...clause, opening: changed(clause.opening), body: changed(clause.body) };
};

interface IdleCase {
  readonly at: number;
  readonly from: Part & { readonly kind: "from" };
  readonly period: Part & { readonly kind: "period" };
}

/** « si le compte reste inactif pendant 2 ans », « s'il n'a pas servi depuis 2 ans » */
const idleCase = (sentence: Sentence, { from: at, to }: Words): IdleCase | null => {
  const marker = find(sentence, at, "condition-clause");
  if (!marker || !/^(?:si|s')$/.test(wordAt(sentence, at))) return null;
  const measured = measureAt(sentence, at, to);
  if (measured === null) return null;
  const period = readPeriod(sentence, measured.figure);
  if (!period || (period.bound !== "exact" && !period.over)) return null;
  // « s'il » keeps its « il ».
  const start = wordAt(sentence, at) === "s'" ? at + 1 : at + marker.length;
  const words = { from: start, to: measured.at };
  return {
    at,
    from: { kind: "from", at, next: measured.at, words, connector: "apres" },
    period: {
      kind: "period",
      at: measured.at,
      next: period.next,
      period: { ...period, over: false, bound: "exact", lead: "after" },
    },
  };
};

/** « En l'absence de connexion pendant 2 ans, … est supprimé », « en cas d'inactivité de plus de 2 ans » */
const absence = (sentence: Sentence, { from: at, to }: Words): IdleCase | null => {
  const marker = find(sentence, at, "condition");
  const noun = absenceAt(sentence, at, marker);
  if (noun === null) return null;
  const figure = consecutive(sentence, noun, to) ?? to;
  const period = readPeriod(sentence, figure);
  if (!period || (period.bound !== "exact" && !period.over)) return null;
  if (!period.over && !/^(?:pendant|durant)$/.test(wordAt(sentence, figure))) return null;
  return {
    at,
    from: {
      kind: "from",
      at,
      next: figure,
      words: { from: noun, to: figure },
      connector: "apres",
    },
    period: {
      kind: "period",
      at: figure,
      next: period.next,
      period: { ...period, over: false, bound: "exact", lead: "after" },
    },
  };
};

/** « absence de connexion pendant 24 mois consécutifs »: the figure stands in the name. */
const consecutive = (sentence: Sentence, from: number, to: number): number | null => {
  for (let at = from + 1; at < to; at++)
    if (/^(?:pendant|durant)$/.test(wordAt(sentence, at)) && readPeriod(sentence, at)?.next === to)
      return at;
  return null;
};

/** Where the name of what is not done begins: « absence de connexion », « sans connexion », « inactivité ». */
const absenceAt = (sentence: Sentence, at: number, marker: Match | null): number | null => {
  if (!marker) return null;
  if (marker.value === "bare") return at;
  for (const noun of [at + 1, at + 2])
    if (wordAt(sentence, noun) === "absence" && noun < at + marker.length) return noun;
  const named = at + marker.length;
  const idle = find(sentence, named, "inactivity") ?? find(sentence, named, "non-act");
  return wordAt(sentence, at + 1) === "cas" && idle ? named : null;
};

/** Where the words « pendant » or « depuis » of the case stand, and its figure. */
const measureAt = (
  sentence: Sentence,
  from: number,
  to: number,
): { readonly at: number; readonly figure: number } | null => {
  if (/^(?:pendant|durant)$/.test(wordAt(sentence, to)) && readPeriod(sentence, to))
    return { at: to, figure: to };
  for (let at = from + 2; at < to; at++)
    if (wordAt(sentence, at) === "depuis" && readPeriod(sentence, at + 1)?.next === to)
      return { at, figure: at + 1 };
  return null;
};

const isAnotherTime = (part: Part, idle: Part): boolean =>
  part.at !== idle.at && /^(?:period|from|until|while|at|now|unlimited)$/.test(part.kind);
