import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { webClock, webOptions } from "../../../../test/support/web.ts";
import { sequentialIds } from "../../../kernel/index.ts";
import { openWeb } from "../../../platform/web/index.ts";
import { keepProof, keepServedText } from "../../actions/keepProof.ts";
import type { Proofs } from "../../actions/proofs.ts";
import type { TextVersions } from "../../actions/textVersions.ts";
import { showcase } from "../../browser/bannerSite.fixture.ts";
import type { Inventory } from "../../model/inventory/inventory.ts";
import { proofErrors } from "../../proofErrors.ts";
import { memoryProofs } from "../../storage/memoryProofs.ts";
import { memoryTextVersions } from "../../storage/memoryTextVersions.ts";
import type { BannerParts } from "../banner/bannerSite.ts";
import { addChoiceEndpoint } from "../proof/choiceEndpoint.ts";
import { addEmbed } from "./addEmbed.ts";

export interface EmbedServer {
  readonly web: FastifyInstance;
  readonly proofs: Proofs;
  readonly versions: TextVersions;
  /** What the policies served here declare; a test changes it as a publication would. */
  inventories: readonly Inventory[];
}

/** Our server, whose policies declare these sites. */
export const openEmbedServer = async (
  inventories: readonly Inventory[] = [showcase],
): Promise<EmbedServer> => {
  const proofs = memoryProofs(webClock);
  const versions = memoryTextVersions();
  const ids = sequentialIds("");
  const find: BannerParts["inventories"]["find"] = async (site) =>
    server.inventories.find((each) => each.site === site) ?? null;
  const web = await openWeb(webOptions({ catalogue: async () => proofErrors }));
  addEmbed(web, {
    inventories: { find, own: async () => showcase },
    secure: true,
    newId: () => `00000000-0000-4000-8000-${ids.next().slice(1).padStart(12, "0")}`,
    record: async (choice, inventory) =>
      await keepProof({ proofs, versions, clock: webClock }, choice, inventory),
  });
  addChoiceEndpoint(web, {
    proofs,
    versions,
    keepServed: async (site, version) => {
      const inventory = await find(site);
      if (inventory === null) return false;
      await keepServedText({ versions, clock: webClock }, inventory, version);
      return true;
    },
  });
  const server: EmbedServer = { web, proofs, versions, inventories };
  return server;
};

export interface SiteServer {
  readonly origin: string;
  /** Every path that was asked of the site. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

/** A site of its own: its pages have this head and begin with this body; `passesOn`: it passes `/consent/` on to ours, as nginx would. */
export const openSiteServer = async (page: {
  readonly head?: string;
  /** Made anew for each visit, with the cookies of the visitor. */
  readonly body?: (visit: IncomingMessage) => Promise<string>;
  readonly passesOn?: string;
  readonly policy?: string;
}): Promise<SiteServer> => {
  const asked: string[] = [];
  const answer = async (visit: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = "/", method } = visit;
    asked.push(`${method} ${url}`);
    if (page.passesOn !== undefined && url.startsWith("/consent/")) {
      const { headers } = visit;
      const passed = ask(page.passesOn + url, { method, headers }, (answered) => {
        response.writeHead(answered.statusCode ?? 500, answered.headers);
        answered.pipe(response);
      });
      visit.pipe(passed);
    } else if (url === "/favicon.ico") response.writeHead(404).end();
    else if (url.startsWith("/contenu")) response.end("<title>x</title><p>Contenu</p>");
    else {
      const body = (await page.body?.(visit)) ?? "";
      if (page.policy !== undefined) response.setHeader("content-security-policy", page.policy);
      response
        .writeHead(200, { "content-type": "text/html; charset=utf-8" })
        .end(
          `<!doctype html><html lang="fr"><head><title>Site</title>${page.head ?? ""}</head><body>${body}<main><h1>Le site</h1><iframe data-consent="lecteur" data-src="/contenu" title="Une vidéo" width="320" height="180"></iframe></main></body></html>`,
        );
    }
  };
  const server = createServer((visit, response) => void answer(visit, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    // Another site than that of our server, which is reached by its number.
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
