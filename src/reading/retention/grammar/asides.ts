import { bePrecedes } from "./auxiliaries.ts";
import { isDenial } from "./denials.ts";
import { readJoinedVerb } from "./joinedVerbs.ts";
import { meanwhileAt } from "./meanwhile.ts";
import type { Part, VerbGroup } from "./parts.ts";
import { readVerbGroup } from "./verbGroups.ts";
import { readPeriod } from "./periods.ts";
import { find, isAny, wordAt, type Sentence, type Words } from "./sentence.ts";

/** A sentence of another matter is passed over, unless it holds a word of keeping or a period. */
export const readRest = (
  sentence: Sentence,
  at: number,
  end: number,
  kind: VerbGroup["kind"],
): Part | null => {
  const joins = (next: number): boolean =>
    isCoordinated(sentence, next) ||
    (kind === "other" &&
      (readJoinedVerb(sentence, next) !== null || opensOther(sentence, next, end)));
  if (joins(at)) return { kind: "join", at, next: at + 1, join: "and" };
  for (let next = at; next < end; next++) {
    if (next > at && joins(next)) return { kind: "neutral", at, next };
    if (
      find(sentence, next, "end-past") &&
      (bePrecedes(sentence, next) ||
        joinerPrecedes(sentence, next) ||
        endsOthers(sentence, at, next))
    )
      return null;
    if (find(sentence, next, "keep-past")?.value === "" && bePrecedes(sentence, next)) return null;
    if (isAny(sentence, next, saysHowLong) || keepsForATime(sentence, next)) return null;
    // « traitons et ne conservons pas »
    if (keepsActively(sentence, next)) return null;
    if (find(sentence, next, "duration-noun") && wordAt(sentence, next + 2) === "conservation")
      return null;
    // « l'archivage correspond à la conservation des données pendant cinq ans »
    if (wordAt(sentence, next) === "conservation" && namesATime(sentence, next, end)) return null;
    // What sets the periods of others is read as a reference, and keeps none of these words.
    if (kind === "set-by" && (isDenial(sentence, next) || isAny(sentence, next, changesTheLaw)))
      return null;
    // « mises à jour tous les six mois »: how often, not how long.
    const often =
      /^tou(?:s|tes)$/.test(wordAt(sentence, next - 2)) && wordAt(sentence, next - 1) === "les";
    if (
      kind !== "define" &&
      readPeriod(sentence, next) &&
      !often &&
      !find(sentence, next, "current-year")
    )
      return null;
  }
  return { kind: "neutral", at, next: end };
};

/** « valables un an et conservées deux ans », « …, la copie étant conservée deux ans » */
const keepsForATime = (sentence: Sentence, at: number): boolean => {
  const past = find(sentence, at, "keep-past");
  return past?.value === "" && readPeriod(sentence, at + past.length) !== null;
};

const namesATime = (sentence: Sentence, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (readPeriod(sentence, at)) return true;
  return false;
};

const keepsActively = (sentence: Sentence, at: number): boolean => {
  if (!find(sentence, at, "keep-active")) return false;
  const [who, before] = [wordAt(sentence, at - 2), wordAt(sentence, at - 1)];
  // « et nous la conservons », never « la garde des enfants »
  if (/^(?:la|le)$/.test(before)) return /^(?:nous|on|il|elle|qui|et)$/.test(who);
  return /^(?:ne|n'|et|puis|nous|on|qui|les|l')$/.test(before);
};

/** « trois mois, (délai) pendant lesquels le lecteur peut les copier »: what may be done as long as they are kept. */
export const readMeanwhile = (
  sentence: Sentence,
  at: number,
  end: number,
  body: readonly Part[],
): Part | null => {
  const start = meanwhileAt(sentence, wordAt(sentence, at) === "," ? at + 1 : at);
  const last = body.at(-1)?.kind;
  const timed = last === "period" || (last === "from" && body.at(-2)?.kind === "period");
  if (start === null || !timed) return null;
  for (let next = start + 2; next < end; next++) {
    if (isAny(sentence, next, saysHowLong) || isAny(sentence, next, speaksOfKeeping)) return null;
    if (isDenial(sentence, next) || readPeriod(sentence, next)) return null;
  }
  return { kind: "neutral", at, next: end };
};

