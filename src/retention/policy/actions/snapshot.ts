import { FailureError } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { PolicySnapshot } from "./policies.ts";

/** A file as it stands in memory, or how it is fetched: the register of a large body is tens of megabytes that few who open a policy need. */
export type SnapshotFile = Uint8Array | (() => Promise<Uint8Array | null>);

/** Files as a policy folder: what was read once stays as it was. */
export const snapshotOf = (
  policy: string,
  revision: number,
  files: ReadonlyMap<string, SnapshotFile>,
): PolicySnapshot => ({
  folder: `@${policy}`,
  name: policy,
  revision,
  list: async () => [...files.keys()].toSorted(),
  read: async (path) => {
    const file = files.get(path);
    const content = typeof file === "function" ? await file() : file;
    if (content === undefined || content === null)
      throw new FailureError(
        retentionFailure("retention.folder-unreadable", { folder: `@${policy}/${path}` }),
      );
    return content;
  },
});
