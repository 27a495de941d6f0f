import type { Identity } from "../identity/index.ts";
import { randomIds } from "../kernel/index.ts";
import type { Bodies } from "../organisations/index.ts";
import type { Mailer } from "../platform/mail/index.ts";
import { consolePath } from "../platform/web/index.ts";
import type { ContactMessages } from "../recruitment/index.ts";
import type { ContactSite } from "../recruitment/pages/index.ts";
import { postgresContactMessages } from "../recruitment/storage/index.ts";
import { filesKeysOf } from "./filesKeys.ts";
import { siteUrl } from "./mails.ts";
import type { Platform } from "./platform.ts";
import type { ServedPolicies } from "./policies.ts";
import { bodyOfSite } from "./site/siteOfBody.ts";

type Ground = Pick<Platform, "database" | "clock" | "configuration">;

/** Where the messages of the contact form wait, sealed under the key of files. */
export const openMessages = async (platform: Ground): Promise<ContactMessages> => {
  const { database } = platform;
  return postgresContactMessages(
    { kysely: database.kysely<unknown>(), transaction: database.transaction },
    await filesKeysOf(platform),
  );
};

/**
 * The contact form of this installation. Its messages are for the administrators of the site: those of the body in whose name it stands.
 * Nothing handles exercises of rights yet: they wait among the messages (`rights`).
 */
export const contactSite = (
  { database, clock, configuration }: Ground,
  parts: {
    readonly messages: ContactMessages;
    readonly mailer: Mailer;
    readonly roles: Pick<Identity["roles"], "inBody">;
    readonly bodies: Pick<Bodies, "list">;
    readonly policies: Pick<ServedPolicies, "list">;
  },
): ContactSite => {
  const { messages, mailer, roles, bodies, policies } = parts;
  const ofSite = async (): Promise<string | null> => await bodyOfSite(bodies, policies);
  return {
    messages,
    mailer,
    transaction: database.transaction,
    clock,
    ids: randomIds,
    rights: null,
    administrators: async () => {
      const body = await ofSite();
      const now = clock.now();
      const held = [
        ...(await roles.inBody(null, now)),
        ...(body === null ? [] : await roles.inBody(body, now)),
      ];
      const holders = held.filter(
        ({ role, from }) =>
          role === "site-administrator" && Temporal.Instant.compare(from, now) <= 0,
      );
      return [...new Set(holders.map(({ email }) => email))];
    },
    readAt: async () => {
      const body = await ofSite();
      const home = siteUrl(configuration);
      return body === null ? home : `${home}${consolePath(body, "messages", "fr")}`;
    },
  };
};
