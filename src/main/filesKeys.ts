import { filesKeyFailure, openFileKeys, type FileKeys } from "../platform/files/index.ts";
import { openKey } from "./keptKey.ts";
import type { Platform } from "./platform.ts";

/**
 * The keys under the key of files: that of `EGIDE_FILES_KEY`, or `files.key` of the data folder, made at its first need.
 * @throws FailureError as `openKey`.
 */
export const filesKeysOf = async (
  platform: Pick<Platform, "configuration" | "database" | "clock">,
): Promise<FileKeys> =>
  openFileKeys(
    await openKey(platform, {
      name: "files",
      given: platform.configuration.filesKey,
      variable: "EGIDE_FILES_KEY",
      failure: filesKeyFailure,
    }),
  );
