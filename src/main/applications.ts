import { hkdfSync } from "node:crypto";
import { randomIds } from "../kernel/index.ts";
import type { Bodies } from "../organisations/index.ts";
import type { FileKeys } from "../platform/files/index.ts";
import type { Mailer } from "../platform/mail/index.ts";
import type { ApplicationSite, DossierSite } from "../recruitment/pages/index.ts";
import {
  postgresApplicationDesk,
  postgresApplications,
  postgresOffers,
} from "../recruitment/storage/index.ts";
import { heldIn } from "./heldSpace.ts";
import { siteUrl } from "./mails.ts";
import type { Platform } from "./platform.ts";
import { ownPolicy, type ServedPolicies } from "./policies.ts";
import { runParts } from "./retention.ts";
import { readWebKey } from "./webKey.ts";

/** The rule of our own that ends applications. */
const applicationRule = "candidatures";

type Ground = Pick<Platform, "database" | "clock" | "configuration">;

/** What both sides of applications stand on. */
const storeOf = ({ database, clock, configuration }: Ground, keys: FileKeys, mailer: Mailer) => ({
  kysely: database.kysely<unknown>(),
  transaction: database.transaction,
  clock,
  keys,
  mailer,
  publicUrl: siteUrl(configuration),
});

/** How long an application is kept: what our own rule says, and nothing beside it (law 4). It comes with the product: read once. */
export const applicationTermOf = (
  policies: Pick<ServedPolicies, "read">,
): ApplicationSite["keep"] => {
  let known: Promise<string | null> | null = null;
  const read = async (): Promise<string | null> => {
    const { rules } = await policies.read(ownPolicy);
    return rules.find(({ id }) => id === applicationRule)?.keep ?? null;
  };
  return async () => await (known ??= read());
};

/** Applications as candidates send them and see them. */
export const openApplications = async (
  platform: Platform,
  {
    keys,
    mailer,
    policies,
    bodies,
    dossiers: { dossiers, scanner },
  }: {
    readonly keys: FileKeys;
    readonly mailer: Mailer;
    readonly policies: Pick<ServedPolicies, "read">;
    readonly bodies: Pick<Bodies, "find">;
    readonly dossiers: Pick<DossierSite, "dossiers" | "scanner">;
  },
): Promise<ApplicationSite> => {
  const { database, clock, configuration } = platform;
  const key = Buffer.from(await readWebKey(configuration), "hex");
  return {
    applications: postgresApplications(storeOf(platform, keys, mailer)),
    offers: postgresOffers(database.kysely<unknown>(), database.transaction),
    dossiers,
    scanner,
    clock,
    ids: randomIds,
    keep: applicationTermOf(policies),
    isHeld: heldIn("application", async () => await policies.read(ownPolicy), runParts(platform)),
    bodyName: async (id) => (await bodies.find(id))?.name ?? null,
    // Bound to that of the site's forms: another key makes open forms stale, and nothing worse.
    ticketKey: new Uint8Array(hkdfSync("sha256", key, "", "egide application tickets", 32)),
  };
};

/** Applications as recruiters see them. */
export const openApplicationDesk = (platform: Ground, keys: FileKeys, mailer: Mailer) =>
  postgresApplicationDesk({ ...storeOf(platform, keys, mailer), ids: randomIds });
