import { pseudonymKeyFailure } from "../retention/index.ts";
import type { Configuration } from "./config.ts";
import { decodedKey, readKeyFile } from "./keyFile.ts";

/**
 * The key of pseudonyms: that of `EGIDE_PSEUDONYM_KEY`, or `pseudonym.key` of the data folder, made at its first need.
 * Another key would give other pseudonyms to the same people.
 * @throws FailureError `retention.pseudonym-key`, or what kept the folder from being written.
 */
export const readPseudonymKey = async ({
  dataFolder,
  pseudonymKey,
}: Pick<Configuration, "dataFolder" | "pseudonymKey">): Promise<Uint8Array> =>
  pseudonymKey === null
    ? await readKeyFile({ folder: dataFolder, name: "pseudonym.key", failure: pseudonymKeyFailure })
    : decodedKey(pseudonymKey, "EGIDE_PSEUDONYM_KEY", pseudonymKeyFailure);
