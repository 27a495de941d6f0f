import { noJobs } from "../../test/support/noJobs.ts";
import { openFileKeys } from "../platform/files/index.ts";
import { openMailer, postgresOutbox } from "../platform/mail/index.ts";
import type { RightsParts } from "../rights/index.ts";
import { openApplicationDesk } from "./applications.ts";
import type { Platform } from "./platform.ts";
import { openRights } from "./rights.ts";

const mailerOf = (platform: Platform) =>
  openMailer({
    outbox: postgresOutbox(platform.database, platform.clock),
    jobs: noJobs,
    footer: { fr: "Réseau de Valmarine", en: "Network of Valmarine" },
  });

/** The desk of recruiters, of a console that is tested for something else. */
export const someDesk = (platform: Platform) =>
  openApplicationDesk(platform, openFileKeys(Buffer.alloc(32, 7)), mailerOf(platform));

/** Requests of data subjects on the platform, whose mails wait in its outbox. */
export const someRights = async (
  platform: Platform,
  around: Omit<Parameters<typeof openRights>[1], "mailer" | "jobs">,
): Promise<RightsParts> =>
  await openRights(platform, { ...around, mailer: mailerOf(platform), jobs: noJobs });
