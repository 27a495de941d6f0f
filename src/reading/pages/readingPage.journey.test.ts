import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { webOptions } from "../../../test/support/web.ts";
import { openWeb } from "../../platform/web/index.ts";
import { addReadingPages, readingPageErrors } from "./index.ts";

const withPages = async (
  use: (web: FastifyInstance, reported: readonly string[]) => Promise<void>,
): Promise<void> => {
  const reported: string[] = [];
  const web = await openWeb(
    webOptions({
      catalogue: async () => readingPageErrors,
      report: (line) => void reported.push(line),
    }),
  );
  await addReadingPages(web);
  try {
    await use(web, reported);
  } finally {
    await web.close();
  }
};

const post = async (web: FastifyInstance, fields: Record<string, string>, url = "/lecture") =>
  await web.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(fields).toString(),
  });

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** What a browser shows in the text area: it drops one line end after the tag. */
const typedIn = (page: string): string =>
  unescaped(/<textarea[^>]*>\n?([^]*?)<\/textarea>/.exec(page)?.[1] ?? assert.fail("no textarea"));

/** What a person sees: no markup, nothing that is only said. */
const seen = (page: string): string =>
  unescaped(
    page.replaceAll(/<span class="said-only"[^>]*>[^<]*<\/span>/g, "").replaceAll(/<[^>]*>/g, " "),
  ).replaceAll(/\s+/g, " ");

const sentence = "Les fiches de prêt sont conservées deux ans à compter du retour.";

