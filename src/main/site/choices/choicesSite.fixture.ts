import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { webOptions } from "../../../../test/support/web.ts";
import { identityCookies } from "../../../identity/pages/index.ts";
import { memoryTerritories, parseNetwork } from "../../../organisations/index.ts";
import { openWeb, ownCookies } from "../../../platform/web/index.ts";
import { importDocument } from "../../../register/index.ts";
import { demoFolder } from "../../config.ts";
import { overviewExample } from "../overview.fixture.ts";
import { publicBodiesOf } from "../publicBodies.ts";
import { addPublicPages } from "../publicRoutes.ts";
import { siteSlots } from "../siteSlots.ts";
import { addChoicesPage } from "./choicesPage.ts";

const read = (name: string) => readFileSync(join(demoFolder, name));
const register = importDocument({
  bytes: read("register.txt"),
  name: "register.txt",
  language: "fr",
});
const withoutEmployers = register.activities.filter(
  ({ dataSubjects }) => !dataSubjects.some(({ text }) => text.startsWith("Employeurs")),
);
const network = parseNetwork("bodies.yaml", read("bodies.yaml").toString());
assert.ok(network.ok);
const { bodies, territories: known } = network.value;

/** The public pages and those of choices, on the demonstration's register and bodies. */
export const openSite = async (): Promise<FastifyInstance> => {
  const readBodies = async () => publicBodiesOf(bodies, ["valmarine", "littoral"], "valmarine");
  const web = await openWeb(webOptions({ slots: siteSlots(async () => ({}), readBodies) }));
  addPublicPages(web, {
    readOverview: async () => overviewExample,
    // Of the two bodies that publish, one has nothing of employers.
    readRegister: async (policy) =>
      policy === "littoral" ? { ...register, activities: withoutEmployers } : register,
    readBodies,
    readDesignations: async () => [],
    readTerritories: async () => [],
  });
  const cookies = [...Object.values(ownCookies), ...Object.values(identityCookies)];
  const territories = memoryTerritories();
  await territories.save(known);
  addChoicesPage(web, { readBodies, territories, cookies });
  return web;
};

export interface Visit {
  get(url: string): Promise<string>;
  /** Sends the form, and says where it led and which cookies were set. */
  choose(
    fields: Record<string, string>,
    url?: string,
  ): Promise<{ status: number; to: string | null; body: string; set: readonly Cookie[] }>;
}
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly maxAge?: number;
}

/** A browser without JavaScript: it keeps what is set, and forgets what is cleared. */
export const withVisit = async (use: (visit: Visit) => Promise<void>): Promise<void> => {
  const web = await openSite();
  const kept: Record<string, string> = {};
  try {
    await use({
      get: async (url) => (await web.inject({ url, cookies: kept })).body,
      choose: async (fields, url = "/mes-choix") => {
        const answer = await web.inject({
          method: "POST",
          url,
          cookies: kept,
          headers: { "content-type": "application/x-www-form-urlencoded" },
          payload: new URLSearchParams(fields).toString(),
        });
        const set = answer.cookies as Cookie[];
        for (const { name, value } of set)
          if (value === "") delete kept[name];
          else kept[name] = value;
        const to = answer.headers.location ?? null;
        return { status: answer.statusCode, to, body: answer.body, set };
      },
    });
  } finally {
    await web.close();
  }
};
