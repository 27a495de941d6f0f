import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { bodyOf } from "../../../test/support/body.ts";
import { postgresServers } from "../../../test/support/postgres.ts";
import { webOptions } from "../../../test/support/web.ts";
import type { StoresDesk } from "../../connectors/pages/index.ts";
import { authorise } from "../../identity/index.ts";
import { systemClock } from "../../kernel/index.ts";
import { openLedger, readOrMakeKey } from "../../ledger/index.ts";
import { postgresBodies } from "../../organisations/index.ts";
import type { Role, Visitor } from "../../platform/access/index.ts";
import { openDatabase } from "../../platform/database/index.ts";
import { openWeb } from "../../platform/web/index.ts";
import type { Policies, PolicyChange } from "../../retention/index.ts";
import { openMessages } from "../contact.ts";
import { demoFolder, readConfiguration } from "../config.ts";
import { servedPolicies, type ServedPolicies } from "../policies.ts";
import { ungatedPolicies } from "../storedPolicies.ts";
import { testSite } from "../site/settings/site.fixture.ts";
import { someDesk, someRights } from "../applications.fixture.ts";
import { openConsents } from "../consents.ts";
import { openAssessments } from "../assessments.ts";
import { openMatters } from "../oversight.ts";
import { openIncidents } from "../incidents.ts";
import { consoleOf } from "./consoleOf.ts";
import { openConsole } from "./openConsole.ts";

const now = systemClock.now();

/** Somebody who holds a role in a body, and gave their password just now. */
export const holder = (
  role: Role,
  name = "Orane Velmont",
  body: string | null = "valmarine",
): Visitor => ({
  kind: "staff",
  account: `account of ${name}`,
  name,
  session: `session of ${name}`,
  authenticatedAt: now,
  assignments: [{ role, body, offer: null, from: now, until: now.add({ hours: 1 }) }],
});

