import type { Register } from "./register.ts";

/**
 * The register as JSON, piece by piece: fifty megabytes of page give more JSON than one string can hold, and so may one
 * activity of it. The pieces joined are what `JSON.stringify(register)` says, with each member of the register and each
 * item of its lists on one line of its own.
 */
export function* registerJson(register: Register): Generator<string> {
  const members = Object.entries(register);
  for (const [index, [name, value]] of members.entries()) {
    yield `${index === 0 ? "{" : ","}\n  ${JSON.stringify(name)}: `;
    if (Array.isArray(value)) yield* listJson(value);
    else yield JSON.stringify(value);
  }
  yield "\n}\n";
}

function* listJson(items: readonly unknown[]): Generator<string> {
  if (items.length === 0) {
    yield "[]";
    return;
  }
  for (const [index, item] of items.entries()) {
    yield index === 0 ? "[\n    " : ",\n    ";
    yield* valueJson(item);
  }
  yield "\n  ]";
}

/** One value on one line: whole when it is small, else member by member. */
function* valueJson(value: unknown): Generator<string> {
  if (value === null || typeof value !== "object" || weight(value, heaviest) <= heaviest) {
    yield JSON.stringify(value);
    return;
  }
  const isList = Array.isArray(value);
  yield isList ? "[" : "{";
  let separator = "";
  for (const [name, member] of isList ? value.entries() : Object.entries(value)) {
    if (member === undefined) continue;
    yield isList ? separator : `${separator}${JSON.stringify(name)}:`;
    yield* valueJson(member);
    separator = ",";
  }
  yield isList ? "]" : "}";
}

/** About as many characters of JSON; a heavier value is written in pieces. */
const heaviest = 100_000;

/** The characters and members of a value, counted no further than the limit: what is heavier is weighed again in parts. */
const weight = (value: unknown, limit: number): number => {
  if (typeof value === "string") return value.length;
  if (value === null || typeof value !== "object") return 8;
  let sum = 2;
  for (const member of Object.values(value)) {
    sum += 8 + weight(member, limit - sum);
    if (sum > limit) return sum;
  }
  return sum;
};
