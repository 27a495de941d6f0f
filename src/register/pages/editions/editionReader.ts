import { gunzipSync } from "node:zlib";
import { Value } from "typebox/value";
import type { Edition, Editions } from "../../actions/editions.ts";
import { diffRegisters } from "../../diff/diffRegisters.ts";
import { RegisterDiffSchema, type RegisterDiff } from "../../diff/registerDiff.ts";
import type { Register } from "../../model/register.ts";
import { readEdition } from "../../publish/readEdition.ts";

/** Editions as pages read them. What never changes is read once while it is asked for. */
export interface EditionReader {
  /** Null where the format of today no longer reads it: its files stand as they are. */
  register(edition: Pick<Edition, "body" | "name">): Promise<Register | null>;
  /** What changed since the edition before, as it was said when it was published. */
  changes(edition: Pick<Edition, "body" | "name">): Promise<RegisterDiff | null>;
  /** What changed between any two. */
  between(before: Edition, after: Edition): Promise<RegisterDiff | null>;
}

/** So many are kept in memory: an edition of ten thousand activities takes a hundred megabytes. */
const most = 4;

export const editionReader = (editions: Pick<Editions, "content">): EditionReader => {
  const registers = lately<Register | null>();
  const diffs = lately<RegisterDiff | null>();
  const register: EditionReader["register"] = async ({ body, name }) =>
    await registers(`${body}/${name}`, async () => {
      const packed = await editions.content(body, name, "json");
      return packed && readEdition(packed);
    });
  return {
    register,
    changes: async ({ body, name }) =>
      await diffs(`${body}/${name}`, async () => {
        const packed = await editions.content(body, name, "changes");
        if (packed === null) return null;
        const read: unknown = JSON.parse(gunzipSync(packed).toString("utf8"));
        return Value.Check(RegisterDiffSchema, read) ? read : null;
      }),
    between: async (before, after) =>
      await diffs(`${after.body}/${before.name}..${after.name}`, async () => {
        const [old, now] = [await register(before), await register(after)];
        return old && now && diffRegisters(old, now);
      }),
  };
};

/** Keeps what was asked for last; a failure is not kept. */
const lately = <T>(): ((key: string, read: () => Promise<T>) => Promise<T>) => {
  const kept = new Map<string, Promise<T>>();
  return async (key, read) => {
    const found = kept.get(key) ?? read();
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    found.catch(() => kept.delete(key));
    return await found;
  };
};