/** A console of two bodies, with the databases that an operator offers to one of them. */
export interface StoresBench {
  readonly web: FastifyInstance;
  readonly policies: ServedPolicies;
  /** What stands behind the pages. */
  readonly desk: StoresDesk;
  /** SQL on the PostgreSQL store, and on the SQLite one. */
  readonly postgres: (text: string) => Promise<unknown>;
  readonly sqlite: (text: string) => void;
  /** From now on this person asks. */
  signIn(visitor: Visitor): void;
  get(path: string): Promise<LightMyRequestResponse>;
  /** Shows the form at a path, then sends it with these values. */
  post(path: string, values: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  /** What somebody else saves meanwhile. */
  saveBeside(changes: readonly PolicyChange[]): Promise<void>;
}

const author = { kind: "staff", id: "account-9", name: "Tancrède Loriol" } as const;
const at = (text: string): Uint8Array => new TextEncoder().encode(text);

export const fileOf = (path: string, text: string): PolicyChange => ({ path, content: at(text) });

/** The tables of the SQLite store; the name in them must never be shown. */
const tables = `
  create table dossier (id integer primary key, nom text, courriel text, telFixe text, statut text, vu_le integer, closed_on date);
  create table piece (id integer primary key, dossier_id integer not null references dossier (id), contenu text);
  create table parametre (cle text primary key, valeur text);
  insert into dossier values (1, 'Ysaline', 'ysaline@valmarine.example', '0', 'clos', 1700000000, '2019-01-01');`;

export const withStores = async (
  use: (bench: StoresBench) => Promise<void>,
  more: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const [server] = postgresServers();
  assert.ok(server);
  const dataFolder = mkdtempSync(join(tmpdir(), "egide-stores-"));
  const folder = join(dataFolder, "stores/valmarine");
  mkdirSync(folder, { recursive: true });
  const file = new DatabaseSync(join(folder, "guichet.sqlite"));
  file.exec(tables);
  const store = await server.freshDatabase();
  const beside = await openDatabase({ url: store.url });
  const fresh = await server.freshDatabase({ migrated: true });
  const database = await openDatabase({ url: fresh.url });
  const read = readConfiguration({
    EGIDE_DATA: dataFolder,
    EGIDE_STORE_VALMARINE_RH: store.url,
    EGIDE_STORE_VALMARINE_DOUBLE: store.url,
    EGIDE_STORE_VALMARINE_MORT: "postgres://egide:s3cr3t@127.0.0.1:1/rh",
    EGIDE_STORE_LITTORAL_PAIE: store.url,
    EGIDE_STORE_PERSONNE: store.url,
    ...more,
  });
  assert.ok(read.ok);
  const configuration = read.value;
  const key = await readOrMakeKey(dataFolder, async () => false);
  const origin = "entraide.example/egide";
  const ledger = openLedger({ database, clock: systemClock, key, origin });
  const bodies = postgresBodies(database.kysely<unknown>(), database.transaction);
  for (const [id, name] of [
    ["valmarine", "Réseau d’entraide de Valmarine"],
    ["littoral", "Caisse d’entraide du Littoral"],
  ] as const)
    await bodies.save(bodyOf(id, { name }), now);
  const stored: Policies = ungatedPolicies(database);
  const policies = servedPolicies(configuration, stored);
  const saveBeside = async (changes: readonly PolicyChange[]): Promise<void> => {
    const base = await stored.revision("valmarine");
    const save = { policy: "valmarine", base, changes, author, reason: "autre chose", at: now };
    assert.ok((await stored.save(save)).ok);
  };
  await saveBeside([
    { path: "register.txt", content: readFileSync(join(demoFolder, "register.txt")) },
  ]);
  const platform = {
    configuration,
    clock: systemClock,
    database,
    ledger,
    close: () => database.close(),
  };
  let visitor: Visitor = holder("dpo");
  const options = webOptions();
  const web = await openWeb({
    ...options,
    gate: { ...options.gate, authorise, clock: systemClock, visitorOf: async () => visitor },
  });
  const jobs = { send: async () => "job-1" };
  const parts = consoleOf(platform, {
    authorise,
    policies,
    bodies,
    jobs,
    site: testSite(),
    messages: await openMessages(platform),
    applications: someDesk(platform),
    rights: await someRights(platform, { bodies, policies }),
    consents: await openConsents(platform),
    incidents: await openIncidents(platform),
    assessments: await openAssessments(platform),
    matters: await openMatters(platform),
  });
  openConsole(web, parts);
  const get = async (path: string): Promise<LightMyRequestResponse> => await web.inject(path);
  try {
    await use({
      web,
      policies,
      desk: parts.stores.desk,
      postgres: async (text) => await beside.pool.query(text),
      sqlite: (text) => file.exec(text),
      signIn: (other) => void (visitor = other),
      get,
      post: async (path, values) => {
        const shown = await get(path);
        return await web.inject({
          method: "POST",
          url: path,
          headers: {
            "content-type": "application/x-www-form-urlencoded",
            cookie: shown.cookies.map((each) => `${each.name}=${each.value}`).join("; "),
          },
          payload: new URLSearchParams({
            _csrf: /name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? "",
            ...values,
          }).toString(),
        });
      },
      saveBeside,
    });
  } finally {
    await web.close();
    file.close();
    await beside.close();
    await database.close();
    await fresh.drop();
    await store.drop();
    rmSync(dataFolder, { recursive: true });
  }
};

/** The values of a form as the page shows them: fields, chosen entries, hidden ones. */
export const valuesIn = (body: string): Record<string, string> => {
  const values: Record<string, string> = {};
  for (const [tag] of body.matchAll(/<input[^>]*>/g)) {
    const name = / name="([^"]+)"/.exec(tag)?.[1];
    if (name !== undefined && name !== "_csrf" && !/type="(?:radio|checkbox)"/.test(tag))
      values[name] = / value="([^"]*)"/.exec(tag)?.[1] ?? "";
  }
  for (const [, name = "", options = ""] of body.matchAll(
    /<select[^>]* name="([^"]+)"[^>]*>([^]*?)<\/select>/g,
  ))
    values[name] = /<option[^>]* value="([^"]*)" selected/.exec(options)?.[1] ?? "";
  return values;
};

/** The pages of the body, and its one SQLite file. */
export const list = "/console/valmarine/bases";
export const file = "sqlite:{data}/stores/valmarine/guichet.sqlite";

/** The words of a page. */
export const said = ({ body }: LightMyRequestResponse): string =>
  body
    .slice(body.indexOf("<main"))
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");

/** A dataset of the policy, which must be in order. */
export const datasetIn = async ({ policies }: StoresBench, key: string) => {
  const loaded = await policies.load("valmarine");
  assert.ok(loaded.ok, JSON.stringify(loaded));
  return loaded.policy.datasets.find((each) => each.key === key)?.described;
};

/** Connects a store as a DPO does: tries it, then keeps it. */
export const connect = async (
  { post }: StoresBench,
  name: string,
  written: string,
  schema = "",
) => {
  const tried = await post(`${list}/relier`, { name, written, schema });
  assert.equal(tried.statusCode, 200, said(tried));
  return { tried, kept: await post(`${list}/relier`, valuesIn(tried.body)) };
};

/** A rule on the table of the SQLite store. */
export const ruleOn = (store: string): string => `format: egide/rules@1
rules:
  - id: clore-dossiers
    activity: gerer-les-dossiers
    statement: { id: gerer-les-dossiers.1, hash: "${"0".repeat(64)}" }
    store: ${store}
    collection: dossier
    clock: closed_on
    keep: P5Y
    end: delete
`;
