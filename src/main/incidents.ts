import type { Incidents } from "../incidents/index.ts";
import { remindOfBreaches } from "../incidents/index.ts";
import { postgresBreachReminders, postgresIncidents } from "../incidents/storage/index.ts";
import type { Mailer } from "../platform/mail/index.ts";
import { filesKeysOf } from "./filesKeys.ts";
import { siteUrl } from "./mails.ts";
import { officersOf } from "./officersOf.ts";
import type { Platform } from "./platform.ts";

type Ground = Pick<Platform, "database" | "clock" | "configuration">;

const storeOf = ({ database }: Ground) => ({
  kysely: database.kysely<unknown>(),
  transaction: database.transaction,
});

/** The register of breaches, sealed under the key of files. */
export const openIncidents = async (platform: Ground): Promise<Incidents> =>
  postgresIncidents(storeOf(platform), await filesKeysOf(platform));

/** The round of the worker over breaches: whoever handles them is reminded of what is due. */
export const tendIncidents = async (
  platform: Ground,
  { mailer }: { readonly mailer: Mailer },
): Promise<{ readonly reminded: number }> => ({
  reminded: await remindOfBreaches({
    reminders: postgresBreachReminders(storeOf(platform), await filesKeysOf(platform)),
    mailer,
    clock: platform.clock,
    officers: officersOf(platform),
    publicUrl: siteUrl(platform.configuration),
  }),
});
