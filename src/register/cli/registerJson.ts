import type { Register } from "../model/register.ts";

/**
 * The register as JSON, piece by piece: fifty megabytes of page give more JSON than one string can hold.
 * The pieces joined are what `JSON.stringify(register, null, 2)` says, with each list item on one line of its own.
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
  for (const [index, item] of items.entries())
    yield `${index === 0 ? "[" : ","}\n    ${JSON.stringify(item)}`;
  yield "\n  ]";
}
