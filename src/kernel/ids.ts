import { randomUUID } from "node:crypto";

/** Source of identifiers that carry no meaning and no personal data. */
export interface Ids {
  /** A new identifier, unique for ever, safe in a URL. */
  next(): string;
}

/** Random identifiers (UUID version 4). */
export const randomIds: Ids = { next: () => randomUUID() };

/** Predictable identifiers for tests: `prefix-1`, `prefix-2`, … */
export const sequentialIds = (prefix: string): Ids => {
  let last = 0;
  return { next: () => `${prefix}-${++last}` };
};
