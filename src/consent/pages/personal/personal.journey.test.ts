import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { webOptions } from "../../../../test/support/web.ts";
import { openWeb } from "../../../platform/web/index.ts";
import { consentAdapters, offersContent, type ConsentHere } from "../../consent.fixture.ts";
import { changePurposeWords } from "../../actions/changePurposeWords.ts";
import { openPurpose } from "../../actions/openPurpose.ts";
import type { PurposeContent } from "../../model/purpose/consentPurpose.ts";
import { may } from "../../model/purpose/consentState.ts";
import { addPersonalPages } from "./personalPages.ts";

const body = "valmarine";

interface Here extends ConsentHere {
  readonly purpose: string;
  /** The path of a link of one person. */
  link(givesUntil: string | null, language?: "fr" | "en"): string;
  get(url: string): Promise<{ status: number; text: string }>;
  /** Sends what the form of the page holds, with these fields beside. */
  post(
    url: string,
    fields?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; text: string; cookies: number; to: unknown }>;
  may(): Promise<boolean>;
}

const [memory] = consentAdapters;
assert.ok(memory);

const withPages = (
  work: (here: Here) => Promise<void>,
  content: PurposeContent = offersContent,
): (() => Promise<void>) =>
  memory.on(async (here) => {
    const options = webOptions();
    const web = await openWeb({ ...options, gate: { ...options.gate, clock: here.clock } });
    addPersonalPages(web, here);
    const outcome = await openPurpose(here, { body, activity: "offres", content });
    assert.ok(outcome.ok);
    const purpose = outcome.value;
    const person = here.keys.person(body, purpose, "A-1");
    const read = (text: string): string => text.replaceAll("&#39;", "'");
    try {
      await work({
        ...here,
        purpose,
        link: (givesUntil, language = "fr") => {
          const until = givesUntil === null ? null : Temporal.Instant.from(givesUntil);
          const token = here.keys.token({ purpose, person, givesUntil: until });
          return `${language === "fr" ? "/mon-consentement" : "/en/my-consent"}/${token}`;
        },
        get: async (url) => {
          const answer = await web.inject(url);
          return { status: answer.statusCode, text: read(answer.body) };
        },
        post: async (url, fields = {}, headers = {}) => {
          const shown = await web.inject(url);
          const sent = new URLSearchParams();
          for (const [, name = "", value = ""] of shown.body.matchAll(
            /type="hidden" name="([^"]+)" value="([^"]*)"/g,
          ))
            sent.set(name, value);
          for (const [name, value] of Object.entries(fields)) sent.set(name, value);
          const answer = await web.inject({
            method: "POST",
            url,
            headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
            payload: sent.toString(),
          });
          return {
            status: answer.statusCode,
            text: read(answer.body),
            cookies: shown.cookies.length,
            to: answer.headers.location,
          };
        },
        may: async () => {
          const last = await here.consents.last(purpose, [person]);
          return may(await here.purposes.find(purpose), last.get(person) ?? null, here.clock.now())
            .may;
        },
      });
    } finally {
      await web.close();
    }
  });

const later = "2027-03-31T00:00:00Z";

