import { randomIds } from "../../kernel/index.ts";
import type { OfferConsole } from "../../recruitment/pages/index.ts";
import { postgresOffers, postgresRecruitmentSettings } from "../../recruitment/storage/index.ts";
import type { Jobs } from "../../platform/jobs/index.ts";
import { announcing } from "../alerts.ts";
import type { WorkQueues } from "../worker.ts";
import type { Platform } from "../platform.ts";

/** The pages of the console about job offers, on an open platform. */
export const offersOf = (
  { clock, database }: Pick<Platform, "clock" | "database">,
  jobs: Pick<Jobs<WorkQueues>, "send">,
  rest: Pick<OfferConsole, "frame" | "may" | "bodies" | "catalogue" | "desk">,
): OfferConsole => ({
  ...rest,
  clock,
  ids: randomIds,
  offers: postgresOffers(database.kysely<unknown>(), database.transaction, announcing(jobs)),
  settings: postgresRecruitmentSettings(database.kysely<unknown>()),
});
