import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { postgresServers } from "../../../test/support/postgres.ts";
import { folderOfThisProcess } from "../../../test/support/temporaryFolder.ts";
import { webOptions } from "../../../test/support/web.ts";
import { systemClock } from "../../kernel/index.ts";
import { openLedger, readOrMakeKey } from "../../ledger/index.ts";
import {
  postgresBodies,
  postgresDesignations,
  postgresLogos,
  postgresTerritories,
} from "../../organisations/index.ts";
import { memoryAgentLog, type Role, type Visitor } from "../../platform/access/index.ts";
import { openDatabase } from "../../platform/database/index.ts";
import { openWeb } from "../../platform/web/index.ts";
import type { RightsParts } from "../../rights/index.ts";
import type { ContactMessages } from "../../recruitment/index.ts";
import type { Policies } from "../../retention/index.ts";
import { readConfiguration } from "../config.ts";
import { openMessages } from "../contact.ts";
import { fillDemo } from "../fillDemo.ts";
import { authoriseHere as authorise } from "../ownDataAccess.ts";
import type { Platform } from "../platform.ts";
import { servedPolicies, shownPolicy } from "../policies.ts";
import { publishNotices } from "../../notices/index.ts";
import { addNoticeSite, noticeSite } from "../site/notices/noticeSite.ts";
import { openNotices } from "../site/notices/openNotices.ts";
import { overviewReader } from "../site/overviewReader.ts";
import { testSite } from "../site/settings/site.fixture.ts";
import type { ServedSite, SiteFile } from "../site/settings/index.ts";
import { publicBodies } from "../site/publicBodies.ts";
import { addPublicPages } from "../site/publicRoutes.ts";
import { publishingPolicies } from "../publishing.ts";
import { ungatedPolicies } from "../storedPolicies.ts";
import { someDesk, someRights } from "../applications.fixture.ts";
import { openConsents } from "../consents.ts";
import { openAssessments } from "../assessments.ts";
import { openMatters } from "../oversight.ts";
import { openIncidents } from "../incidents.ts";
import { consoleOf } from "./consoleOf.ts";
import { openConsole } from "./openConsole.ts";

/** The console with the demo in it, and whoever is signed in there. */
export interface OpenedConsole {
  readonly web: FastifyInstance;
  readonly stored: Policies;
  /** What the worker does when the console asks for it. */
  publishNotices(body: string): Promise<void>;
  readonly platform: Platform;
  readonly messages: ContactMessages;
  readonly rights: RightsParts;
  readonly site: ServedSite;
  readonly agentLog: ReturnType<typeof memoryAgentLog>;
  /** Lets a file of an operator rule the site. */
  ruleSiteBy(file: SiteFile | null): void;
  /** Signs somebody in with a role in a body of the demo, in the place of whoever was. */
  signIn(role: Role, name?: string, body?: string | null): void;
  /** Ends the session of whoever is signed in. */
  endSession(): void;
  get(url: string): Promise<LightMyRequestResponse>;
  /** Sends the form of a page as a browser without scripts does: with its token, and its hidden fields. */
  send(
    url: string,
    fields: Readonly<Record<string, string | readonly string[] | File>>,
  ): Promise<LightMyRequestResponse>;
}

/** The platform of a data folder and a database. */
const platformAt = async (folder: string, url: string): Promise<Platform> => {
  const database = await openDatabase({ url });
  const outcome = readConfiguration({ EGIDE_DATA: folder });
  assert.ok(outcome.ok);
  const ledger = openLedger({
    database,
    clock: systemClock,
    key: await readOrMakeKey(folder, async () => false),
    origin: "entraide.example/egide",
  });
  const close = () => database.close();
  return { configuration: outcome.value, clock: systemClock, database, ledger, close };
};

/** The data folder of the demo with its keys and files, filled once for the process, as the database that tests begin with is. */
let demoFolder: string | null = null;

const demo = {
  name: "demo",
  fill: async (url: string): Promise<void> => {
    demoFolder ??= folderOfThisProcess("demo");
    const platform = await platformAt(demoFolder, url);
    await fillDemo(platform, publishingPolicies(platform));
    await platform.close();
  },
};

