import { isDeepStrictEqual } from "node:util";
import type { RetentionRule } from "../model/retentionReading.ts";
import { ruleValues } from "../presentation/ruleValues.ts";
import { valueWords } from "../presentation/words.ts";
import { sayAt, sayFrom, sayUntil, sayWhile } from "./explainClocks.ts";
import { sayEnd } from "./explainEnds.ts";
import { framesOf, type Frame } from "./explainFrames.ts";
import { duringPeriod, sayPeriod } from "./explainPeriods.ts";
import { accordingTo, sayReference } from "./explainReferences.ts";
import { readRetention } from "./readRetention.ts";

/**
 * Says a rule as one French sentence that a person can check. The sentence is proved before it is given: of the ways of
 * saying the rule, the first that reads back as this rule and no other. Where none does, the values are listed one by
 * one, because a sentence that says something else than the rule would be worse than none.
 */
export const explainRule = (rule: RetentionRule): string => proved(rule) ?? listed(rule);

/** Fields longer than these together make no sentence that a person would read. */
const longestValues = 600;
/** In thousands of rules the sentence that reads back was the 13th at the latest, after 3,738 characters. */
const mostTries = 20;
const mostCharacters = 4_000;

const proved = (rule: RetentionRule): string | null => {
  if (lengthOfValues(rule) > longestValues) return null;
  let tries = 0;
  let characters = 0;
  for (const sentence of sentencesFor(rule)) {
    tries++;
    characters += sentence.length;
    if (tries > mostTries || (tries > 1 && characters > mostCharacters)) return null;
    if (readsAs(sentence, rule)) return sentence;
  }
  return null;
};

const lengthOfValues = ({ scope, condition, system, ...rule }: RetentionRule): number =>
  [scope, condition, system, rule.from, rule.until, rule.while]
    .map((words) => words?.length ?? 0)
    .reduce((sum, length) => sum + length);

const readsAs = (sentence: string, rule: RetentionRule): boolean => {
  const { status, rules } = readRetention(sentence, null);
  return status === "read" && rules.length === 1 && isDeepStrictEqual(rules[0], rule);
};

const listed = (rule: RetentionRule): string =>
  ruleValues(rule)
    .map(({ name, value }) => `${valueWords[name].fr} : ${value}`)
    .join(" ; ");

/** What a rule says beside its data; each piece in the words that read back, or none. */
interface Pieces {
  readonly long: string;
  readonly from: string;
  readonly until: string;
  readonly while: string;
  readonly at: string;
  readonly system: string;
  readonly law: string;
}

type Piece = Exclude<keyof Pieces, "at"> | "condition" | "end";

/** The orders in which the pieces may stand, the most usual first. */
const orders: readonly (readonly Piece[])[] = [
  ["long", "from", "until", "while", "system", "condition", "law", "end"],
  ["long", "until", "while", "from", "system", "condition", "law", "end"],
  ["system", "long", "from", "until", "while", "condition", "law", "end"],
];

/** A period beside an event or a state stands behind it: « jusqu'à la clôture, dans un délai de 2 ans ». */
const ordersBeside: readonly (readonly Piece[])[] = [
  ["while", "until", "long", "from", "system", "condition", "law", "end"],
  ["system", "while", "until", "long", "from", "condition", "law", "end"],
  ["long", "until", "from", "system", "condition", "law", "end"],
];

const usualOrders = ({ keep, until, while: state }: RetentionRule): readonly (readonly Piece[])[] =>
  keep !== null && (until !== null || state !== null) ? ordersBeside : orders;

/** Orders that nobody prefers, for words that swallow what follows them. */
const unusualOrders: readonly (readonly Piece[])[] = [
  ["long", "from", "until", "while", "system", "law", "end", "condition"],
  ["long", "from", "system", "condition", "law", "until", "while", "end"],
  ["system", "law", "condition", "long", "from", "until", "while", "end"],
];

