import { filesKeyFailure, openFileKeys, type FileKeys } from "../platform/files/index.ts";
import type { Configuration } from "./config.ts";
import { decodedKey, readKeyFile } from "./keyFile.ts";

/**
 * The keys under the key of files: that of `EGIDE_FILES_KEY`, or `files.key` of the data folder, made at its first need.
 * @throws FailureError `files.key`, or what kept the folder from being written.
 */
export const filesKeysOf = async ({
  dataFolder,
  filesKey,
}: Pick<Configuration, "dataFolder" | "filesKey">): Promise<FileKeys> =>
  openFileKeys(
    filesKey === null
      ? await readKeyFile({ folder: dataFolder, name: "files.key", failure: filesKeyFailure })
      : decodedKey(filesKey, "EGIDE_FILES_KEY", filesKeyFailure),
  );
