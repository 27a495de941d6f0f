import type { ObjectionEntry } from "../model/objection.ts";
import type { PersonIdentity } from "../model/reached.ts";
import type { ErasureLedger } from "./findReturned.ts";

/** The kind of a ledger entry that holds an objection or its withdrawal. */
export const objectionKind = "objection";

/** Who objected to what. Governed processing asks `may` before it does anything with a person. */
export interface Objections {
  /** Whether an activity may process this person: false once anybody of these identities objected and did not withdraw. */
  may(identities: readonly PersonIdentity[], activity: string): Promise<boolean>;
  /** How many objections stand, by activity. */
  counts(): Promise<ReadonlyMap<string, number>>;
  /** Whether the objection of this request to this activity stands. */
  stands(request: string, activity: string): Promise<boolean>;
}

const page = 1_000;

/**
 * The register of objections (GDPR art. 21) as the ledger holds it: sealed, since only digests under a key outside of it stand
 * there, and read on from where it was read last, since nothing of a ledger changes.
 */
export const openObjections = (
  ledger: ErasureLedger,
  digestOf: (identity: PersonIdentity) => string,
): Objections => {
  /** By activity, then by request. */
  const standing = new Map<string, Map<string, ReadonlySet<string>>>();
  let read = 0;
  const readOn = async (): Promise<void> => {
    const size = await ledger.size();
    for (; read < size; read = Math.min(read + page, size))
      for (const { entry } of await ledger.entries(read, Math.min(page, size - read))) {
        if (entry?.kind !== objectionKind) continue;
        const { activity, request, what, persons } = entry.body as unknown as ObjectionEntry;
        const here = standing.get(activity) ?? new Map<string, ReadonlySet<string>>();
        standing.set(activity, here);
        if (what === "withdrawn") here.delete(request);
        else here.set(request, new Set(persons));
      }
  };
  let reading: Promise<void> = Promise.resolve();
  /** One reader at a time: two would take the same entries. */
  const upToDate = async (): Promise<void> => {
    reading = reading.catch(() => undefined).then(readOn);
    await reading;
  };
  return {
    may: async (identities, activity) => {
      await upToDate();
      const digests = identities.map(digestOf);
      return ![...(standing.get(activity)?.values() ?? [])].some((persons) =>
        digests.some((digest) => persons.has(digest)),
      );
    },
    counts: async () => {
      await upToDate();
      return new Map(
        [...standing]
          .map(([activity, here]) => [activity, here.size] as const)
          .filter(([, count]) => count > 0),
      );
    },
    stands: async (request, activity) => {
      await upToDate();
      return standing.get(activity)?.has(request) === true;
    },
  };
};