/** « … par le service, lequel les tient à la disposition du public »: said of the place or of the law, never of the rule. */
export const readTrailingRelative = (
  sentence: Sentence,
  at: number,
  end: number,
  body: readonly Part[],
): Part | null => {
  const last = body.at(-1)?.kind ?? "";
  const opens =
    /^(?:place|law|purpose|until|from|also-from|at)$/.test(last) &&
    /^(?:qui|lequel|laquelle|lesquels|lesquelles)$/.test(wordAt(sentence, at + 1));
  // « deux ans, ce qui permet de répondre »
  const allows =
    /^(?:period|place|law|from|also-from)$/.test(last) &&
    wordAt(sentence, at + 1) === "ce" &&
    wordAt(sentence, at + 2) === "qui" &&
    find(sentence, at + 3, "other-active") !== null;
  if (wordAt(sentence, at) !== "," || find(sentence, at + 1, "law") || !(opens || allows))
    return null;
  for (let next = at + 2; next < end; next++) {
    if (isAny(sentence, next, saysHowLong) || isAny(sentence, next, speaksOfKeeping)) return null;
    if (isAny(sentence, next, saysWhen) || wordAt(sentence, next) === ",") return null;
    if (isDenial(sentence, next) || readPeriod(sentence, next)) return null;
  }
  return { kind: "neutral", at, next: end };
};

/** « Les données suivantes sont conservées deux ans : nom, prénom »: the list of what was named. */
export const readListOfData = (
  sentence: Sentence,
  at: number,
  end: number,
  { subject, body }: { readonly subject: Words | null; readonly body: readonly Part[] },
): Part | null => {
  const announced =
    subject !== null && /^suivante?s$/.test(wordAt(sentence, subject.to - 1)) && body.length > 0;
  if (!announced || wordAt(sentence, at) !== ":") return null;
  for (let next = at + 1; next < end; next++) {
    if (isAny(sentence, next, saysHowLong) || isAny(sentence, next, speaksOfKeeping)) return null;
    if (isAny(sentence, next, saysWhen) || isDenial(sentence, next)) return null;
    if (readPeriod(sentence, next) || find(sentence, next, "be")) return null;
  }
  return { kind: "neutral", at, next: end };
};

/** « la fin de l'essai, fixée au 31 décembre 2025 »: the day of the event that was named. */
export const readItsDay = (
  sentence: Sentence,
  at: number,
  end: number,
  body: readonly Part[],
): Part | null => {
  if (!/^(?:from|until|at)$/.test(body.at(-1)?.kind ?? "") || wordAt(sentence, at) !== ",")
    return null;
  if (!/^(?:fixee?|prevue?|intervenue?|survenue?)$/.test(wordAt(sentence, at + 1))) return null;
  if (!/^(?:au|le)$/.test(wordAt(sentence, at + 2))) return null;
  if (sentence.tokens[at + 3]?.kind !== "number" || !find(sentence, at + 4, "month")) return null;
  const next = /^(?:19|20)\d\d$/.test(wordAt(sentence, at + 5)) ? at + 6 : at + 5;
  return next <= end ? { kind: "neutral", at, next } : null;
};

