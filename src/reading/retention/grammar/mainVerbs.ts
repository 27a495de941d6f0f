import { readPart } from "./adjuncts.ts";
import { readJoinedVerb } from "./joinedVerbs.ts";
import type { VerbGroup } from "./parts.ts";
import { readPeriod } from "./periods.ts";
import { find, isAny, wordAt, type Sentence } from "./sentence.ts";
import { endOf } from "./ends.ts";
import { readVerbGroup } from "./verbGroups.ts";

/** In tokens: no subject is longer, and looking ahead stays linear. */
const longestSubject = 150;

/** The main verb: the first that is not the verb of a relative clause. */
export const findVerb = (sentence: Sentence, from: number, last: number): VerbGroup | null => {
  // « 10 ans si un sinistre a été déclaré », « jusqu'à ce que l'agent supprime … »: no subject begins so.
  if (readPeriod(sentence, from) || isAny(sentence, from, noSubject)) return null;
  const end = Math.min(last, from + longestSubject);
  let relative = false;
  let depth = 0;
  let relativeVerb: VerbGroup | null = null;
  for (let at = from; at < end; at++) {
    const word = wordAt(sentence, at);
    if (word === "(") depth++;
    else if (word === ")") depth--;
    if (depth > 0) continue;
    if (word === ":" || (at > from && find(sentence, at, "until"))) return relativeVerb;
    if (wordAt(sentence, at - 1) === "," && find(sentence, at, "after-period")) return relativeVerb;
    if (find(sentence, at, "rel") && at > from && word !== "que") {
      relative = !isVerbLike(sentence, at + 1);
      continue;
    }
    const verb = readVerbGroup(sentence, at);
    if (verb?.active && (isNoun(sentence, at) || isInThatClause(sentence, from, at, verb)))
      continue;
    if (verb?.kind === "other" && verb.weak && !leadsToKeeping(sentence, verb.next, end)) continue;
    if (verb && !relative) return verb;
    if (verb) {
      relativeVerb = verb;
      relative = false;
      at = verb.next - 1;
    } else if (relative && isAuxiliary(sentence, at)) relative = false;
    else if (!relative && readPeriod(sentence, at) && at > from)
      return endedAfter(sentence, at) ?? relativeVerb;
  }
  return relativeVerb;
};

const noSubject = new Set([
  "until",
  "until-clause",
  "while-clause",
  "condition-clause",
  "at-clause",
]);

/** An unknown participle counts only before the verb of keeping: « rafraîchies … et ne sont pas conservées ». */
const leadsToKeeping = (sentence: Sentence, from: number, end: number): boolean => {
  for (let at = from; at < end; at++) {
    if (!/^(?:et|puis)$/.test(wordAt(sentence, at))) continue;
    if (readJoinedVerb(sentence, at)) return true;
    const verb = readVerbGroup(sentence, at + 1);
    if (verb && !verb.active && (verb.kind === "keep" || verb.kind === "end")) return true;
  }
  return false;
};

/** « les comptes inactifs depuis 2 ans sont supprimés »: the period belongs to the subject. */
const endedAfter = (sentence: Sentence, at: number): VerbGroup | null => {
  const since =
    /^(?:pendant|durant)$/.test(wordAt(sentence, at)) ||
    /^(?:depuis|inactifs?|inactives?)$/.test(wordAt(sentence, at - 1));
  // « les billets de plus de 2 ans sont détruits »
  const aged = readPeriod(sentence, at)!.over;
  const verb = since || aged ? readVerbGroup(sentence, readPeriod(sentence, at)!.next) : null;
  return verb?.kind === "end" ? verb : null;
};

/** « la collecte », « de garde »: after a determiner or a preposition it is a noun. */
const isNoun = (sentence: Sentence, at: number): boolean =>
  ["det", "contracted", "prep", "before-event"].some((category) => {
    const before = find(sentence, at - 1, category);
    return before !== null && !/^(?:les|l'|la)$/.test(wordAt(sentence, at - 1));
  }) ||
  (/^(?:la|l'|une)$/.test(wordAt(sentence, at - 1)) &&
    /^(?:collecte|garde|demande|purge|archive)$/.test(wordAt(sentence, at)));

/** « les données qui transitent … », « que l'usager fournit »: the verb of a relative clause, never the main one. */
const isInThatClause = (
  sentence: Sentence,
  from: number,
  at: number,
  { kind }: VerbGroup,
): boolean => {
  if (kind !== "other") return false;
  if (wordAt(sentence, at - 1) === "qui") return true;
  for (let before = at - 1; before > from && at - before < 6; before--)
    if (/^(?:que|qu')$/.test(wordAt(sentence, before)))
      return !/^(?:ainsi|tels?|telles?)$/.test(wordAt(sentence, before - 1));
  return false;
};

const isAuxiliary = (sentence: Sentence, at: number): boolean =>
  ["be", "been", "have", "modal-may", "modal-must"].some(
    (category) => find(sentence, at, category) !== null,
  );

/** After « qui », a word that is none of the closed classes is the verb of the relative clause. */
const isVerbLike = (sentence: Sentence, at: number): boolean =>
  wordAt(sentence, at - 1) === "qui" &&
  !["neg", "pron", "be", "have", "modal-may", "modal-must", "det"].some(
    (category) => find(sentence, at, category) !== null,
  );

/** « Données conservées 5 ans »: a participle without its auxiliary, right before how long. */
export const findTelegraphic = (
  sentence: Sentence,
  from: number,
  end: number,
): VerbGroup | null => {
  for (let at = from + 1; at < end; at++) {
    if (wordAt(sentence, at) === ":" || readPeriod(sentence, at)) return null;
    if (isAuxiliary(sentence, at) || find(sentence, at, "after-period")) return null;
    const keep = find(sentence, at, "keep-past");
    const past = keep?.value === "" ? keep : find(sentence, at, "end-past");
    if (!past) continue;
    const next = at + past.length;
    const part = readPart(sentence, next, { ended: keep === null, before: null, opening: false });
    const early = part?.kind === "from" && keep === null && /^(?:dès|apres)$/.test(part.connector);
    if (
      !part ||
      (!early &&
        !/^(?:period|until|while|unlimited|criterion|now|at|law|by-reference)$/.test(part.kind))
    )
      continue;
    return {
      at,
      next,
      kind: keep ? "keep" : "end",
      end: keep ? null : endOf(past.value),
      negation: wordAt(sentence, at - 1) === "non" ? "not" : "",
      modal: "",
      weak: false,
      active: false,
      past: true,
      either: false,
    };
  }
  return null;
};
