import type { FastifyInstance } from "fastify";
import { FailureError } from "../kernel/index.ts";
import type { Ledger } from "../ledger/index.ts";
import {
  addSitePages,
  open,
  openWeb,
  ownCookies,
  type EarlierTerms,
  type ReadSiteSettings,
  type Slots,
  type WebOptions,
} from "../platform/web/index.ts";
import {
  addBannerSite,
  addCharterPages,
  addEmbed,
  bannerSlot,
  charterLink,
  consentCookie,
  manageLink,
  type BannerParts,
  type CharterSite,
} from "../consent/pages/index.ts";
import { identityCookies } from "../identity/pages/index.ts";
import { addReadingPages } from "../reading/pages/index.ts";
import { personCookie, requestCookie } from "../rights/pages/index.ts";
import { mainFailure } from "./errors.ts";
import { addLedgerFiles } from "./ledgerFiles.ts";
import { addAvailabilityPage, type ReadMeasured } from "./site/availability/availabilityPage.ts";
import { addChoicesPage, type ChoicesParts } from "./site/choices/choicesPage.ts";
import { addPublicPages, type PublicReads } from "./site/publicRoutes.ts";
import { addReceiptPage } from "./site/receiptPage.ts";
import { siteSlots } from "./site/siteSlots.ts";

export interface ServerDependencies extends Omit<WebOptions, "slots">, PublicReads {
  /** What the publisher says of the site. */
  readonly site: ReadSiteSettings;
  /** When the legal notice last said something else. */
  readonly readLegalDay?: () => Promise<Temporal.PlainDate | null>;
  /** The terms that held before those of today. */
  readonly readEarlierTerms?: () => Promise<readonly EarlierTerms[]>;
  /** Which body a postal code belongs to. */
  readonly territories: ChoicesParts["territories"];
  /** The logos that headers wear, by the body, each with its digest. */
  readonly readLogos?: () => Promise<ReadonlyMap<string, string>>;
  /** When the site answered. */
  readonly readMeasured: ReadMeasured;
  readonly ledger: Pick<Ledger, "entry" | "prove" | "latestCheckpoint" | "verifierKey">;
  /** What visitors are asked, above every page, and the page of cookies. */
  readonly consent?: BannerParts;
  /** What this site and others keep on terminals, as visitors read it. */
  readonly charter?: CharterSite;
  /** Who is signed in, above every page. */
  readonly staff?: NonNullable<Slots["staff"]>;
  /** At the foot of every article. */
  readonly articleFoot?: NonNullable<Slots["articleFoot"]>;
  /** Adds the pages of other domains. */
  readonly addPages?: (web: FastifyInstance) => void;
}

/** The role `web`: the page, and what a stranger needs to verify the ledger. Nothing here writes. */
export const openServer = async (dependencies: ServerDependencies): Promise<FastifyInstance> => {
  const { ledger, site, readBodies, staff, articleFoot, consent, charter } = dependencies;
  const maintenance = dependencies.maintenance ?? (async () => (await site()).maintenance ?? null);
  const around = siteSlots(site, readBodies, dependencies.readLogos);
  const slots = {
    ...around,
    ...(staff === undefined ? {} : { staff }),
    ...(articleFoot === undefined ? {} : { articleFoot }),
    ...consentSlots(consent ?? null, charter ?? null, around),
  };
  const web = await openWeb({ ...dependencies, slots, maintenance });
  addPublicPages(web, dependencies);
  const config = { access: open, plain: true } as const;
  web.get("/en", { config }, async (_request, reply) => reply.redirect("/en/", 308));
  addSitePages(web, site, dependencies.readLegalDay, dependencies.readEarlierTerms);
  addAvailabilityPage(web, dependencies.readMeasured);
  const cookies = [
    ...Object.values(ownCookies),
    ...Object.values(identityCookies),
    requestCookie,
    personCookie,
    ...(consent === undefined ? [] : [consentCookie]),
  ];
  addChoicesPage(web, { readBodies, territories: dependencies.territories, cookies });
  addReceiptPage(web, ledger, dependencies.readRegister);
  await addReadingPages(web);
  if (consent !== undefined) {
    addBannerSite(web, consent);
    addEmbed(web, consent);
  }
  if (charter !== undefined) addCharterPages(web, charter);
  dependencies.addPages?.(web);
  addLedgerFiles(web, ledger);
  return web;
};

const consentSlots = (
  consent: BannerParts | null,
  charter: CharterSite | null,
  around: Slots,
): Slots => ({
  ...(consent && { banner: bannerSlot(consent) }),
  footerLinks: async (context) => [
    ...((await around.footerLinks?.(context)) ?? []),
    ...(charter === null ? [] : [charterLink(context)]),
    ...(consent === null ? [] : [manageLink(context)]),
  ],
});

/**
 * Listens, and gives the address to open.
 * @throws FailureError `main.port-taken`, `main.cannot-listen`.
 */
export const listen = async (
  web: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> => {
  try {
    return await web.listen({ host, port });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "?";
    throw new FailureError(
      reason === "EADDRINUSE"
        ? mainFailure("main.port-taken", { port })
        : mainFailure("main.cannot-listen", { host, port, reason }),
      { cause: error },
    );
  }
};
