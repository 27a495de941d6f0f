import { sql, type Kysely } from "kysely";

/** What a database remembers of the keys under which something in it is sealed: never a key. */
export interface KeyWitnesses {
  find(name: string): Promise<Uint8Array | null>;
  /** Keeps the witness of a key where there is none. @returns the one that holds: of two processes the first one's. */
  keep(name: string, witness: Uint8Array, at: Temporal.Instant): Promise<Uint8Array>;
  /** False when there was none. */
  forget(name: string): Promise<boolean>;
}

/** Witnesses in `egide.key_witness`. */
export const postgresKeyWitnesses = (kysely: Kysely<unknown>): KeyWitnesses => {
  const find = async (name: string): Promise<Uint8Array | null> => {
    const { rows } = await sql<{ witness: Buffer }>`
      select witness from egide.key_witness where name = ${name}`.execute(kysely);
    return rows[0]?.witness ?? null;
  };
  return {
    find,
    keep: async (name, witness, at) => {
      await sql`insert into egide.key_witness (name, witness, made_at)
        values (${name}, ${Buffer.from(witness)}, ${at.toString()}::timestamptz)
        on conflict (name) do nothing`.execute(kysely);
      return (await find(name)) ?? witness;
    },
    forget: async (name) => {
      const { numAffectedRows } =
        await sql`delete from egide.key_witness where name = ${name}`.execute(kysely);
      return (numAffectedRows ?? 0n) > 0n;
    },
  };
};