suite("the page of a person", () => {
  test(
    "is found from the notice by whoever pastes the link of a message, and by nobody else (AME-08, CRA-30, CRA-31)",
    withPages(async ({ link, get, post }) => {
      const start = "/mon-consentement";
      const { text, status } = await get(start);
      assert.equal(status, 200);
      assert.match(text, /Dites-le au délégué/);
      for (const pasted of [
        `https://www.valmarine.example${link(null)}`,
        `<${link(null)}/retrait>`,
        link(null).split("/").at(-1) ?? "",
      ]) {
        const found = await post(start, { link: pasted });
        assert.equal(found.status, 303, pasted);
        assert.equal(found.to, link(null));
      }
      for (const pasted of ["", "lea@courriel.example", link(null).slice(0, -1)]) {
        const wrong = await post(start, { link: pasted });
        assert.equal(wrong.status, 400);
        if (pasted !== "") assert.ok(wrong.text.includes(`value="${pasted}"`));
      }
    }),
  );

  test(
    "takes a consent by a clear act alone: a box that nothing has ticked (AME-08, CNM-03, CRA-29)",
    withPages(async ({ link, get, post, may: does }) => {
      const url = link(later);
      const { text, status } = await get(url);
      assert.equal(status, 200);
      assert.match(text, /J’accepte de recevoir des offres/);
      assert.doesNotMatch(text, /checked/);
      const unticked = await post(url);
      assert.equal(unticked.status, 400);
      assert.match(unticked.text, /Cochez la case si vous êtes d’accord/);
      assert.equal(unticked.cookies, 0, "nobody is given a cookie to read it");
      assert.ok(!(await does()));
      assert.equal((await post(url, { agree: "true" })).status, 303);
      assert.ok(await does());
      assert.match((await get(url)).text, /Donné le 1er mars 2027/);
    }),
  );

  test(
    "says that a refusal costs nothing, and records none (CRA-26)",
    withPages(async ({ link, get, consents, purpose }) => {
      for (const language of ["fr", "en"] as const) {
        const { text } = await get(link(later, language));
        assert.match(text, language === "fr" ? /libre de refuser/ : /free to refuse/);
        assert.match(text, language === "fr" ? /aucun refus n’est/ : /no refusal is recorded/);
      }
      assert.equal(
        (
          await consents.numbers([{ id: purpose, countsFrom: 1 }], Temporal.Instant.from(later))
        ).get(purpose)?.given,
        0,
      );
    }),
  );

  test(
    "takes it back by one click, also from an old message and from a mail program (CRA-30, CRA-31, RFC 8058)",
    withPages(async ({ link, get, post, may: does }) => {
      const message = link(null);
      for (const headers of [
        {},
        { "content-type": "multipart/form-data; boundary=x", origin: "https://mail.example" },
      ]) {
        await post(link(later), { agree: "true" });
        assert.ok(await does());
        assert.match((await get(message)).text, /Retirer mon consentement/);
        assert.equal((await get(`${message}/retrait`)).status, 200);
        assert.ok(await does(), "a GET changes nothing");
        const done = await post(`${message}/retrait`, {}, headers);
        assert.equal(done.status, 200);
        assert.match(done.text, /Votre consentement est retiré/);
        assert.ok(!(await does()));
        assert.equal((await post(`${message}/retrait`)).status, 200, "and again");
      }
    }),
  );

  test(
    "gives nothing by the link of a message, nor by an invitation that is over",
    withPages(async ({ link, get, post, may: does }) => {
      for (const url of [link(null), link("2027-03-01T08:59:59Z")]) {
        const shown = await get(url);
        assert.match(shown.text, /Ce lien ne permet plus de donner/);
        assert.doesNotMatch(shown.text, /name="agree"/);
        const words = "0".repeat(64);
        assert.equal((await post(url, { agree: "true", words })).status, 403);
      }
      assert.ok(!(await does()));
    }),
  );

  test(
    "shows again what has changed meanwhile, and keeps nothing ticked",
    withPages(async (here) => {
      const { link, post, purpose } = here;
      const before = (await here.purposes.find(purpose))?.words.hash ?? "";
      const content = { ...offersContent, lifetime: null };
      await changePurposeWords(
        here,
        { body, id: purpose, seen: 1 },
        { content, asksAnew: true, reason: "" },
      );
      const late = await post(link(later), { agree: "true", words: before });
      assert.equal(late.status, 409);
      assert.match(late.text, /Le texte a changé pendant que vous le lisiez/);
      assert.match(late.text, /jusqu’à ce que vous le retiriez/);
      assert.doesNotMatch(late.text, /checked/);
      assert.ok(!(await here.may()));
    }),
  );

  test(
    "asks who gives it, where children are asked",
    withPages(
      async ({ link, post, may: does, consents, purpose, keys }) => {
        assert.match((await post(link(later), { agree: "true" })).text, /Dites qui donne/);
        assert.ok(!(await does()));
        await post(link(later), { agree: "true", giver: "guardian" });
        assert.ok(await does());
        const last = await consents.last(purpose, [keys.person(body, purpose, "A-1")]);
        assert.equal([...last.values()][0]?.giver, "guardian");
      },
      { ...offersContent, minors: true },
    ),
  );

  test(
    "is not there for a link that nobody of ours has made",
    withPages(async ({ link, get, post }) => {
      for (const url of [
        `${link(later)}x`,
        "/mon-consentement/a.b.c",
        link(later).replace(/.$/, "!"),
      ])
        assert.equal((await get(url)).status, 404, url);
      assert.equal((await post("/mon-consentement/x/retrait")).status, 404);
    }),
  );
});
