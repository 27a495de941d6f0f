import type { ConditionValue } from "../../../connectors/index.ts";

/** A value of a condition as people type it: a plain number, true or false, else a text; in quotes always a text. */
export const typedValue = (text: string): ConditionValue => {
  const typed = text.trim();
  const quoted = /^"([^]*)"$/.exec(typed)?.[1];
  if (quoted !== undefined) return quoted;
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/.test(typed)) return Number(typed);
  return typed === "true" || typed === "false" ? typed === "true" : typed;
};

/** The same, typed: a text that would be taken for something else stands in quotes. */
export const valueAsTyped = (value: ConditionValue): string =>
  typeof value === "string" && (value === "" || /^"|,/.test(value) || typedValue(value) !== value)
    ? `"${value}"`
    : String(value);

/** Values with commas between them; within quotes a comma is one of the text. */
export const typedValues = (text: string): readonly ConditionValue[] =>
  [...text.matchAll(/\s*("[^]*?"(?=\s*(?:,|$))|[^,]*)\s*(?:,|$)/g)]
    .map(([, each = ""]) => each.trim())
    .filter((each) => each !== "")
    .map(typedValue);
