import assert from "node:assert/strict";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { webOptions } from "../../../../test/support/web.ts";
import { fixedClock } from "../../../kernel/index.ts";
import { html, openWeb } from "../../../platform/web/index.ts";
import { retentionErrors } from "../../errors.ts";
import { insertion, storeKinds, type TestStore } from "../../execution/store.fixture.ts";
import type { RunRecord } from "../../execution/actions/runRecords.ts";
import { memoryRunRecords } from "../../execution/storage/memoryRunRecords.ts";
import { remedies } from "../../planning/storage/remedies.ts";
import { loadPolicy } from "../../policy/actions/loadPolicy.ts";
import { rulesAt } from "../../policy/actions/rulesAt.ts";
import type { Policies } from "../../policy/actions/policies.ts";
import { policyDesk } from "../../policy/actions/policyDesk.ts";
import { policyReaders } from "../../policy/actions/policyReaders.ts";
import { memoryPolicies } from "../../policy/storage/memoryPolicies.ts";
import { placed } from "../../rules/model/placedNames.ts";
import { simulateSeries } from "../../simulation/actions/simulateSeries.ts";
import { plain, staff } from "../consoleSite.fixture.ts";
import type { RuleConsole } from "./ruleConsole.ts";
import { addRulePages } from "./ruleRoutes.ts";
import { datasets, registerText } from "./ruleFiles.fixture.ts";

/** The sentences of the register, by what they speak of. */
export const sentences = {
  files: "gerer-les-dossiers.1",
  questions: "repondre-aux-questions.1",
  vouchers: "remettre-des-bons.1",
  book: "tenir-le-cahier.1",
} as const;

/** The address of a page about a sentence. */
export const sentencePath = (id: string, rest = ""): string => `/phrases/${id}${rest}`;

/** The questions, and the query that names their table. */
export const questions = sentencePath(sentences.questions);
export const onQuestions = `?${new URLSearchParams({ table: placed("guichet", "guichet", "question") }).toString()}`;

/** Where a browser that is sent on would go, within these pages. */
export const next = (location: unknown): string => {
  assert.equal(typeof location, "string");
  return String(location).replace("/console/valmarine/regles", "");
};

/** What stands above a form that was refused. */
export const errorsIn = (page: string): string =>
  /<section\s+class="error-summary"[^]*?<\/section>/.exec(page)?.[0] ?? "";

/** Who may only read. */
export const reader = "Ermance Vidal";
export const dpo = "Orane Velmont";
/** Who gave their password long ago. */
export const sleeper = "Tancrède Loriol";

