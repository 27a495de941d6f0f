import { openFileKeys } from "../platform/files/index.ts";
import { openMailer, postgresOutbox } from "../platform/mail/index.ts";
import { openApplicationDesk } from "./applications.ts";
import type { Platform } from "./platform.ts";
import { noJobs } from "../../test/support/noJobs.ts";

/** The desk of recruiters, of a console that is tested for something else. */
export const someDesk = (platform: Platform) => {
  const outbox = postgresOutbox(platform.database, platform.clock);
  const footer = { fr: "Réseau de Valmarine", en: "Network of Valmarine" };
  const mailer = openMailer({ outbox, jobs: noJobs, footer });
  return openApplicationDesk(platform, openFileKeys(Buffer.alloc(32, 7)), mailer);
};
