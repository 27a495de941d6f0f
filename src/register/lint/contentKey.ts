import type { Activity } from "../model/register.ts";

/** A member of an activity that an answer may depend on; `order` stands for all that makes it this record and no other. */
export type Member = keyof Activity | "order";

/** Numbers that are the same for members that say the same, wherever they stand: places and identifiers aside. */
export class ContentKeys {
  readonly #known = new Map<string, number>();
  readonly #byObject = new Map<object, number>();

  of(member: unknown): number {
    if (typeof member !== "object" || member === null) return this.anew(member);
    let key = this.#byObject.get(member);
    if (key === undefined) {
      key = this.anew(member);
      this.#byObject.set(member, key);
    }
    return key;
  }

  /** The same for a member that is asked for once: what it says is not kept. */
  anew(member: unknown): number {
    return this.named(contentOf(member));
  }

  /** The number of what is told apart by these words alone. */
  named(content: string): number {
    let key = this.#known.get(content);
    if (key === undefined) {
      key = this.#known.size + 1;
      this.#known.set(content, key);
    }
    return key;
  }
}

/** Its words, told apart by signs that no text holds; a retention sentence is its hash. */
const contentOf = (value: unknown): string => {
  if (typeof value === "string") return `\u0001${value}`;
  if (typeof value !== "object" || value === null) return `\u0002${String(value)}`;
  let content = "\u0003";
  if (Array.isArray(value)) for (const each of value) content += contentOf(each);
  else
    for (const name in value)
      if (!aside.has(name))
        content += `\u0004${name}${contentOf((value as Readonly<Record<string, unknown>>)[name])}`;
  return `${content}\u0005`;
};

/** What is read from a sentence depends on its words alone. */
const aside = new Set(["source", "sources", "id", "hash", "reading"]);