suite("the page that reads a text", () => {
  test("asks for a text in both languages, and offers a sample", async () => {
    await withPages(async (web) => {
      const french = await web.inject("/lecture");
      assert.equal(french.statusCode, 200);
      assert.match(french.body, /<html lang="fr">[^]*<h1>Lire un texte/);
      assert.match(french.body, /href="\/en\/reading"\s+lang="en"/);
      assert.match(french.body, /href="\/lecture\/exemple#result"/);
      assert.match(french.body, /<form[^>]* method="post" action="\/lecture#result"/);
      const english = await web.inject("/en/reading");
      assert.match(english.body, /<html lang="en">[^]*<h1>Read a text/);
    });
  });

  test("reads its sample in one click: sentences in their place, readings beside them, unread words marked", async () => {
    await withPages(async (web) => {
      for (const url of ["/lecture/exemple", "/en/reading/sample"]) {
        const { body } = await web.inject(url);
        assert.match(seen(body), /Les fiches des abonnés .* (?:lue|read) .*(?:deux|2) ans/);
        assert.match(body, /<mark class="unread"><span class="said-only" lang="(?:fr|en)">\[no/);
        assert.match(typedIn(body), /^Médiathèque/);
      }
    });
  });

  test("finds the sentences of a page, whatever its format, and keeps the rest at hand", async () => {
    await withPages(async (web) => {
      const text = `<h2>Bonjour</h2><p>Le ludobus passe le mardi. ${sentence}</p>`;
      const { body, statusCode, headers } = await post(web, { text });
      assert.equal(statusCode, 200);
      assert.match(headers["cache-control"] ?? "", /no-store/);
      assert.match(seen(body), /1 phrase sur la conservation : 1 lue,/);
      assert.match(body, /<details[^]*<p>Le ludobus passe le mardi\.<\/p>/);
      assert.match(body, /<code>P2Y<\/code>/);
      assert.equal(typedIn(body), text);
    });
  });

  test("reads sentences one a line, all with the context that was given", async () => {
    await withPages(async (web) => {
      const { body } = await post(
        web,
        {
          text: "un an pour les fiches classées\r\n\r\nsix mois",
          as: "sentences",
          context: "Durées <maximales> :",
        },
        "/en/reading",
      );
      const text = seen(body);
      assert.match(text, /2 sentences on retention:/);
      assert.match(text, /Line 1 Context: Durées <maximales> : un an/);
      assert.match(text, /Line 3 Context: Durées <maximales> : six mois/);
      assert.match(body, /value="sentences" checked/);
      assert.match(body, /value="Durées &lt;maximales&gt; :"/);
      assert.equal(typedIn(body), "un an pour les fiches classées\n\nsix mois");
    });
  });

  test("escapes what was pasted, wherever it comes back", async () => {
    await withPages(async (web) => {
      const hostile = `</textarea><script>alert(1)</script> "' Les "fiches" sont gardées <b onload=x>2 ans & plus.`;
      for (const as of ["sentences", "notice"]) {
        const { body } = await post(web, { text: hostile, context: `"><script>`, as });
        assert.doesNotMatch(body, /<script(?! type="module" src="\/assets\/)|<b onload/);
        assert.equal(typedIn(body), hostile);
      }
    });
  });

  test("says what it cannot read, with its code, and keeps what was typed", async () => {
    await withPages(async (web, reported) => {
      const large = `\n${"é".repeat(100_001)} <fin>`;
      const many = "Un an.\n".repeat(301);
      for (const [text, code, status, french, english] of [
        [" \n", "reading.nothing-to-read", 400, /Le texte est vide/, /The text is empty/],
        [large, "reading.text-too-large", 413, /Le texte fait 201 ko/, /is 201 kB long/],
        [many, "reading.too-many-sentences", 413, /plus de 300 phrases/, /more than 300 sent/],
      ] as const) {
        const answer = await post(web, { text, as: "sentences" });
        assert.equal(answer.statusCode, status);
        assert.match(answer.body, new RegExp(`role="alert"[^]*${code}`));
        assert.match(answer.body, /<title>Erreur – /);
        assert.match(seen(answer.body), french);
        assert.match(answer.body, /<textarea[^>]* aria-invalid="true"/);
        assert.equal(typedIn(answer.body), text);
        assert.match(
          seen((await post(web, { text, as: "sentences" }, "/en/reading")).body),
          english,
        );
      }
      assert.deepEqual(reported, []);
    });
  });

  test("refuses what is far too large before it is read, as the sender's affair", async () => {
    await withPages(async (web, reported) => {
      const answer = await post(web, { text: "a".repeat(2_000_001) });
      assert.equal(answer.statusCode, 413);
      assert.match(answer.body, /L’envoi est trop gros[^]*web\.too-large/);
      assert.deepEqual(reported, []);
    });
  });

  test("reads for one address three hundred times a minute, and goes on for the others (ASVS V2.4.1)", async () => {
    await withPages(async (web) => {
      const ask = async (remoteAddress: string) =>
        await web.inject({
          method: "POST",
          url: "/lecture",
          remoteAddress,
          headers: { "content-type": "application/x-www-form-urlencoded" },
          payload: "text=Bonjour",
        });
      for (let times = 1; times <= 300; times++)
        assert.equal((await ask("203.0.113.9")).statusCode, 200, `${times}`);
      assert.equal((await ask("203.0.113.9")).statusCode, 429);
      assert.equal((await ask("203.0.113.10")).statusCode, 200);
    });
  });

  test("reads its sample no more often for one address than what is pasted", async () => {
    await withPages(async (web) => {
      const ask = async (remoteAddress: string) =>
        await web.inject({ url: "/lecture/exemple", remoteAddress });
      for (let times = 1; times <= 300; times++)
        assert.equal((await ask("203.0.113.9")).statusCode, 200, `${times}`);
      const refused = await ask("203.0.113.9");
      assert.equal(refused.statusCode, 429);
      assert.match(refused.body, /<h1>Trop de demandes[^]*web\.too-many/);
      assert.equal((await ask("203.0.113.10")).statusCode, 200);
    });
  });

  test("holds together for a screen reader: headings, labels, French marked as French, one id each", async () => {
    await withPages(async (web) => {
      for (const body of [
        (await web.inject("/lecture/exemple")).body,
        (await web.inject("/en/reading/sample")).body,
        (await post(web, { text: "" })).body,
      ]) {
        assert.equal(body.match(/<h1>/g)?.length, 1);
        const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length);
        const pointers = / (?:for|aria-describedby|aria-labelledby|aria-errormessage)="([^"]+)"/g;
        for (const [pointer, pointed = ""] of body.matchAll(pointers))
          for (const id of pointed.split(" ")) assert.ok(ids.includes(id), pointer);
        const fields = [
          ...(/<main[^]*<\/main>/.exec(body)?.[0] ?? "").matchAll(
            /<(?:textarea|input)[^>]* id="([^"]+)"/g,
          ),
        ];
        assert.equal(fields.length, 4);
        for (const [field, id] of fields) assert.ok(body.includes(`<label for="${id}">`), field);
        assert.match(body, /<textarea[^>]* lang="fr"/);
        assert.doesNotMatch(body, /<script(?! type="module" src="\/assets\/)|style=|\son\w+=/);
      }
    });
  });
});
