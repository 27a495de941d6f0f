import { tendMatters, type Matters } from "../oversight/index.ts";
import { postgresMatters } from "../oversight/storage/index.ts";
import { filesKeysOf } from "./filesKeys.ts";
import { siteUrl } from "./mails.ts";
import type { Platform } from "./platform.ts";
import type { openRights } from "./rights.ts";

type Ground = Pick<Platform, "database" | "clock" | "configuration">;

/** Complaints and files of the authority, sealed under the key of files. */
export const openMatters = async (platform: Ground): Promise<Matters> =>
  postgresMatters(
    {
      kysely: platform.database.kysely<unknown>(),
      transaction: platform.database.transaction,
    },
    await filesKeysOf(platform),
  );

/** The round of the worker over them: whoever answers requests of a body is told. */
export const remindOfMatters = async (
  platform: Ground,
  around: Pick<Parameters<typeof tendMatters>[0], "mailer"> &
    Pick<Awaited<ReturnType<typeof openRights>>, "officers">,
): Promise<number> =>
  await tendMatters({
    ...around,
    matters: await openMatters(platform),
    clock: platform.clock,
    publicUrl: siteUrl(platform.configuration),
  });
