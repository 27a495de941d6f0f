import type { Identity } from "../identity/index.ts";
import { FailureError, randomIds } from "../kernel/index.ts";
import type { Bodies } from "../organisations/index.ts";
import type { Mailer } from "../platform/mail/index.ts";
import { consolePath } from "../platform/web/index.ts";
import type { ContactMessages, RightsDoor } from "../recruitment/index.ts";
import type { ContactSite } from "../recruitment/pages/index.ts";
import { postgresContactMessages } from "../recruitment/storage/index.ts";
import { fileRequest, type RightsParts } from "../rights/index.ts";
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
 * A right that is exercised by the contact form becomes a request to the body in whose name the site stands (REC-38): nothing is done before
 * the code that is mailed proves the address, as with any request.
 */
const rightsDoor = (rights: RightsParts, ofSite: () => Promise<string | null>): RightsDoor => ({
  take: async ({ id, right, name, email, text, language }) => {
    const body = await ofSite();
    if (body === null || (await rights.findBody(body)) === null) return false;
    const filed = await fileRequest(rights, {
      ticket: id,
      body,
      right,
      activity: null,
      channel: "contact",
      language,
      // Who gives no name is found by the address, and named by it.
      content: { name: name ?? email, email, postal: null, finding: null, text },
      capacity: { kind: "self", subject: null, until: null },
      identity: null,
      receivedOn: null,
      by: null,
    });
    if (!filed.ok) throw new FailureError(filed.failure);
    return true;
  },
});

/**
 * The contact form of this installation. Its messages are for the administrators of the site: those of the body in whose name it stands; what
 * exercises a right goes to whoever handles requests there.
 */
export const contactSite = (
  { clock, configuration }: Pick<Platform, "clock" | "configuration">,
  parts: {
    readonly messages: ContactMessages;
    readonly mailer: Mailer;
    readonly roles: Pick<Identity["roles"], "inBody">;
    readonly bodies: Pick<Bodies, "list">;
    readonly policies: Pick<ServedPolicies, "list">;
    readonly rights: RightsParts;
  },
): ContactSite => {
  const { messages, mailer, roles, bodies, policies, rights } = parts;
  const ofSite = async (): Promise<string | null> => await bodyOfSite(bodies, policies);
  return {
    messages,
    mailer,
    clock,
    ids: randomIds,
    rights: rightsDoor(rights, ofSite),
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
