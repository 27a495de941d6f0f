import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { webClock, webOptions } from "../../test/support/web.ts";
import { authorise, openIdentity } from "../identity/index.ts";
import { addIdentityPages, tokenCookies } from "../identity/pages/index.ts";
import { randomIds } from "../kernel/index.ts";
import {
  anonymous,
  memoryAgentLog,
  roleNames,
  type Role,
  type Visitor,
} from "../platform/access/index.ts";
import { openDatabase } from "../platform/database/index.ts";
import type { GatedRoute } from "../platform/web/index.ts";
import { addConsentApi, addPersonalPages, addSatisfactionForm } from "../consent/pages/index.ts";
import { addContactPages, addOfferPages } from "../recruitment/pages/index.ts";
import { addDrpApi, addRightsPages } from "../rights/pages/index.ts";
import { openConsole, type ConsoleParts } from "./console/openConsole.ts";
import { addEmptySpaces } from "./spacePages.fixture.ts";
import { addProofSite } from "./consent/proofSite.ts";
import { addEditionSite } from "./site/editionSite.ts";
import { addNoticeSite } from "./site/notices/noticeSite.ts";
import { openServer, type ServerDependencies } from "./server.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/security/access.md"), "utf8");

/** The rows of the page's table of routes: what each role gets. */
const expected = new Map(
  [
    ...page.matchAll(
      /^\| (GET|POST) `([^`]+)` \| `((?!candidate\.)[^`]+)`(, fresh)? \| (.+) \|$/gm,
    ),
  ].map(([, method = "", url = "", action = "", fresh, marks = ""]) => [
    `${method} ${url}`,
    { action, fresh: fresh !== undefined, marks: marks.split(" | ").map((mark) => mark === "✓") },
  ]),
);
/** Routes of candidates, and whether they ask for the password anew. */
const ofCandidates = new Map(
  [...page.matchAll(/^\| (GET|POST) `([^`]+)` \| `candidate\.own`(, fresh)? \| ✓ \| – \|$/gm)].map(
    ([, method, url, fresh]) => [`${method} ${url}`, fresh !== undefined],
  ),
);
const publicRoutes = new Set(
  [...page.matchAll(/^- (GET|POST|DELETE) `([^`]+)`$/gm)].map(
    ([, method, url]) => `${method} ${url}`,
  ),
);

const own = "valmarine";
const other = "hauterive";

const holder = (role: Role, minutesAgo = 0, body: string | null = own): Visitor => {
  const now = webClock.now();
  return {
    kind: "staff",
    account: "account-7",
    name: "Ariane Delorme",
    session: "session-7",
    authenticatedAt: now.subtract({ minutes: minutesAgo }),
    assignments: [
      {
        role,
        body,
        offer: role === "external-recruiter" ? "offer" : null,
        from: now,
        until: now.add({ hours: 1 }),
      },
    ],
  };
};

/** REC-28: for whoever works for one offer, what belongs to its body as a whole does not exist. */
const refusal = ({ access }: GatedRoute, role: Role): readonly [number, string] =>
  (role === "external-recruiter" && access.body !== "none") || access.action === "contact.handle"
    ? [404, "unknown"]
    : [403, "forbidden"];

const candidate = (minutesAgo = 0): Visitor => ({
  kind: "candidate",
  account: "account-1",
  session: "session-1",
  authenticatedAt: webClock.now().subtract({ minutes: minutesAgo }),
});

const [server] = postgresServers();
assert.ok(server);

