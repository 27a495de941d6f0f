import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { FastifyRequest } from "fastify";
import { anonymous, type Visitor } from "../../platform/access/index.ts";
import { webOptions } from "../../../test/support/web.ts";
import { bareBody } from "../../organisations/index.ts";
import { openWeb } from "../../platform/web/index.ts";
import { answerRequest, handleRequest } from "../actions/handleRequest.ts";
import { doubt } from "../model/request/steps.ts";
import { agent, postgresServers, withRights, type RightsHere } from "../rights.fixture.ts";
import { addRightsPages } from "./index.ts";

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly to: string;
}

interface Here extends RightsHere {
  get(url: string): Promise<Answer>;
  /** Sends the form of a page with what it hides, as the browser that holds its cookies. */
  post(url: string, fields?: Readonly<Record<string, string>>, from?: string): Promise<Answer>;
  /** Forgets every cookie: another browser. */
  another(): void;
  /** Signs in at the space of a candidate, whose address follows from the account. */
  asCandidate(account: string): void;
}

const [server] = postgresServers();
assert.ok(server);

const withPages = (work: (here: Here) => Promise<void>): (() => Promise<void>) =>
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
      secure: false,
    });
    const jar = new Map<string, string>();
    const ask = async (
      how: { method?: "GET" | "POST"; payload?: string; from?: string },
      url: string,
    ) => {
      const { method = "GET", payload, from = "192.0.2.1" } = how;
      const cookie = [...jar].map((each) => each.join("=")).join("; ");
      const answer = await web.inject({
        method,
        url,
        remoteAddress: from,
        headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
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
          for (const [, name = "", value = ""] of shown.body.matchAll(
            /type="hidden" name="([^"]+)" value="([^"]*)"/g,
          ))
            sent.set(name, value);
          for (const [name, value] of Object.entries(fields)) sent.set(name, value);
          rights.later({ seconds: 3 });
          return said(await ask({ method: "POST", payload: sent.toString(), from }, url));
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

const form = "/exercer-mes-droits/valmarine/demande";
const typed = {
  right: "erasure",
  activity: "entraide",
  capacity: "self",
  name: "Léa Castan",
  email: "lea@courriel.example",
  text: "Mon ancienne adresse",
};

/** The path of the private link in the last mail, and its code. */
const mailed = async (here: RightsHere): Promise<{ path: string; code: string }> => {
  const mail = await here.lastMail(typed.email);
  const [, path = ""] = /https:\/\/entraide\.example(\/\S+)/.exec(mail) ?? [];
  const [code = ""] = /\b\d{8}\b/.exec(mail) ?? [];
  return { path, code };
};

suite("« Exercer mes droits »", () => {
  test(
    "leads by postal code or name to the body, and says of each right what it gives and does not (AME-04, AME-28, CRA-05)",
    withPages(async ({ get }) => {
      const found = await get("/exercer-mes-droits?q=97122");
      assert.match(found.text, /Entraide de Valmarine/);
      assert.doesNotMatch(found.text, /Hauts-Plateaux/);
      assert.match((await get("/exercer-mes-droits?q=plateaux")).text, /Hauts-Plateaux/);
      assert.match((await get("/exercer-mes-droits?q=99999")).text, /Aucun organisme/);
      const body = await get("/exercer-mes-droits/valmarine");
      assert.match(body.text, /Faire effacer mes données/);
      assert.match(body.text, /Ce que cela ne donne pas/);
      assert.match(body.text, /demande\?droit=erasure/);
      assert.match((await get("/en/exercise-my-rights/valmarine")).text, /Have my data erased/);
      assert.equal((await get("/exercer-mes-droits/nulle-part")).status, 404);
    }),
  );

  test(
    "says where the register gives no such right, and asks for no more than it needs",
    withPages(async ({ get }) => {
      const { text } = await get(`${form}?droit=objection`);
      assert.match(text, /ce droit n’existe pas d’après le registre :[^]*Activité paie/);
      assert.doesNotMatch((await get(`${form}?droit=access`)).text, /n’existe pas/);
      const required = [...text.matchAll(/name="(\w+)"[^>]*required/g)].map(([, name]) => name);
      assert.deepEqual(required, ["right", "name", "email"]);
    }),
  );

  test(
    "is followed behind a link and a code: the first proves the address, each serves once (CRA-08)",
    withPages(async (here) => {
      const { post, get, another } = here;
      const sent = await post(form, typed);
      assert.equal(sent.to, "/exercer-mes-droits/valmarine/envoyee");
      assert.doesNotMatch(sent.to + sent.text, /ma-demande/, "whoever filed it has no link");
      const { path, code } = await mailed(here);
      assert.equal((await get(path)).to, `${path}/code`);
      const wrong = await post(`${path}/code`, { code: "00000000" });
      assert.equal(wrong.status, 400);
      assert.match(wrong.text, /n’est pas le bon/);
      assert.doesNotMatch(wrong.text, /00000000/);
      assert.equal(
        (await post(`${path}/code`, { code: `${code.slice(0, 4)} ${code.slice(4)}` })).to,
        path,
      );
      const { text } = await get(path);
      assert.match(text, /en cours/);
      assert.match(text, /au plus tard le 10 juin 2027/);
      assert.match(text, /Camille Aubrac/);
      assert.match(text, /Mon ancienne adresse/);
      another();
      assert.equal((await get(path)).to, `${path}/code`, "another browser sees nothing");
      assert.equal((await post(`${path}/code`, { code })).status, 400);
      assert.equal((await post(`${path}/nouveau-code`)).to, `${path}/code`);
      assert.equal((await post(`${path}/code`, { code: (await mailed(here)).code })).to, path);
      here.later({ minutes: 31 });
      assert.equal((await get(path)).to, `${path}/code`, "half an hour later nobody does");
    }),
  );

  test(
    "shows messages, a doubt and the answer with its remedies, and can be taken back (AME-29, CNM-22)",
    withPages(async (here) => {
      const { post, get, clock } = here;
      await post(form, typed);
      const { path, code } = await mailed(here);
      await post(`${path}/code`, { code });
      assert.equal((await post(`${path}/message`, { text: "Où en êtes-vous ?" })).to, path);
      assert.match((await get(path)).text, /Où en êtes-vous \?/);
      const place = {
        body: "valmarine",
        id: here.tokens.requestOf(path.split("/")[2] ?? "") ?? "",
      };
      const by = { by: agent, at: clock.now() };
      await handleRequest(here, place, doubt("L’adresse n’est pas celle du dossier.", by));
      const doubted = (await get(path)).text;
      assert.match(doubted, /un doute sur votre identité/);
      assert.match(doubted, /le délai est arrêté/);
      assert.doesNotMatch(doubted, /Orane/, "an agent is not named outside");
      assert.equal((await post(`${path}/retrait`)).to, path);
      assert.match((await get(path)).text, /retirée/);
      assert.equal((await get(`${path}/message`)).to, path, "nothing is written to what is closed");

      await post(form, { ...typed, name: "Paul" });
      const second = await mailed(here);
      await post(`${second.path}/code`, { code: second.code });
      const other = here.tokens.requestOf(second.path.split("/")[2] ?? "") ?? "";
      const done = await answerRequest(here, { ...place, id: other }, "C’est effacé.", agent);
      assert.ok(done.ok);
      const { text } = await get(second.path);
      assert.match(text, /C’est effacé\./);
      assert.match(text, /CNIL/);
      assert.match(text, /tribunal/);
    }),
  );

  test(
    "asks no code of whoever is signed in at a space, at the address of that space alone (REC-08)",
    withPages(async (here) => {
      const { get, post, asCandidate, another, mails, lastMail, requests } = here;
      assert.match(
        (await get(form)).text,
        /espace-candidat\/connexion\?retour=%2Fexercer-mes-droits/,
      );
      asCandidate("lea");
      const { text } = await get(form);
      assert.match(text, /value="lea@courriel\.example"/);
      assert.doesNotMatch(text, /Un code vous est envoyé/);
      const sent = await post(form, { ...typed, email: "LEA@courriel.example" });
      assert.match(sent.to, /^\/ma-demande\//);
      assert.match((await get(sent.to)).text, /une connexion à son espace/);
      assert.deepEqual((await mails()).toSorted(), [
        "LEA@courriel.example rights.registered",
        "delegue@valmarine.example rights.arrived",
      ]);
      const other = await post(form, { ...typed, email: "paul@courriel.example" });
      assert.equal(other.to, "/exercer-mes-droits/valmarine/envoyee");
      assert.ok((await mails()).includes("paul@courriel.example rights.receipt"));
      const [, token = ""] =
        /ma-demande\/(\S+)/.exec(await lastMail("paul@courriel.example")) ?? [];
      const found = await requests.find(here.tokens.requestOf(token) ?? "");
      assert.equal(found.ok && found.value?.state.identity, null);
      another();
      asCandidate("gone");
      assert.match((await get(form)).text, /Un code vous est envoyé/);
    }),
  );

  test(
    "opens to whoever is signed in no request that another form has brought",
    withPages(async (here) => {
      const { get, post, asCandidate } = here;
      const ticket = /name="ticket" value="([^"]+)"/.exec((await get(form)).text)?.[1] ?? "";
      await post(form, { ...typed, ticket });
      const { path, code } = await mailed(here);
      asCandidate("paul");
      const again = await post(form, { ...typed, ticket, email: "paul@courriel.example" });
      assert.equal(again.to, "/exercer-mes-droits/valmarine/envoyee");
      assert.equal((await get(path)).to, `${path}/code`);
      assert.equal((await post(`${path}/code`, { code })).to, path, "the code serves its person");
    }),
  );

  test(
    "keeps what was typed when something is wrong, and sends nothing",
    withPages(async ({ post, mails, raw }) => {
      for (const [changes, words] of [
        [{ email: "lea" }, /adresse électronique complète/],
        [{ capacity: "mandate", subject: "Paul", until: "2027-05-01" }, /mandat est terminé/],
        [{ capacity: "parent" }, /de qui sont les données/],
        [{ right: "after-death" }, /celui des héritiers/],
      ] as const) {
        const wrong = await post(form, { ...typed, ...changes });
        assert.equal(wrong.status, 400);
        assert.match(wrong.text, words);
        assert.match(wrong.text, /Mon ancienne adresse/);
      }
      assert.equal((await post(form, { ...typed, right: "vacances" })).status, 400);
      assert.deepEqual(await mails(), []);
      assert.equal(await raw(), "");
    }),
  );

  test(
    "takes five an hour from one address, and more from others",
    withPages(async ({ post, mails }) => {
      const sent = [];
      for (let count = 0; count < 8; count += 1) sent.push((await post(form, typed)).status);
      assert.deepEqual(sent, [303, 303, 303, 303, 303, 429, 429, 429]);
      assert.equal((await post(form, typed, "192.0.2.2")).status, 303);
      assert.equal((await mails()).length, 6);
    }),
  );

  test(
    "is not there for a link that nobody of ours has made",
    withPages(async ({ get, tokens }) => {
      const path = `/ma-demande/${tokens.token("request-1")}`;
      assert.equal((await get(path)).to, `${path}/code`);
      for (const wrong of [`${path}x`, path.replace("request-1", "request-2"), "/ma-demande/x"])
        for (const page of ["", "/code", "/nouveau-code", "/message", "/retrait"])
          assert.equal((await get(`${wrong}${page}`)).status, 404, wrong + page);
    }),
  );
});
