import { FailureError } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { PolicySnapshot } from "./policies.ts";

/** Files in memory as a policy folder: what was read once stays as it was. */
export const snapshotOf = (
  policy: string,
  revision: number,
  files: ReadonlyMap<string, Uint8Array>,
): PolicySnapshot => ({
  folder: `@${policy}`,
  name: policy,
  revision,
  list: async () => [...files.keys()].toSorted(),
  read: async (path) => {
    const content = files.get(path);
    if (content === undefined)
      throw new FailureError(
        retentionFailure("retention.folder-unreadable", { folder: `@${policy}/${path}` }),
      );
    return content;
  },
});