/** Every way of saying a rule, those that read well before those that do not. */
function* sentencesFor(rule: RetentionRule): Generator<string> {
  const pieces = piecesOf(rule);
  const openings = openingsOf(rule);
  for (const isLast of [false, true])
    for (const opening of openings.filter((each) => isLast || !each.isAwkward))
      for (const frame of framesOf(rule, opening.before))
        for (const order of isLast ? [...usualOrders(rule), ...unusualOrders] : usualOrders(rule))
          for (const comma of commasOf(rule)) {
            const words = sentence(rule, { pieces, opening, frame, order, comma });
            if (isLast || /^\P{Ll}/u.test(words)) yield words;
          }
}

/** An exception stands behind a comma, a case needs none. */
const commasOf = ({ condition }: RetentionRule): readonly string[] => {
  if (condition === null) return [""];
  return /^(?:sauf|hors|hormis|excepté|à moins|à l['’]ex|dans )/i.test(condition)
    ? [",", ""]
    : ["", ","];
};

/** Conditions that open the sentence, and those that stay behind. */
interface Opening {
  readonly before: string;
  readonly condition: string;
  /** A capital in the middle of the sentence. */
  readonly isAwkward: boolean;
}

/** « En cas de litige, … »: a condition with a capital stood at the head; « Ainsi » keeps small words small. */
const openingsOf = ({ condition }: RetentionRule): readonly Opening[] => {
  const behind = condition ?? "";
  const isCapital = /^\p{Lu}/u.test(behind);
  const plain = { before: "", condition: behind, isAwkward: isCapital };
  const soft = { ...plain, before: "Ainsi, " };
  if (condition === null) return [plain, soft];
  const parts = condition.split(", ");
  const split = parts.map((_, index) => ({
    before: `${parts.slice(0, index + 1).join(", ")}, `,
    condition: parts.slice(index + 1).join(", "),
    isAwkward: false,
  }));
  if (isCapital) return [...split, plain];
  return [plain, soft, ...split.map((each) => ({ ...each, before: `Ainsi, ${each.before}` }))];
};

interface Way {
  readonly pieces: Pieces;
  readonly opening: Opening;
  readonly frame: Frame;
  readonly order: readonly Piece[];
  readonly comma: string;
}

const sentence = (rule: RetentionRule, { pieces, opening, frame, order, comma }: Way): string => {
  const { end, ...how } = withVerb(rule, frame, pieces);
  const words: Readonly<Record<Piece, string>> = {
    ...how,
    long: longIn(rule, { frame, order, plain: how.long }),
    law: how.law && (how.law.startsWith("conformément") ? `, ${how.law}` : how.law),
    condition: opening.condition && `${comma} ${opening.condition}`,
    end,
  };
  const body = order.map((piece) => glued(words[piece])).join("");
  const head = opening.before && frame.ours ? small(frame.head) : frame.head;
  const tailFirst = end !== "" && body.endsWith(end);
  const whole = tailFirst ? `${body.slice(0, -end.length)}${frame.tail}${end}` : body + frame.tail;
  return `${opening.before}${head}${whole}.`;
};

/** A period by what stands before it. */
const longIn = (
  rule: RetentionRule,
  { frame, order, plain }: Pick<Way, "frame" | "order"> & { readonly plain: string },
): string => {
  const { keep, bound, plus } = rule;
  if (keep === null || frame.verb !== "keep") return plain;
  const isBehind = order.indexOf("while") >= 0 && order.indexOf("while") < order.indexOf("long");
  if (isBehind && rule.while !== null)
    return rule.kind === "while"
      ? `, dans la limite de ${sayPeriod({ keep, plus, bound: "exact" })}`
      : `, puis ${plain}`;
  if (isBehind && rule.until !== null) {
    const most = bound === "maximum";
    const length = sayPeriod({ keep, plus, bound: most ? "exact" : bound });
    return `, dans un délai ${most ? "maximal " : ""}de ${length}`.replace("de de ", "de ");
  }
  return frame.label ? sayPeriod({ keep, plus, bound }) : plain;
};

const glued = (words: string): string =>
  words === "" || words.startsWith(",") ? words : ` ${words.trimStart()}`;

const small = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What the verb of the sentence leaves to be said. */
const withVerb = (
  rule: RetentionRule,
  { verb, subject, since }: Frame,
  pieces: Pieces,
): Pieces & { readonly end: string } => {
  const { keep, then, reference } = rule;
  if (verb === "keep") return { ...pieces, end: sayEnd(rule, subject) };
  if (since) return { ...pieces, long: "", from: "", end: "" };
  if (verb === "end") {
    const now = keep === "P0D";
    return { ...pieces, long: now ? "immédiatement" : "", until: now ? "" : pieces.at, end: "" };
  }
  const long = then?.keep ? duringPeriod({ keep: then.keep, bound: then.bound, plus: null }) : "";
  const law = reference === null ? "" : accordingTo(reference)[0]!;
  return { ...pieces, long, law, end: sayEnd({ end: then?.end ?? null, then: null }, subject) };
};

const piecesOf = (rule: RetentionRule): Pieces => ({
  long: howLong(rule),
  from: chosen(rule.from, sayFrom, (way) => [`Conservation pendant 5 ans ${way}.`, "from"]),
  until: chosen(rule.until, sayUntil, (way) => [`Conservation ${way}.`, "until"]),
  while: chosen(rule.while, sayWhile, (way) => [`Conservation ${way}.`, "while"]),
  at: chosen(rule.until, sayAtEnd(rule), (way) => [`Les fiches sont supprimées ${way}.`, "until"]),
  system: chosen(inScope(rule) ? null : rule.system, sayPlace, (way) => [
    `Conservation ${way} pendant 5 ans.`,
    "system",
  ]),
  law: rule.reference === null ? "" : lawOf(rule),
});

/** The first way of saying some words after which they are read as they are. */
const chosen = (
  words: string | null,
  ways: (words: string) => readonly string[],
  probe: (way: string) => readonly [sentence: string, field: "from" | "until" | "while" | "system"],
): string => {
  if (words === null) return "";
  const all = ways(words);
  const good = all.find((way) => {
    const [text, field] = probe(way);
    const { status, rules } = readRetention(text, null);
    return status === "read" && rules.length === 1 && rules[0]![field] === words;
  });
  return good ?? all[0] ?? "";
};

const sayAtEnd =
  ({ kind, bound }: RetentionRule) =>
  (words: string): readonly string[] =>
    sayAt(words, kind === "until-event" && bound === "maximum");

const inScope = ({ scope, system }: RetentionRule): boolean =>
  scope !== null &&
  system !== null &&
  new RegExp(
    `(?:de|dans|sur) ${system.replaceAll(/[^\p{L}\p{N}]/gu, ".")}(?![\\p{L}\\p{N}])`,
    "iu",
  ).test(scope);

const sayPlace = (system: string): readonly string[] => [
  ...(/^\p{Ll}/u.test(system) ? [`dans le ${system}`] : []),
  `dans ${system}`,
  `dans l’application ${system}`,
  `chez ${system}`,
];

const howLong = (rule: RetentionRule): string => {
  const { kind, keep, plus, bound } = rule;
  if (keep !== null) return duringPeriod({ keep, plus, bound });
  if (kind === "unlimited") return "sans limitation de durée";
  if (kind === "open-criterion") return "pendant le temps nécessaire";
  return kind === "by-reference" && rule.reference === null ? "pendant la durée légale" : "";
};

const lawOf = (rule: RetentionRule): string => {
  const { kind, reference } = rule;
  if (reference === null) return "";
  if (kind !== "by-reference")
    return proving(
      accordingTo(reference),
      (way) => `Conservation pendant 5 ans, ${way}.`,
      reference,
    );
  const set = sayReference(reference).map((text) => `pendant la durée fixée par ${text}`);
  return proving(set, (way) => `Conservation ${way}.`, reference);
};

const proving = (
  ways: readonly string[],
  probe: (way: string) => string,
  reference: RetentionRule["reference"],
): string =>
  ways.find((way) =>
    isDeepStrictEqual(readRetention(probe(way), null).rules[0]?.reference, reference),
  ) ?? ways[0]!;