export interface RulePages {
  readonly web: FastifyInstance;
  readonly parts: RuleConsole;
  readonly policies: Policies;
  readonly store: TestStore;
  get(path: string, name?: string): Promise<LightMyRequestResponse>;
  /** The form of a page, sent with what it holds, but for the fields given here. */
  send(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    name?: string,
  ): Promise<LightMyRequestResponse>;
  /** Lets the clock stand at a later moment. */
  readonly setClock: (to: string) => void;
  /** Remembers a run that has carried out a rule, an hour ago. */
  carriedOut(rule: string, ended: number): Promise<void>;
  /** A file of the policy as it stands. */
  file(path: string): Promise<string>;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The pages of a body with one store of files and questions, and no rule yet; whoever is named in a header is signed in. */
export const withRulePages = async (
  use: (pages: RulePages) => Promise<void>,
  {
    files = {},
    isFolder = false,
    changes = {},
  }: {
    readonly files?: Readonly<Record<string, string>>;
    readonly isFolder?: boolean;
    readonly changes?: Partial<RuleConsole>;
  } = {},
): Promise<void> => {
  const [kind] = storeKinds();
  assert.ok(kind);
  const store = await kind.make();
  await store.run(`create table question (id integer primary key, texte text, posee_le date, repondue_le date);
    create table bon (id integer primary key, statut text, emis_le date);
    ${insertion(
      "question",
      ["2029-01-15", "2029-11-20", "2030-01-10"].map((repondue_le, id) => ({
        id,
        texte: "Ysaline",
        repondue_le,
      })),
    )}`);
  const clock = fixedClock("2030-03-01T10:00:00+01:00");
  const policies = memoryPolicies();
  const all: Readonly<Record<string, string>> = {
    "register.txt": registerText,
    "stores.yaml": `stores: { guichet: { url: "${store.url}" } }\n`,
    "datasets/guichet.yaml": datasets,
    ...files,
  };
  await policies.save({
    policy: "valmarine",
    base: 0,
    changes: Object.entries(all).map(([path, text]) => ({ path, content: bytes(text) })),
    author: { kind: "staff", id: "account-1", name: dpo },
    reason: "début",
    at: clock.now(),
  });
  const options = webOptions();
  const web = await openWeb({
    ...options,
    gate: {
      ...options.gate,
      clock,
      authorise: (visitor, action, { body, fresh }) => {
        if (action === "site.read") return "allowed";
        if (visitor.kind !== "staff") return "sign-in";
        if (body !== "valmarine") return "unknown";
        if (fresh && visitor.name === encodeURIComponent(sleeper)) return "fresh";
        return visitor.name === reader && action !== "rules.read" ? "forbidden" : "allowed";
      },
      visitorOf: async ({ headers }) =>
        typeof headers["x-name"] === "string" ? staff(headers["x-name"]) : { kind: "anonymous" },
    },
  });
  const records = memoryRunRecords();
  const parts: RuleConsole = {
    frame: async (_context, _body, _section, content) => html`<div>${content}</div>`,
    may: ({ visitor }, _body, action) =>
      visitor.kind === "staff" && (visitor.name !== reader || action === "rules.read"),
    clock,
    desk: isFolder ? null : policyDesk({ policies, readers: policyReaders, clock }),
    policyOf: async (body) => {
      const snapshot = await policies.open(body);
      return snapshot === null ? null : await loadPolicy(snapshot, policyReaders);
    },
    rulesAt: rulesAt(policies),
    records,
    catalogue: async () => retentionErrors,
    simulateSeries: async (request) =>
      await simulateSeries({ openStore: store.openStore, remedies }, request),
    ...changes,
  };
  addRulePages(web, parts);
  const get: RulePages["get"] = async (path, name = dpo) =>
    await web.inject({ url: `/console/valmarine/regles${path}`, headers: { "x-name": name } });
  try {
    await use({
      web,
      parts,
      policies,
      setClock: clock.set,
      store,
      get,
      send: async (path, fields, name = dpo) => {
        const shown = await get(path, name);
        const payload = new URLSearchParams(
          filledIn(shown.body).map(([field, value]) => [field, value]),
        );
        for (const [field, value] of Object.entries(fields)) {
          payload.delete(field);
          for (const each of typeof value === "string" ? [value] : value)
            payload.append(field, each);
        }
        return await web.inject({
          method: "POST",
          url: `/console/valmarine/regles${path}`,
          headers: {
            "content-type": "application/x-www-form-urlencoded",
            "x-name": name,
            cookie: shown.cookies.map((each) => `${each.name}=${each.value}`).join("; "),
          },
          payload: payload.toString(),
        });
      },
      carriedOut: async (rule, ended) => await records.save(runOf(rule, ended)),
      file: async (path) => {
        const snapshot = await policies.open("valmarine");
        return new TextDecoder().decode((await snapshot?.read(path)) ?? bytes(""));
      },
    });
  } finally {
    await web.close();
    await store.close();
  }
};

/** A run that has carried out one rule. */
const runOf = (rule: string, ended: number): RunRecord => {
  const [startedAt, finishedAt] = ["2030-03-01T08:00:00Z", "2030-03-01T08:01:00Z"] as const;
  const base = { policy: "valmarine", kind: "execute", state: "done" } as const;
  return {
    ...base,
    id: "run-1",
    stores: ["guichet"],
    startedAt: Temporal.Instant.from(startedAt),
    finishedAt: Temporal.Instant.from(finishedAt),
    report: {
      ...base,
      format: "egide/run-report@1",
      run: "run-1",
      engine: "1.2.3",
      startedAt,
      finishedAt,
      failure: null,
      recovered: 0,
      ledger: null,
      rules: [
        {
          rule,
          ruleHash: "a".repeat(64),
          statement: { id: sentences.questions, hash: "b".repeat(64) },
          store: "guichet",
          collection: "question",
          end: "delete",
          lastDay: "2029-08-31",
          planned: { question: ended },
          ended: { question: ended },
          clockNull: 0,
          clockFuture: 0,
          batches: 1,
          checksum: null,
        },
      ],
    },
  };
};

export { plain as seen };

/** What the fields of the form of a page hold, as a browser would send it without a button. */
export const filledIn = (page: string): readonly (readonly [string, string])[] => {
  const form = /<form class="form"[^]*?<\/form>/.exec(page)?.[0] ?? "";
  const fields: (readonly [string, string])[] = [];
  const attribute = (tag: string, name: string): string =>
    plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
  for (const [, input = "", select = "", options = "", textarea = "", text = ""] of form.matchAll(
    /<input([^>]*)>|<select([^>]*)>([^]*?)<\/select>|<textarea([^>]*)>\n?([^]*?)<\/textarea>/g,
  )) {
    if (textarea !== "") fields.push([attribute(textarea, "name"), plain(text)]);
    else if (select !== "") {
      const all = [...options.matchAll(/<option([^>]*)>/g)].map(([, given = ""]) => given);
      const chosen = all.find((each) => /\sselected/.test(each)) ?? all[0] ?? "";
      fields.push([attribute(select, "name"), attribute(chosen, "value")]);
    } else if (!/type="(?:radio|checkbox)"/.test(input) || /\schecked/.test(input))
      fields.push([attribute(input, "name"), attribute(input, "value")]);
  }
  return fields;
};
