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
  /** What a request entered against this activity, whether or not it was withdrawn since; null where it entered nothing. */
  entered(request: string, activity: string): Promise<EnteredObjection | null>;
}

export interface EnteredObjection {
  readonly stands: boolean;
  /** Digests of those who objected. */
  readonly persons: ReadonlySet<string>;
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
  const entered = new Map<string, Map<string, EnteredObjection>>();
  let read = 0;
  const readOn = async (): Promise<void> => {
    const size = await ledger.size();
    for (; read < size; read = Math.min(read + page, size))
      for (const { entry } of await ledger.entries(read, Math.min(page, size - read))) {
        if (entry?.kind !== objectionKind) continue;
        const { activity, request, what, persons } = entry.body as unknown as ObjectionEntry;
        const here = entered.get(activity) ?? new Map<string, EnteredObjection>();
        entered.set(activity, here);
        here.set(
          request,
          what === "objected"
            ? { stands: true, persons: new Set(persons) }
            : { stands: false, persons: here.get(request)?.persons ?? new Set() },
        );
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
      return ![...(entered.get(activity)?.values() ?? [])].some(
        ({ stands, persons }) => stands && digests.some((digest) => persons.has(digest)),
      );
    },
    counts: async () => {
      await upToDate();
      return new Map(
        [...entered]
          .map(
            ([activity, here]) =>
              [activity, [...here.values()].filter(({ stands }) => stands).length] as const,
          )
          .filter(([, count]) => count > 0),
      );
    },
    entered: async (request, activity) => {
      await upToDate();
      return entered.get(activity)?.get(request) ?? null;
    },
  };
};