/** « s'engage à conserver les traces 2 ans et à les communiquer au juge »: a second pledge, of another matter. */
export const readSecondPledge = (
  sentence: Sentence,
  at: number,
  end: number,
  verb: VerbGroup | null,
): Part | null => {
  const pledged = verb?.active && /^(?:a|conserver|garder|stocker|detruire|supprimer|effacer)$/;
  if (!pledged || !pledged.test(wordAt(sentence, verb.next - 1))) return null;
  if (wordAt(sentence, at) !== "et" || !/^(?:a|de)$/.test(wordAt(sentence, at + 1))) return null;
  const object = /^(?:les|la|le|l'|en|leur|lui|y)$/.test(wordAt(sentence, at + 2))
    ? at + 3
    : at + 2;
  if (!/(?:er|ir|re)$/.test(wordAt(sentence, object))) return null;
  for (let next = object; next < end; next++) {
    if (isAny(sentence, next, saysHowLong) || isAny(sentence, next, speaksOfKeeping)) return null;
    if (isAny(sentence, next, saysWhen) || find(sentence, next, "end-infinitive")) return null;
    if (isDenial(sentence, next) || readPeriod(sentence, next)) return null;
  }
  return { kind: "neutral", at, next: end };
};

const saysWhen = new Set([
  "from",
  "at-clause",
  "now",
  "after-period",
  "duration-noun",
  "max",
  "min",
]);

const speaksOfKeeping = new Set([
  "keep-past",
  "keep-active",
  "keep-infinitive",
  "end-past",
  "end-active",
  "end-noun",
  "condition",
  "condition-clause",
  "hedge",
]);

/** « anonymisées au bout d'un an et conservées à des fins statistiques »: what is kept then are no personal data. */
export const readKeptAnonymous = (sentence: Sentence, at: number): Part | null => {
  if (!/^(?:et|puis)$/.test(wordAt(sentence, at))) return null;
  const keep = find(sentence, at + 1, "keep-past");
  if (!keep) return null;
  const { tokens } = sentence;
  let next = at + 1 + keep.length;
  for (; next < tokens.length && !/^[.;:]$/.test(wordAt(sentence, next)); next++) {
    if (find(sentence, next, "unlimited")) {
      next += find(sentence, next, "unlimited")!.length - 1;
      continue;
    }
    if (isAny(sentence, next, boundsTheKeeping) || isDenial(sentence, next)) return null;
    if (readPeriod(sentence, next)) return null;
  }
  return { kind: "neutral", at, next };
};

const boundsTheKeeping = new Set([
  "until",
  "until-clause",
  "while",
  "while-clause",
  "condition",
  "condition-clause",
  "end-past",
  "archive",
  "reference",
]);

/** « transmises au service puis détruites » */
const joinerPrecedes = (sentence: Sentence, at: number): boolean =>
  /^(?:puis|et|ou|,)$/.test(wordAt(sentence, at - 1));

/** « … mises à jour et les anciennes effacées »: of other data, the auxiliary of the verb before. */
const endsOthers = (sentence: Sentence, from: number, past: number): boolean => {
  for (let at = past - 1; at > from; at--) {
    if (sentence.tokens[at]!.kind === "mark") return false;
    if (find(sentence, at, "rel")) return false;
    if (/^(?:et|puis)$/.test(wordAt(sentence, at - 1)) && find(sentence, at, "det")) return true;
  }
  return false;
};

/** « … sont journalisés et ces traces sont conservées un an »: another subject with its verb. */
const opensOther = (sentence: Sentence, at: number, end: number): boolean => {
  if (
    wordAt(sentence, at) !== "et" ||
    !/^(?:les|ces|la|le|l'|ce|cet|cette)$/.test(wordAt(sentence, at + 1))
  )
    return false;
  for (let next = at + 2; next < Math.min(end, at + 8); next++) {
    if (find(sentence, next, "be")) {
      const verb = readVerbGroup(sentence, next);
      return verb !== null && (verb.kind === "keep" || verb.kind === "end");
    }
    if (find(sentence, next, "rel") || sentence.tokens[next]!.kind === "mark") return false;
  }
  return false;
};

/** « … et ne sont pas conservées »: another clause, on keeping. */
const isCoordinated = (sentence: Sentence, at: number): boolean => {
  if (wordAt(sentence, at) !== "et" && wordAt(sentence, at) !== "puis") return false;
  const verb = readVerbGroup(sentence, at + 1);
  return verb !== null && !verb.active && (verb.kind === "keep" || verb.kind === "end");
};

const changesTheLaw = new Set([
  "hedge",
  "condition",
  "condition-clause",
  "condition-whole",
  "break",
  "max",
  "min",
]);

const saysHowLong = new Set([
  "until",
  "until-clause",
  "while",
  "while-clause",
  "unlimited",
  "criterion",
  "reference",
]);
