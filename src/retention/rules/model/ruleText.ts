import { isMap, isNode, isScalar, parseDocument, stringify, type Pair, type YAMLMap } from "yaml";
import type { WrittenRule } from "./writtenRule.ts";

/** A rule as a mapping of YAML that stands alone. */
export const textOfRule = (written: Partial<WrittenRule>): string =>
  stringify(written, { lineWidth: 0 });

/** What a text of one rule says; null when it is no mapping that can be read. */
export const ruleInText = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    const document = parseDocument(text, { logLevel: "error" });
    const value: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 0 });
    return isRecord(value) ? value : null;
  } catch {
    // An alias, or more nesting than the reader bears: `parseRules` says which and where.
    return null;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The text of a rule with other values: lines of keys that stay as they are stay letter by letter, with their comments;
 * what changes is written on one line; what is no longer said is taken out. Where that cannot be done, all is written anew.
 */
export const editedRuleText = (text: string, written: WrittenRule): string => {
  const edited = tryEdit(text, written);
  return edited !== null && says(edited, written) ? edited : textOfRule(written);
};

const says = (text: string, written: object): boolean =>
  JSON.stringify(ordered(ruleInText(text))) === JSON.stringify(ordered(written));

/** Keys in one order: what a rule says does not depend on it. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
};

const tryEdit = (text: string, written: WrittenRule): string | null => {
  const map = parseDocument(text, { logLevel: "error" }).contents;
  if (!isMap(map) || map.flow === true) return null;
  const before = ruleInText(text) ?? {};
  const keys = Object.keys(written) as (keyof WrittenRule)[];
  const edits: Edit[] = [];
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const range = rangeOf(pair, map, text);
    if (range === null) return null;
    if (!(key in written)) edits.push({ from: range.line, to: range.after, text: "" });
    else if (!isSame(before[key], written[key as keyof WrittenRule]))
      edits.push({
        from: range.value,
        to: range.end,
        text: ` ${flow(written[key as keyof WrittenRule])}`,
      });
  }
  const added = keys.filter((key) => !(key in before) && written[key] !== undefined);
  const lines = added.map((key) => `${key}: ${flow(written[key])}\n`).join("");
  const changed = edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((so, { from, to, text: by }) => so.slice(0, from) + by + so.slice(to), text);
  return `${changed.replace(/\n*$/, "\n")}${lines}`;
};

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface PairRange {
  /** Where the line of the key begins. */
  readonly line: number;
  /** Behind the colon. */
  readonly value: number;
  /** Behind the value, before a comment of its line. */
  readonly end: number;
  /** Where the next line begins that is not of this pair. */
  readonly after: number;
}

const rangeOf = (pair: Pair, map: YAMLMap, text: string): PairRange | null => {
  if (!isNode(pair.key) || !pair.key.range || !isNode(pair.value) || !pair.value.range) return null;
  const value = text.indexOf(":", pair.key.range[1]) + 1;
  const end = text.slice(0, pair.value.range[1]).trimEnd().length;
  const newline = text.indexOf("\n", end);
  const after = newline === -1 ? text.length : newline + 1;
  const line = text.lastIndexOf("\n", pair.key.range[0]) + 1;
  return value === 0 || end < value || map.items.length === 0 ? null : { line, value, end, after };
};

const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

/** On one line, `{ id: …, hash: … }`, as people write small things. */
const flow = (value: unknown): string =>
  stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trimEnd();