suite("access to every route", () => {
  const withServer = async (
    use: (parts: {
      readonly routes: readonly GatedRoute[];
      /** The status, and what the agent log says came of it. */
      ask(
        route: GatedRoute,
        visitor: Visitor,
        body: string,
      ): Promise<readonly [number, string, string]>;
    }) => Promise<void>,
  ): Promise<void> => {
    const fresh = await server.freshDatabase({ migrated: true });
    const database = await openDatabase({ url: fresh.url });
    const identity = openIdentity({
      database,
      clock: webClock,
      ids: randomIds,
      key: Buffer.alloc(32, 1),
      sendMail: async () => {},
      bodies: async () => [own, other],
      bodyName: async (code) => code,
      provider: null,
      publicUrl: "https://egide.example",
      report: () => {},
      hashCost: { memoryCost: 64, timeCost: 1, parallelism: 1 },
    });
    let visitor: Visitor = anonymous;
    // Of whichever population the routes ask for: a session of the other is none there.
    const visitorOf = async () => visitor;
    const signIn = { fr: "/espace-candidat/connexion", en: "/en/candidate-space/sign-in" };
    const confirm = { fr: "/espace-candidat/confirmer", en: "/en/candidate-space/confirm" };
    const log = memoryAgentLog();
    const options = webOptions();
    const gate = {
      ...options.gate,
      authorise,
      agentLog: log,
      visitorOf,
      candidates: { visitorOf, signIn, confirm },
    };
    const web = await openServer({
      ...({} as ServerDependencies),
      ...options,
      site: async () => ({ name: "Réseau d’entraide de Valmarine" }),
      gate,
      consent: {} as NonNullable<ServerDependencies["consent"]>,
      charter: {} as NonNullable<ServerDependencies["charter"]>,
      addPages: (added) => {
        addIdentityPages(added, { identity, cookies: tokenCookies("staff", true) });
        addEmptySpaces(added);
        addNoticeSite(added, {} as Parameters<typeof addNoticeSite>[1]);
        addEditionSite(added, {} as Parameters<typeof addEditionSite>[1]);
        addContactPages(added, {} as Parameters<typeof addContactPages>[1]);
        addRightsPages(added, {} as Parameters<typeof addRightsPages>[1]);
        addDrpApi(added, {} as Parameters<typeof addDrpApi>[1]);
        addProofSite(added, {} as Parameters<typeof addProofSite>[1]);
        addPersonalPages(added, {} as Parameters<typeof addPersonalPages>[1]);
        addSatisfactionForm(added, {} as Parameters<typeof addSatisfactionForm>[1]);
        addConsentApi(added, {} as Parameters<typeof addConsentApi>[1]);
        addOfferPages(added, {} as Parameters<typeof addOfferPages>[1]);
        openConsole(added, {
          retention: {},
          register: {},
          notices: {},
          site: {},
          messages: {},
          rights: {},
          incidents: {},
          assessments: {},
          oversight: {},
          consents: {},
          choices: {},
          satisfaction: {},
        } as ConsoleParts);
      },
    });
    await web.ready();
    try {
      await use({
        routes: web.gated.filter(({ method }) => method !== "HEAD"),
        ask: async ({ method, url }, by, body) => {
          visitor = by;
          const path = url.replace(":body", body).replaceAll(/:\w+/g, "0");
          const before = log.entries.length;
          const answer = await web.inject({ method: method as "GET", url: path });
          const entry = log.entries[before];
          return [answer.statusCode, entry?.outcome ?? "none", answer.headers.location ?? ""];
        },
      });
    } finally {
      await web.close();
      await database.close();
      await fresh.drop();
    }
  };

  test("stands in the page, route by route, no more and no less", async () => {
    await withServer(async ({ routes }) => {
      const named = routes.map(({ method, url }) => `${method} ${url}`);
      assert.deepEqual(
        named.toSorted(),
        [...expected.keys(), ...ofCandidates.keys(), ...publicRoutes].toSorted(),
      );
      for (const { method, url, access } of routes) {
        const name = `${method} ${url}`;
        const otherwise = ofCandidates.has(name) ? "candidate.own" : "site.read";
        assert.equal(access.action, expected.get(name)?.action ?? otherwise, url);
        // REC-08: what is a candidate's is asked of the sessions of candidates, whatever else stands there.
        const isTheirs = /^\/(?:espace-candidat|en\/candidate-space)(?:\/|$)/.test(url);
        // A public form of theirs too: it asks no code of whoever is signed in.
        const knowsThem =
          /\/:body\/(?:demande|request)$/.test(url) && access.action === "site.read";
        assert.equal(access.population, isTheirs || knowsThem ? "candidate" : undefined, url);
      }
    });
  });

  test("is what the page says for each role, in its body and in another (AME-21)", async () => {
    await withServer(async ({ routes, ask }) => {
      for (const route of routes) {
        const name = `${route.method} ${route.url}`;
        const row = expected.get(name);
        if (row === undefined) continue;
        for (const [index, role] of roleNames.entries()) {
          const [status, outcome] = await ask(route, holder(role), own);
          if (row.marks[index]) assert.match(outcome, /^(?:read|done|failed)$/, `${name} ${role}`);
          else assert.deepEqual([status, outcome], refusal(route, role), `${name} ${role}`);
          if (route.access.body === "none") {
            const everywhere = await ask(route, holder(role, 0, null), own);
            const isTheirs: boolean = row.marks[index] === true || role === "operator";
            assert.equal(everywhere[1] === "forbidden", !isTheirs, `${name} ${role} everywhere`);
            continue;
          }
          const elsewhere = await ask(route, holder(role), other);
          assert.deepEqual(elsewhere.slice(0, 2), [404, "unknown"], `${name} ${role} elsewhere`);
        }
      }
    });
  });

  test("sends strangers to the login, and whoever signed in a while ago to prove it anew", async () => {
    await withServer(async ({ routes, ask }) => {
      for (const route of routes) {
        const name = `${route.method} ${route.url}`;
        const row = expected.get(name);
        if (row === undefined) continue;
        const [status, , location] = await ask(route, anonymous, own);
        assert.equal(status, 303, name);
        assert.match(location, /^(?:\/connexion|\/en\/sign-in)\?retour=/, name);
        const role = roleNames[row.marks.indexOf(true)];
        if (role === undefined) continue;
        const [, outcome] = await ask(route, holder(role, 30), own);
        if (row.fresh) assert.equal(outcome, "fresh", name);
        else assert.match(outcome, /^(?:read|done|failed)$/, name);
      }
    });
  });

  test("asks for fresh proof before whatever ends somebody's access or gives it", async () => {
    const sensitive = [...expected].filter(
      ([name, { action }]) =>
        name.startsWith("POST") &&
        ["people.edit", "installation.operate", "runs.approve", "holds.release"].includes(action),
    );
    assert.ok(sensitive.length > 5);
    for (const [name, { fresh }] of sensitive)
      if (!name.endsWith("/invitations/:invitation")) assert.ok(fresh, name);
  });

  test("hides everything of every body from candidates, and everything of theirs from staff, role by role (REC-08)", async () => {
    assert.ok(ofCandidates.size > 10);
    await withServer(async ({ routes, ask }) => {
      for (const route of routes) {
        const name = `${route.method} ${route.url}`;
        const isFresh = ofCandidates.get(name);
        if (route.access.body === "param") {
          const [status] = await ask(route, candidate(), own);
          assert.equal(status, 404, route.url);
        }
        if (expected.has(name) && route.access.body === "none")
          assert.equal((await ask(route, candidate(), own))[0], 403, name);
        if (isFresh === undefined) continue;
        for (const role of roleNames)
          for (const body of [own, null]) {
            const [status, outcome] = await ask(route, holder(role, 0, body), own);
            assert.deepEqual([status, outcome], [403, "forbidden"], `${name} ${role}`);
          }
        const [status, , location] = await ask(route, anonymous, own);
        assert.equal(status, 303, name);
        assert.match(location, /^\/(?:espace-candidat\/connexion|en\/candidate-space\/sign-in)\?/);
        const [late, line] = await ask(route, candidate(30), own);
        // A form is shown again with what was typed; a page leads to where the password is given.
        assert.equal(line, "none", "what candidates do is no line of the log of agents");
        if (isFresh) assert.equal(late, route.method === "GET" ? 303 : 403, name);
        // What handlers work with is not there; a form without its token is shown again, to its owner.
        const [theirs, , to] = await ask(route, candidate(), own);
        assert.doesNotMatch(to, /connexion\?|sign-in\?/, name);
        if (route.method === "GET") assert.notEqual(theirs, 403, name);
      }
    });
  });
});
