import type { Activity } from "../model/register.ts";

/** A member of an activity that an answer may depend on; `order` stands for all that makes it this record and no other. */
export type Member = keyof Activity | "order";

const known = new Map<string, number>();
const byObject = new WeakMap<object, number>();
let next = 1;
const mostKnown = 200_000;

/**
 * A number that is the same for members that say the same, wherever they stand: places and identifiers aside. Numbers are
 * never given twice, so that forgetting them costs time and nothing else.
 */
export const contentKey = (member: unknown): number => {
  if (typeof member === "object" && member !== null) {
    const kept = byObject.get(member);
    if (kept !== undefined) return kept;
    const key = keyOf(contentOf(member));
    byObject.set(member, key);
    return key;
  }
  return keyOf(contentOf(member));
};

const keyOf = (content: string): number => {
  let key = known.get(content);
  if (key === undefined) {
    if (known.size >= mostKnown) known.clear();
    key = next++;
    known.set(content, key);
  }
  return key;
};

/** Its words, told apart by signs that no text holds; a retention sentence is its hash. */
const contentOf = (value: unknown): string => {
  if (typeof value === "string") return `\u0001${value}`;
  if (typeof value !== "object" || value === null) return `\u0002${String(value)}`;
  let content = "\u0003";
  if (Array.isArray(value)) for (const each of value) content += contentOf(each);
  else
    for (const [name, each] of Object.entries(value))
      if (!aside.has(name)) content += `\u0004${name}${contentOf(each)}`;
  return `${content}\u0005`;
};

/** What is read from a sentence depends on its words alone. */
const aside = new Set(["source", "sources", "id", "hash", "reading"]);
