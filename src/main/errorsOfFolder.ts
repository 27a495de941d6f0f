import { basename } from "node:path";
import { FailureError, type Failure } from "../kernel/index.ts";
import { folderOnDisk } from "../retention/index.ts";
import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";
import { missingIdentity } from "./missingIdentity.ts";
import type { Platform } from "./platform.ts";
import { judgeFolder } from "./registerIn.ts";

/**
 * `main.folder-with-errors` where the register of EGIDE_POLICY would not pass the gate: a folder has no editions, and so nobody is
 * asked. Null where it would, or where no folder rules; what cannot be read of it is said elsewhere.
 */
export const errorsOfFolder = async (
  { policyFolder: folder }: Pick<Configuration, "policyFolder">,
  platform: Pick<Platform, "database" | "clock">,
): Promise<Failure | null> => {
  if (folder === null) return null;
  const judge = judgeFolder(missingIdentity(platform), () => platform.clock.now());
  const asked = { policy: basename(folder), folder: folderOnDisk(folder), language: "fr" } as const;
  const blocking = await judge(asked).catch((error: unknown) => {
    if (error instanceof FailureError) return null;
    throw error;
  });
  const count = (blocking?.findings.length ?? 0) + (blocking?.failures.length ?? 0);
  return count === 0 ? null : mainFailure("main.folder-with-errors", { folder, count });
};
