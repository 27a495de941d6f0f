import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { FailureError } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { PolicyFolder } from "../actions/loadPolicy.ts";

const filesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
};

/** The policy folder of an operator. */
export const folderOnDisk = (folder: string): PolicyFolder & { readonly absolute: string } => ({
  folder: folder === "." ? resolve(folder) : folder,
  absolute: resolve(folder),
  list: async () => {
    const paths = await filesIn(folder).catch((cause: unknown) => {
      throw new FailureError(retentionFailure("retention.folder-unreadable", { folder }), {
        cause,
      });
    });
    const nested = await Promise.all(
      ["datasets", "rules"].map(async (sub) =>
        (await filesIn(join(folder, sub)).catch(() => [])).map((name) => `${sub}/${name}`),
      ),
    );
    return [...paths, ...nested.flat()].toSorted();
  },
  read: async (path) =>
    await readFile(join(folder, path)).catch((cause: unknown) => {
      throw new FailureError(
        retentionFailure("retention.folder-unreadable", { folder: join(folder, path) }),
        {
          cause,
        },
      );
    }),
  writtenAt: async (path) =>
    Temporal.Instant.fromEpochMilliseconds(Math.trunc((await stat(join(folder, path))).mtimeMs)),
});
