import type { ConditionValue } from "../../../connectors/index.ts";
import { canonicalJson } from "../../../kernel/index.ts";
import { fold } from "../../../reading/index.ts";
import type { RuleCondition } from "./rule.ts";

/**
 * Whether two conditions can be proved never to be true of one row. False says only that it was not proved: unknown is
 * no permission, so that rules on rows that may be the same are then held to agree.
 */
export const areDisjoint = (a: RuleCondition | null, b: RuleCondition | null): boolean =>
  a !== null && b !== null && exclude(pushed(a, true), pushed(b, true));

type Atom = Exclude<RuleCondition, { readonly of: unknown }>;
type Pushed =
  | { readonly kind: "all"; readonly of: readonly Pushed[] }
  | { readonly kind: "any"; readonly of: readonly Pushed[] }
  | Test;
interface Test {
  readonly kind: "test";
  readonly holds: boolean;
  readonly of: Atom;
}

/** Negations stand before single tests alone: not (a and b) is not a, or not b. */
const pushed = (condition: RuleCondition, holds: boolean): Pushed => {
  if (!("of" in condition)) return { kind: "test", holds, of: condition };
  if (condition.kind === "not") return pushed(condition.of, !holds);
  const kind = holds === (condition.kind === "all") ? "all" : "any";
  return { kind, of: condition.of.map((each) => pushed(each, holds)) };
};

const exclude = (a: Pushed, b: Pushed): boolean => {
  if (a.kind === "any") return a.of.every((each) => exclude(each, b));
  if (b.kind === "any") return b.of.every((each) => exclude(a, each));
  if (a.kind === "all") return a.of.some((each) => exclude(each, b));
  if (b.kind === "all") return b.of.some((each) => exclude(a, each));
  if (canonicalJson(a.of) === canonicalJson(b.of)) return a.holds !== b.holds;
  if (a.of.kind === "exists" || b.of.kind === "exists" || a.of.column !== b.of.column) return false;
  return a.holds && b.holds
    ? bothHold(a.of, b.of) || bothHold(b.of, a.of)
    : isDenied(a, b) || isDenied(b, a);
};

type FieldAtom = Exclude<Atom, { readonly kind: "exists" }>;

const valuesOf = (atom: FieldAtom): readonly ConditionValue[] | null => {
  if (atom.kind === "one-of") return atom.values;
  return atom.kind === "compare" && atom.operator === "is" ? [atom.value] : null;
};

const bothHold = (a: FieldAtom, b: FieldAtom): boolean => {
  // What compares an empty field is unknown, never true.
  if (a.kind === "empty") return b.kind !== "empty";
  const [mine, theirs] = [valuesOf(a), valuesOf(b)];
  if (mine && theirs) return mine.every((one) => theirs.every((other) => differ(one, other)));
  if (b.kind !== "compare" || b.operator === "is") return false;
  const { operator, value } = b;
  if (mine) return mine.every((one) => isOutside(one, operator, value));
  if (a.kind !== "compare") return false;
  // Below a bound, and above one that is not lower.
  if (a.operator !== "below" && a.operator !== "at-most") return false;
  if (b.operator !== "above" && b.operator !== "at-least") return false;
  const order = compared(a.value, b.value);
  return order === -1 || (order === 0 && (a.operator === "below" || b.operator === "above"));
};

/** `statut is clos` holds of no row of which `statut in [clos, annulé]` is denied. */
const isDenied = (a: Test, b: Test): boolean => {
  if (!a.holds || b.holds || a.of.kind === "exists" || b.of.kind === "exists") return false;
  const [mine, denied] = [valuesOf(a.of), valuesOf(b.of)];
  return mine !== null && denied !== null && mine.every((value) => denied.includes(value));
};

type Bound = Exclude<Extract<Atom, { readonly kind: "compare" }>["operator"], "is">;

const isOutside = (value: ConditionValue, operator: Bound, bound: ConditionValue): boolean => {
  const order = compared(value, bound);
  if (order === null) return false;
  return {
    below: order >= 0,
    "at-most": order > 0,
    above: order <= 0,
    "at-least": order < 0,
  }[operator];
};

const day = /^\d{4}-\d{2}-\d{2}$/;

/** How two values stand in every database; null when a collation, a type or a time zone may decide. */
const compared = (a: ConditionValue, b: ConditionValue): -1 | 0 | 1 | null => {
  if (a === b) return 0;
  const isNumbers = typeof a === "number" && typeof b === "number";
  const isDays = typeof a === "string" && typeof b === "string" && day.test(a) && day.test(b);
  if (!isNumbers && !isDays) return null;
  return a < b ? -1 : 1;
};

/** Two texts that differ only in case, accents or blanks, or that read as one number or one moment, may be one value. */
const differ = (a: ConditionValue, b: ConditionValue): boolean => {
  if (typeof a !== typeof b) return false;
  if (typeof a !== "string" || typeof b !== "string") return a !== b;
  if (day.test(a) && day.test(b)) return a !== b;
  const [one, other] = [plain(a), plain(b)];
  const mayBeRead = [one, other].every((text) => /^[-+.]?\d/.test(text) || truths.has(text));
  return one !== other && !mayBeRead;
};

/** What PostgreSQL reads as a truth value: 't' and 'true' are then the same. */
const truths: ReadonlySet<string> = new Set([
  "t",
  "true",
  "y",
  "yes",
  "on",
  "f",
  "false",
  "n",
  "no",
  "off",
]);

const plain = (text: string): string => fold(text).replaceAll(/[\s\p{P}]+/gu, "");
