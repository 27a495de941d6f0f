import { createHmac, timingSafeEqual } from "node:crypto";
import { FailureError, type Failure } from "../kernel/index.ts";
import { postgresKeyWitnesses } from "../platform/database/index.ts";
import { mainFailure } from "./errors.ts";
import { decodedKey, findKeyFile, readKeyFile } from "./keyFile.ts";
import type { Platform } from "./platform.ts";

/** A key under which something in the database is sealed, or persons are named. */
export interface KeptKey {
  readonly name: "files" | "identity";
  /** What was given in place of the file; null: the file of the data folder. */
  readonly given: string | null;
  readonly variable: string;
  readonly failure: (source: string) => Failure;
}

/**
 * The key of a variable, or of its file in the data folder, made at its first need. The database remembers which key it was: what is
 * sealed under one must not meet another, and a key that is lost is not made anew without a word.
 * @throws FailureError that of the key, `main.key-missing`, `main.key-other`, or what kept the folder from being written.
 */
export const openKey = async (
  { configuration, database, clock }: Pick<Platform, "configuration" | "database" | "clock">,
  { name, given, variable, failure }: KeptKey,
): Promise<Uint8Array> => {
  const { dataFolder: folder } = configuration;
  const file = { folder, name: `${name}.key`, failure };
  const witnesses = postgresKeyWitnesses(database.kysely<unknown>());
  if (given === null && (await findKeyFile(file)) === null && (await witnesses.find(name)) !== null)
    throw new FailureError(mainFailure("main.key-missing", { name, file: `${name}.key` }));
  const key = given === null ? await readKeyFile(file) : decodedKey(given, variable, failure);
  const own = createHmac("sha256", key).update(`egide key witness ${name}`).digest();
  const kept = await witnesses.keep(name, own, clock.now());
  if (kept.length !== own.length || !timingSafeEqual(kept, own))
    throw new FailureError(
      mainFailure("main.key-other", { name, source: given === null ? `${name}.key` : variable }),
    );
  return key;
};
