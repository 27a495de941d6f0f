import assert from "node:assert/strict";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { Type } from "typebox";
import { webOptions } from "../../../test/support/web.ts";
import { memoryAgentLog, type Authorise, type Visitor } from "../access/index.ts";
import { addForm, addPage, html, open, openWeb, type Page, type WebOptions } from "./index.ts";

const staff = (session: string): Visitor => ({
  kind: "staff",
  account: "account-7",
  name: "Ariane Delorme",
  assignments: [],
  authenticatedAt: Temporal.Instant.from("2027-03-31T07:00:00Z"),
  session,
});

/** Whoever says a session in a header is signed in; they may read rules of valmarine, edit none, and see no other body. */
const authorise: Authorise = (visitor, action, { body, fresh }) => {
  if (action === "site.read") return "allowed";
  if (visitor.kind === "anonymous") return "sign-in";
  if (body !== null && body !== "valmarine") return "unknown";
  if (fresh) return "fresh";
  return action === "rules.edit" ? "forbidden" : "allowed";
};

interface Site {
  readonly web: FastifyInstance;
  readonly log: ReturnType<typeof memoryAgentLog>;
  /** What the form has done. */
  readonly done: unknown[];
  send(
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
}

/** A site with pages that ask for something, and one form. */
export const withSite = async (
  use: (site: Site) => Promise<void>,
  changes: Partial<WebOptions> = {},
): Promise<void> => {
  const log = memoryAgentLog();
  const options = webOptions(changes);
  const gate = {
    ...options.gate,
    authorise,
    agentLog: log,
    visitorOf: async ({ headers }: { headers: Record<string, unknown> }) =>
      typeof headers["x-session"] === "string"
        ? staff(headers["x-session"])
        : ({ kind: "anonymous" } as const),
  };
  const web = await openWeb({ ...options, gate });
  const done: unknown[] = [];
  const page = async (): Promise<Page> => ({ title: "Page", main: html`<h1>Page</h1>` });
  addPage(web, {
    paths: { fr: "/regles/:body/:rule", en: "/en/rules/:body/:rule" },
    access: { action: "rules.read", body: "param" },
    object: { kind: "rule", parameter: "rule" },
    render: page,
  });
  addPage(web, {
    paths: { fr: "/regles/:body/:rule/changer", en: "/en/rules/:body/:rule/change" },
    access: { action: "rules.edit", body: "param" },
    render: page,
  });
  addPage(web, {
    paths: { fr: "/compte/effacer", en: "/en/account/erase" },
    access: { action: "account.own", body: "none", fresh: true },
    render: page,
  });
  addForm(web, {
    paths: { fr: "/pot/:pot", en: "/en/pot/:pot" },
    access: open,
    largest: 4_000,
    schema: Type.Object({
      label: Type.String({ maxLength: 12 }),
      litres: Type.Integer({ minimum: 1 }),
      secret: Type.Optional(Type.String({ format: "password" })),
      full: Type.Boolean(),
    }),
    words: {
      label: {
        label: { fr: "Étiquette", en: "Label" },
        missing: { fr: "Donnez une étiquette au pot", en: "Give the pot a label" },
      },
      litres: { label: { fr: "Litres", en: "Litres" } },
      secret: { label: { fr: "Secret", en: "Secret" } },
      full: { label: { fr: "Plein", en: "Full" } },
    },
    initial: async () => ({ litres: 2 }),
    page: async (form) => ({
      title: "Le pot",
      main: html`<h1>Le pot</h1>
        ${form.frame(
          html`<input id="label" name="label" value="${form.field("label").value}" />
            <input id="litres" name="litres" value="${form.field("litres").value}" />
            <em>${form.field("litres").error}</em>
            <input id="secret" value="${form.field("secret").value}" />`,
        )}`,
    }),
    act: async (values) => {
      if (values.label === "taken")
        return { errors: [{ field: "label", message: "Cette étiquette sert déjà." }], status: 409 };
      done.push(values);
      return {
        redirect: "/regles/valmarine/1",
        notice: { tone: "success", words: { fr: "Le pot est rangé.", en: "The pot is stored." } },
      };
    },
  });
  const send = async (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    await web.inject({
      method: "POST",
      url: "/pot/9",
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      payload: new URLSearchParams(fields).toString(),
    });
  try {
    await use({ web, log, done, send });
  } finally {
    await web.close();
  }
};

/** What a browser would send back of a page: the token of its form, and the cookie it is checked against. */
export const held = (answer: LightMyRequestResponse): { token: string; cookie: string } => ({
  token: /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? assert.fail("no token"),
  cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
});
