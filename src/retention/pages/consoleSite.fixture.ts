import assert from "node:assert/strict";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { webOptions } from "../../../test/support/web.ts";
import { memoryAgentLog, type Action, type Visitor } from "../../platform/access/index.ts";
import { openWeb } from "../../platform/web/index.ts";
import { retentionErrors } from "../errors.ts";
import { runRules } from "../execution/actions/runRules.ts";
import {
  folderInMemory,
  openTestPlatform,
  policyFiles,
  policyOf,
  type TestPlatform,
} from "../execution/platform.fixture.ts";
import { insertion, storeKinds, type TestStore } from "../execution/store.fixture.ts";
import { simulate } from "../simulation/actions/simulate.ts";
import type { RetentionConsole } from "./retentionConsole.ts";

export const staff = (name: string): Visitor => ({
  kind: "staff",
  account: `account of ${name}`,
  name,
  assignments: [],
  authenticatedAt: Temporal.Instant.from("2030-03-01T09:00:00Z"),
  session: name,
});

/** What a reader may do; everybody else here may do everything. */
const reader = "Ermance Vidal";
const readersActions: readonly Action[] = ["runs.read", "holds.read", "settings.read"];

/** The console of the body `valmarine` on a store of three files, two of them due. */
export interface ConsoleStage {
  readonly web: FastifyInstance;
  readonly parts: RetentionConsole;
  readonly store: TestStore;
  readonly platform: TestPlatform;
  readonly agentLog: ReturnType<typeof memoryAgentLog>;
  /** What the server wrote to its log. */
  readonly reported: readonly string[];
  /** Every address that was asked for or led to, and every cookie that was set. */
  readonly seen: readonly string[];
  rows(table: string): Promise<number>;
  get(name: string, url: string): Promise<LightMyRequestResponse>;
  /** Shows the form at the address, then sends it filled. */
  post(
    name: string,
    url: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse>;
}

/** Whoever is named in the header `x-name` is signed in. Only `valmarine` is a body here. */
export const withConsole = async (
  add: (web: FastifyInstance, parts: RetentionConsole) => void,
  use: (stage: ConsoleStage) => Promise<void>,
  {
    files = {},
    changes = () => ({}),
  }: {
    readonly files?: Readonly<Record<string, string>>;
    readonly changes?: (parts: RetentionConsole) => Partial<RetentionConsole>;
  } = {},
): Promise<void> => {
  const [kind] = storeKinds();
  assert.ok(kind);
  const store = await kind.make();
  const platform = await openTestPlatform();
  const dependencies = platform.dependencies(store);
  const agentLog = memoryAgentLog();
  const reported: string[] = [];
  const seen: string[] = [];
  const options = webOptions();
  const web = await openWeb({
    ...options,
    report: (line) => reported.push(line),
    catalogue: async () => retentionErrors,
    gate: {
      ...options.gate,
      agentLog,
      clock: dependencies.clock,
      authorise: (visitor, action, { body }) => {
        if (action === "site.read") return "allowed";
        if (visitor.kind === "anonymous") return "sign-in";
        return body === "valmarine" ? "allowed" : "unknown";
      },
      visitorOf: async ({ headers }) =>
        typeof headers["x-name"] === "string" ? staff(headers["x-name"]) : { kind: "anonymous" },
    },
  });
  const heard = (answer: LightMyRequestResponse, url: string): LightMyRequestResponse => {
    seen.push(url, answer.headers.location ?? "");
    seen.push(...[answer.headers["set-cookie"] ?? []].flat().map(String));
    return answer;
  };
  const get = async (name: string, url: string) =>
    heard(await web.inject({ url, headers: { "x-name": name } }), url);
  try {
    await store.run(
      insertion(
        "dossier",
        ["2019-01-01", "2025-02-28", "2026-05-01"].map((closed_on, id) => ({
          id,
          closed_on,
          nom: "Ysaline",
        })),
      ),
    );
    const all = {
      ...policyFiles(store.url),
      "policy.yaml": "approval: { first: true }\n",
      ...files,
    };
    const policy = await policyOf(all);
    const own: RetentionConsole = {
      ...dependencies,
      desk: null,
      filesOf: async (body) => (body === "valmarine" ? folderInMemory(all) : null),
      imposedHours: null,
      proofsOf: () => ({ fr: "/preuves", en: "/en/proofs" }),
      frame: async (_context, _body, _section, content) => content,
      may: ({ visitor }, _body, action) =>
        visitor.kind === "staff" && (visitor.name !== reader || readersActions.includes(action)),
      policyOf: async (body) => (body === "valmarine" ? { ok: true, policy } : null),
      rulesAt: async () => new Set(),
      preview: async (of) => await simulate(dependencies, of, dependencies.clock.now()),
      requestRun: async (_policy, by) => {
        const requestedBy = by.name;
        await runRules(dependencies, { policy, rules: policy.rules, execute: true, requestedBy });
      },
      catalogue: async () => retentionErrors,
    };
    const parts = { ...own, ...changes(own) };
    add(web, parts);
    await use({
      web,
      parts,
      store,
      platform,
      agentLog,
      reported,
      seen,
      rows: async (table) => (await store.rows(table)).length,
      get,
      post: async (name, url, fields = {}) => {
        const shown = await get(name, url);
        const token = /name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? assert.fail(url);
        const cookie = shown.cookies.map((each) => `${each.name}=${each.value}`).join("; ");
        return heard(
          await web.inject({
            method: "POST",
            url,
            headers: {
              "content-type": "application/x-www-form-urlencoded",
              "x-name": name,
              cookie,
            },
            payload: new URLSearchParams({ _csrf: token, ...fields }).toString(),
          }),
          url,
        );
      },
    });
  } finally {
    await web.close();
    await platform.close();
    await store.close();
  }
};

/** What the forms of an answer send along unseen, tokens apart: `post` gets one of its own. */
export const fieldsOf = (answer: LightMyRequestResponse): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ...answer.body.matchAll(
        /<input type="hidden" name="(?!_csrf|retour)([^"]+)" value="([^"]*)"/g,
      ),
    ].map(([, name = "", value = ""]) => [name, plain(value)]),
  );

/** Text as a person reads it. */
export const plain = (text: string): string =>
  text
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
