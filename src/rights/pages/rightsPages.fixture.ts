import assert from "node:assert/strict";
import type { FastifyRequest } from "fastify";
import { webOptions } from "../../../test/support/web.ts";
import { bareBody } from "../../organisations/index.ts";
import { anonymous, type Visitor } from "../../platform/access/index.ts";
import { openWeb } from "../../platform/web/index.ts";
import { postgresServers, withRights, type RightsHere } from "../rights.fixture.ts";
import type { PersonProvider } from "../actions/personProvider.ts";
import { openPersonPasses } from "../personPasses.ts";
import { addRightsPages } from "./index.ts";

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly to: string;
}

export interface RightsPagesHere extends RightsHere {
  get(url: string): Promise<Answer>;
  /** Sends the form of a page with what it hides, as the browser that holds its cookies. */
  post(url: string, fields?: Readonly<Record<string, string>>, from?: string): Promise<Answer>;
  /** Sends a file with the form of a page. */
  postFile(url: string, name: string, content: Uint8Array<ArrayBuffer>): Promise<Answer>;
  /** Forgets every cookie: another browser. */
  another(): void;
  /** Signs in at the space of a candidate, whose address follows from the account. */
  asCandidate(account: string): void;
}

const [server] = postgresServers();
assert.ok(server);

/** The public pages of requests on an empty database, as one browser sees them. */
export const withPages = (
  work: (here: RightsPagesHere) => Promise<void>,
  provider: PersonProvider | null = null,
): (() => Promise<void>) =>
  withRights(server, async (rights) => {
    const options = webOptions();
    const visitorOf = async ({ cookies }: FastifyRequest): Promise<Visitor> => {
      const account = cookies["candidate"];
      return account === undefined
        ? anonymous
        : { kind: "candidate", account, authenticatedAt: rights.clock.now(), session: "session-1" };
    };
    const { gate } = options;
    const web = await openWeb({
      ...options,
      gate: { ...gate, clock: rights.clock, candidates: { ...gate, visitorOf } },
    });
    addRightsPages(web, {
      ...rights,
      readBodies: async () => [
        bareBody("valmarine", "Entraide de Valmarine"),
        bareBody("hauts-plateaux", "Entraide des Hauts-Plateaux"),
      ],
      readTerritories: async () => [
        { prefix: "97", body: "valmarine" },
        { prefix: "63", body: "hauts-plateaux" },
      ],
      addressOf: async (account) => (account === "gone" ? null : `${account}@courriel.example`),
      signIn: { fr: "/espace-candidat/connexion", en: "/en/candidate-space/sign-in" },
      provider,
      passes: openPersonPasses(Buffer.alloc(32, 8)),
      secure: false,
    });
    const jar = new Map<string, string>();
    const ask = async (
      how: { method?: "GET" | "POST"; payload?: string | Buffer; from?: string; type?: string },
      url: string,
    ) => {
      const { method = "GET", payload, from = "192.0.2.1" } = how;
      const type = how.type ?? "application/x-www-form-urlencoded";
      const cookie = [...jar].map((each) => each.join("=")).join("; ");
      const answer = await web.inject({
        method,
        url,
        remoteAddress: from,
        headers: { cookie, "content-type": type },
        ...(payload === undefined ? {} : { payload }),
      });
      for (const { name, value } of answer.cookies) jar.set(name, value);
      return answer;
    };
    const said = (answer: Awaited<ReturnType<typeof ask>>): Answer => ({
      status: answer.statusCode,
      text: answer.body.replaceAll("&#39;", "'"),
      to: answer.headers.location ?? "",
    });
    try {
      await work({
        ...rights,
        get: async (url) => said(await ask({}, url)),
        post: async (url, fields = {}, from = "192.0.2.1") => {
          const shown = await ask({ from }, url);
          const sent = new URLSearchParams();
          for (const [, name = "", value = ""] of shown.body.matchAll(hidden))
            sent.set(name, value);
          for (const [name, value] of Object.entries(fields)) sent.set(name, value);
          rights.later({ seconds: 3 });
          return said(await ask({ method: "POST", payload: sent.toString(), from }, url));
        },
        postFile: async (url, name, content) => {
          const sent = new FormData();
          for (const [, field = "", value = ""] of (await ask({}, url)).body.matchAll(hidden))
            sent.set(field, value);
          sent.set("file", new File([content], name));
          const encoded = new Response(sent);
          const payload = Buffer.from(await encoded.arrayBuffer());
          const type = encoded.headers.get("content-type") ?? "";
          return said(await ask({ method: "POST", payload, type }, url));
        },
        another: () => jar.clear(),
        asCandidate: (account) => {
          jar.set("candidate", account);
        },
      });
    } finally {
      await web.close();
    }
  });

const hidden = /type="hidden" name="([^"]+)" value="([^"]*)"/g;

export const form = "/exercer-mes-droits/valmarine/demande";
/** What Léa types. */
export const typed = {
  right: "erasure",
  activity: "entraide",
  capacity: "self",
  name: "Léa Castan",
  email: "lea@courriel.example",
  text: "Mon ancienne adresse",
};

/** The path of the private link in the last mail, and its code. */
export const mailed = async (here: RightsHere): Promise<{ path: string; code: string }> => {
  const mail = await here.lastMail(typed.email);
  const [, path = ""] = /https:\/\/entraide\.example(\/\S+)/.exec(mail) ?? [];
  const [code = ""] = /\b\d{8}\b/.exec(mail) ?? [];
  return { path, code };
};
