import type { JsonNode } from "./jsonText.ts";

type JsonObject = Extract<JsonNode, { kind: "object" }>;
type JsonArray = Extract<JsonNode, { kind: "array" }>;

/** A value that is written new into a text. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

const spliced = (text: string, start: number, end: number, raw: string): string =>
  `${text.slice(0, start)}${raw}${text.slice(end)}`;

/** The text with a member of an object set: in the place of what it was, or behind the last one. */
export const withMember = (
  text: string,
  object: JsonObject,
  name: string,
  value: JsonValue,
): string => {
  const raw = JSON.stringify(value);
  const old = object.members.get(name);
  if (old !== undefined) return spliced(text, old.start, old.end, raw);
  const last = [...object.members.values()].at(-1);
  const member = `${JSON.stringify(name)}:${raw}`;
  return last === undefined
    ? spliced(text, object.start + 1, object.end - 1, member)
    : spliced(text, last.end, last.end, `,${member}`);
};

/** The text with one item more at the end of an array. */
export const withItem = (
  text: string,
  { items, start, end }: JsonArray,
  value: JsonValue,
): string => {
  const raw = JSON.stringify(value);
  const last = items.at(-1);
  return last === undefined
    ? spliced(text, start + 1, end - 1, raw)
    : spliced(text, last.end, last.end, `,${raw}`);
};

/** The text without an item of an array; the same where there is none at that place. */
export const withoutItem = (text: string, { items }: JsonArray, index: number): string => {
  const [item, before, after] = [items[index], items[index - 1], items[index + 1]];
  if (item === undefined) return text;
  if (after !== undefined) return spliced(text, item.start, after.start, "");
  return spliced(text, before?.end ?? item.start, item.end, "");
};
