import type { Head } from "./head.ts";
import type { Part } from "./parts.ts";
import { readPeriod } from "./periods.ts";
import { find, wordAt, type Sentence, type Words } from "./sentence.ts";
import { isPerson } from "./persons.ts";

/** « … inactifs depuis plus de 2 ans », « … sans connexion pendant 2 ans », right before the verb. */
export const sinceIn = (sentence: Sentence, { from, to }: Words): Part | null => {
  for (let at = from + 1; at < to; at++) {
    const word = wordAt(sentence, at);
    const aged =
      word === "de" && wordAt(sentence, at + 1) === "plus" ? readPeriod(sentence, at + 1) : null;
    const old = since(sentence, at, to);
    if (old) return old;
    // « les données des enfants de plus de 3 ans »: their age is none of the data.
    if (aged?.over && aged.next === to && !isPerson(sentence, at - 1)) {
      const dated = /^(?:datant|vieux|vieilles?|ancien|anciens|anciennes?)$/.test(
        wordAt(sentence, at - 1),
      );
      const period = { ...aged, over: false, bound: "exact", lead: "after" } as const;
      return { kind: "period", at: dated ? at - 1 : at, next: to, period };
    }
    if (!/^(?:depuis|pendant|durant|inactifs?|inactives?)$/.test(word)) continue;
    const during = /^(?:pendant|durant)$/.test(word);
    const period = readPeriod(sentence, during ? at : at + 1);
    if (period?.next !== to || period.bound === "maximum" || period.bound === "range") continue;
    return {
      kind: "period",
      // « inactifs plus de 2 ans »: the adjective stays in the name.
      at: word.startsWith("inacti") ? at + 1 : at,
      next: to,
      period: { ...period, over: false, bound: "exact", lead: "after" },
    };
  }
  return null;
};

/** « dont la dernière connexion remonte à plus de 2 ans »: the verb that says how long ago. */
const since = (sentence: Sentence, at: number, to: number): Part | null => {
  if (!/^(?:remonte(?:nt)?|date(?:nt)?)$/.test(wordAt(sentence, at))) return null;
  if (!/^(?:a|de|d')$/.test(wordAt(sentence, at + 1))) return null;
  const period = readPeriod(sentence, at + 2);
  if (period?.next !== to || (period.bound !== "exact" && !period.over)) return null;
  return {
    kind: "period",
    at,
    next: to,
    period: { ...period, over: false, bound: "exact", lead: "after" },
  };
};

/**
 * « inactifs depuis … », « n'ont pas servi depuis … », « dont la dernière connexion remonte à … »: the words that name the
 * start; « sans connexion pendant … » is a case.
 */
export const sinceWhat = (sentence: Sentence, at: number): Words | null => {
  if (/^(?:remonte(?:nt)?|date(?:nt)?)$/.test(wordAt(sentence, at))) {
    for (let dont = at - 1; dont > at - 12 && dont >= 0; dont--)
      if (wordAt(sentence, dont) === "dont") return { from: dont + 1, to: at };
    return null;
  }
  const idle = /^(?:inacti(?:f|fs|ve|ves)|inutilisee?s?)$/.test(wordAt(sentence, at - 1));
  // « qui ne répond à aucun rappel pendant 3 ans »
  const denied = /^(?:pendant|durant)$/.test(wordAt(sentence, at))
    ? startOfDenied(sentence, at)
    : at;
  if (denied < at - 1) return { from: denied, to: at };
  if (wordAt(sentence, at) !== "depuis" && !idle) return null;
  const from = startOfDenied(sentence, at);
  const named = from < at - 1 || !find(sentence, at - 1, "keep-past");
  return sentence.tokens[at - 1]?.kind === "word" && named ? { from, to: at } : null;
};

/** « auxquels personne ne s'est connecté », « qui n'ont pas servi »: what is denied since then, from its relative on. */
const startOfDenied = (sentence: Sentence, to: number): number => {
  let denied = false;
  for (let at = to - 2; at > to - 10 && at > 0; at--) {
    denied ||= find(sentence, at, "neg") !== null;
    if (denied && find(sentence, at - 1, "rel")) return at;
  }
  return to - 1;
};

/** « nous supprimons les comptes inactifs depuis 2 ans »: how long, said in the object of a verb of ending. */
export const readIdle = (
  sentence: Sentence,
  { from, to }: Words,
): Required<Pick<Head, "subject" | "since" | "sinceWhat">> | null => {
  for (let at = Math.max(from + 1, to - 2); at <= to + 1; at++) {
    const period = readPeriod(sentence, at);
    if (!period) continue;
    const whole = sinceIn(sentence, { from, to: period.next });
    if (whole)
      return {
        subject: { from, to: whole.at },
        since: whole,
        sinceWhat: sinceWhat(sentence, whole.at),
      };
  }
  return null;
};