/** Opens a console on a database of its own while it is used; the public pages of the register stand beside it. */
export const withConsole = async (
  use: (console: OpenedConsole) => Promise<void>,
): Promise<void> => {
  const [server] = postgresServers();
  assert.ok(server);
  const folder = mkdtempSync(join(tmpdir(), "egide-console-"));
  const fresh = await server.freshDatabase({ filled: demo });
  assert.ok(demoFolder);
  cpSync(demoFolder, folder, { recursive: true });
  const platform = await platformAt(folder, fresh.url);
  const { configuration, database } = platform;
  const stored = ungatedPolicies(database);
  const policies = servedPolicies(configuration, stored);
  const bodies = postgresBodies(database.kysely<unknown>(), database.transaction);
  const designations = postgresDesignations(database.kysely<unknown>(), database.transaction);
  const territories = postgresTerritories(database.kysely<unknown>(), database.transaction);
  let visitor: Visitor = { kind: "anonymous" };
  const reported: string[] = [];
  const options = webOptions({ report: (line) => void reported.push(line) });
  const agentLog = memoryAgentLog();
  const visitorOf = async (): Promise<Visitor> => visitor;
  const gate = { ...options.gate, authorise, agentLog, clock: systemClock, visitorOf };
  const web = await openWeb({ ...options, gate });
  const jobs = { send: async () => "job-1" };
  let siteFile: SiteFile | null = null;
  const site = testSite({ file: () => siteFile });
  const messages = await openMessages(platform);
  const rights = await someRights(platform, { bodies, policies });
  openConsole(
    web,
    consoleOf(platform, {
      authorise,
      policies,
      bodies,
      jobs,
      site,
      messages,
      rights,
      applications: someDesk(platform),
      consents: await openConsents(platform),
      incidents: await openIncidents(platform),
      assessments: await openAssessments(platform),
      matters: await openMatters(platform),
    }),
  );
  const notices = openNotices({ platform, policies, bodies, site: site.read });
  addNoticeSite(web, noticeSite(notices));
  const read = overviewReader(platform, policies);
  const shown = async () => await shownPolicy(policies, bodies);
  addPublicPages(web, {
    readOverview: async (language, policy) => await read(policy ?? (await shown()), language),
    readRegister: async (policy) => (await policies.read(policy ?? (await shown()))).register,
    readBodies: publicBodies(policies, bodies),
    logos: postgresLogos(database.kysely<unknown>(), database.transaction),
    readDesignations: async () => await designations.list(),
    readTerritories: async () => await territories.list(),
  });
  try {
    await use({
      web,
      stored,
      publishNotices: async (body) => {
        const input = await notices.reader.of(body, "published");
        const parts = { versions: notices.versions, clock: systemClock };
        assert.ok((await publishNotices(parts, input, "2031-03-04")).ok);
      },
      platform,
      messages,
      rights,
      site,
      agentLog,
      ruleSiteBy: (file) => void (siteFile = file),
      signIn: (role, name = "Orane Velmont", body: string | null = "valmarine") => {
        const now = systemClock.now();
        const until = now.add({ hours: 1 });
        visitor = {
          kind: "staff",
          account: `account of ${name}`,
          name,
          session: name,
          authenticatedAt: now,
          assignments: [{ role, body, offer: null, from: now, until }],
        };
      },
      endSession: () => void (visitor = { kind: "anonymous" }),
      get: async (url) => await web.inject(url),
      send: async (url, fields) => await sendForm(web, url, fields),
    });
    assert.deepEqual(reported, [], "an answer may be right, and something behind it not");
  } finally {
    await web.close();
    await database.close();
    await fresh.drop();
    rmSync(folder, { recursive: true });
  }
};

/** Shows a form and sends it as a browser without scripts does, with the cookies of whoever is signed in. */
export const sendForm: (
  web: FastifyInstance,
  url: string,
  fields: Parameters<OpenedConsole["send"]>[1],
  cookie?: string,
) => Promise<LightMyRequestResponse> = async (web, url, fields, cookie) => {
  const shown = await web.inject({ url, headers: cookie === undefined ? {} : { cookie } });
  const hidden = [...shown.body.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const all = new Map<string, string | readonly string[] | File>(
    hidden.map(([, name = "", value = ""]) => [name, value]),
  );
  assert.ok(all.has("_csrf"), `no form at ${url}: ${shown.statusCode}`);
  for (const [name, value] of Object.entries(fields)) all.set(name, value);
  const isMultipart = shown.body.includes('enctype="multipart/form-data"');
  const body = isMultipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of all)
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [value])
      body.append(name, each as string);
  const encoded = new Response(body);
  return await web.inject({
    method: "POST",
    url,
    headers: {
      "content-type": encoded.headers.get("content-type") ?? "",
      cookie: [
        ...(cookie === undefined ? [] : [cookie]),
        ...shown.cookies.map((each) => `${each.name}=${each.value}`),
      ].join("; "),
    },
    payload: Buffer.from(await encoded.arrayBuffer()),
  });
};

/** What a page says, as a browser reads its characters. */
export const decoded = ({ body }: LightMyRequestResponse): string =>
  body
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
