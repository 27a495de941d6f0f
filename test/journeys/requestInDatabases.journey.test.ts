import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { LightMyRequestResponse } from "fastify";
import { unzipSync } from "fflate";
import { person, valueOf } from "../../src/identity/identity.fixture.ts";
import { decoded, sendForm } from "../../src/main/console/console.fixture.ts";
import type { RequestedRight } from "../../src/rights/model/request/requestedRight.ts";
import { runExecution, tendRequests } from "../../src/rights/index.ts";
import { fileRequest } from "../../src/rights/actions/fileRequest.ts";
import { asked } from "../../src/rights/rights.fixture.ts";
import { cookieOf } from "./everyAddress.ts";
import { withWholeServer, type WholeServer } from "./wholeServer.ts";

/** Somebody of whom the demonstration holds a row, as raw SQL finds them. */
const someone = async ({ database }: WholeServer): Promise<string> => {
  const { rows } = await database.pool.query<{ email: string }>(
    "select courriel as email from demo.fiche_suivi order by id limit 1",
  );
  return rows[0]?.email ?? assert.fail("the demonstration holds somebody");
};

/** Every table of the connected server in which a value stands, whatever its case. */
const tablesHolding = async (
  { database }: WholeServer,
  value: string,
): Promise<readonly string[]> => {
  const { rows } = await database.pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('demo', 'demo_archive') and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: held } = await database.pool.query<{ count: string }>(
      `select count(*) as count from ${name} t where lower(t::text) like '%' || lower($1) || '%'`,
      [value],
    );
    if (held[0]?.count !== "0") found.push(name);
  }
  return found;
};

interface Asking {
  readonly server: WholeServer;
  readonly email: string;
  readonly id: string;
  readonly cookie: string;
  /** The pages of the officer about it, without tags. */
  desk(rest?: string): Promise<string>;
  send(
    rest: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<Awaited<ReturnType<typeof sendForm>>>;
  /** What the worker does. */
  work(): Promise<void>;
  /** Opens the private page by its link and a new code. @returns the cookie that a browser keeps. */
  follow(): Promise<string>;
  /** The private page, or what is under it. */
  own(cookie: string, rest?: string): Promise<LightMyRequestResponse>;
}

const withRequest = async (
  right: RequestedRight,
  changes: (server: WholeServer) => Promise<Partial<Parameters<typeof fileRequest>[1]>>,
  work: (asking: Asking) => Promise<void>,
): Promise<void> =>
  await withWholeServer(async (server) => {
    const { web, rights } = server;
    const email = await someone(server);
    const cookie = cookieOf(await person(server, "dpo@entraide.example", "dpo", "valmarine"));
    const content = { ...asked().content, email };
    const id = valueOf(
      await fileRequest(
        rights,
        asked({ right, activity: null, content, ...(await changes(server)) }),
      ),
    );
    const path = `/ma-demande/${rights.tokens.token(id)}`;
    const base = `/console/valmarine/droits/${id}`;
    let generation = 0;
    await work({
      server,
      email,
      id,
      cookie,
      desk: async (rest = "") => {
        const answer = await web.inject({ url: base + rest, headers: { cookie } });
        assert.equal(answer.statusCode, 200, `${base}${rest}`);
        return decoded(answer).replaceAll(/\s+/g, " ");
      },
      send: async (rest, fields = {}) => await sendForm(web, base + rest, fields, cookie),
      work: async () => void (await runExecution(rights, id, new AbortController().signal)),
      follow: async () => {
        if (generation > 0) await sendForm(web, `${path}/nouveau-code`, {});
        const code = rights.tokens.code(id, generation);
        const sent = await sendForm(web, `${path}/code`, { code });
        assert.equal(sent.statusCode, 303, sent.body.slice(0, 500));
        generation += 1;
        const kept = sent.cookies.find(({ name }) => name === "egide-request");
        return `egide-request=${kept?.value ?? ""}`;
      },
      own: async (own, rest = "") =>
        await web.inject({ url: path + rest, headers: { cookie: own } }),
    });
  });

suite("a person asks, the body answers, and the databases obey", () => {
  test("a copy: asked, proved, counted, prepared, answered, fetched behind link and code, and gone with its link", async () => {
    await withRequest(
      "access",
      async () => ({}),
      async ({ server, email, desk, send, work, follow, own, cookie, id }) => {
        const { web, rights } = server;
        assert.doesNotMatch(await desk(), /Chercher dans les bases/, "identity is not proved");
        assert.match(await desk("/bases"), /identité n’est pas établie/);
        assert.equal((await send("/message", { text: "Bonjour" })).statusCode, 303);
        const early = await web.inject({
          url: `/console/valmarine/droits/${id}/bases/chercher`,
          headers: { cookie },
        });
        assert.equal(early.statusCode, 303, "there is no form before");

        const browser = await follow();
        assert.match(await desk(), /Chercher dans les bases/);
        assert.match(await desk("/bases/chercher"), new RegExp(`value="${email}"`));
        assert.equal((await send("/bases/chercher", { "identity-email": email })).statusCode, 303);
        assert.match(await desk("/bases"), /recherche en cours[^]*Actualiser/);
        await work();
        const seen = await desk("/bases");
        assert.match(seen, /fiche_suivi[^]*gestion[^]*à la personne/);
        assert.doesNotMatch(seen, new RegExp(email), "counts, and nothing of what the rows say");
        assert.match(await desk("/bases/preparer"), /Lignes dans la copie : \d+[^]*7 jours/);
        assert.equal((await send("/bases/preparer")).statusCode, 303);
        assert.match(await desk("/bases"), /Le travail continue sans cette page/);
        await work();
        assert.match(await desk("/bases"), /terminé[^]*prête jusqu’au[^]*Répondre/);
        assert.equal((await own(browser, "/donnees.zip")).statusCode, 404, "before the answer");
        assert.doesNotMatch((await own(browser)).body, /donnees\.zip/);

        assert.equal((await send("/repondre", { text: "Voici vos données." })).statusCode, 303);
        assert.match(decoded(await own(browser)), /Télécharger mes données/);
        assert.equal((await own("egide-request=0.x", "/donnees.zip")).statusCode, 404);
        const zip = await own(browser, "/donnees.zip");
        assert.equal(zip.statusCode, 200);
        assert.match(String(zip.headers["content-disposition"]), /mes-donnees\.zip/);
        assert.match(String(zip.headers["cache-control"]), /no-store/);
        const files = unzipSync(new Uint8Array(zip.rawPayload));
        const page = new TextDecoder().decode(files["index.html"]);
        assert.match(page, /Vos données/);
        assert.match(page, /adresse électronique/i, "columns are called what people call them");
        assert.ok(page.includes(email));
        const manifest = JSON.parse(new TextDecoder().decode(files["manifest.json"])) as {
          readonly sections: readonly {
            readonly purposes: readonly string[];
            readonly columns: readonly { readonly name: string; readonly label: string | null }[];
          }[];
        };
        const [section] = manifest.sections;
        assert.ok((section?.purposes.length ?? 0) > 0, "the register says what they are for");
        assert.match(
          section?.columns.find(({ name }) => name === "courriel")?.label ?? "",
          /adresse électronique/i,
        );
        assert.match(await desk(), /Copie téléchargée/);
        assert.equal(
          (
            await web.inject({
              url: `/console/valmarine/droits/${id}/bases/copie.zip`,
              headers: { cookie },
            })
          ).statusCode,
          404,
          "an agent has no business with it",
        );

        server.pass({ hours: 24 * 7 + 1 });
        const later = await follow();
        assert.doesNotMatch((await own(later)).body, /donnees\.zip/);
        assert.equal((await own(later, "/donnees.zip")).statusCode, 404);
        assert.equal((await tendRequests(rights)).destroyed, 1);
        const left = await server.database.pool.query("select 1 from egide.rights_package_part");
        assert.equal(left.rows.length, 0);
        assert.match(decoded(await own(later)), /Copie détruite/);
      },
    );
  });

  test("an erasure: read first, confirmed by whoever has just proved who they are, proved to anybody, and a raw scan finds nothing", async () => {
    const activityWithRecipients = async ({ policies }: WholeServer): Promise<string> => {
      const { register } = await policies.read("valmarine");
      const found = register.activities.find(({ recipients }) => recipients.length > 0);
      return found?.id ?? assert.fail("the demonstration names recipients");
    };
    await withRequest(
      "erasure",
      async (server) => ({ activity: await activityWithRecipients(server) }),
      async ({ server, email, desk, send, work, follow, own, cookie, id }) => {
        const { web, rights } = server;
        const browser = await follow();
        await send("/bases/chercher", { "identity-email": email });
        await work();
        assert.match(
          await desk("/bases"),
          /fiche_suivi[^]*Relire, puis effacer|Relire, puis effacer[^]*fiche_suivi/,
        );
        assert.deepEqual(await tablesHolding(server, email), ["demo.fiche_suivi"]);
        server.pass({ minutes: 10 });
        const stale = await web.inject({
          url: `/console/valmarine/droits/${id}/bases/effacer`,
          headers: { cookie },
        });
        assert.notEqual(stale.statusCode, 200, "their password was given too long ago");
        server.pass({ minutes: -10 });
        assert.match(await desk("/bases/effacer"), /ne reviennent pas/);
        assert.equal((await send("/bases/effacer")).statusCode, 303);
        await work();
        const done = await desk("/bases");
        assert.match(done, /terminé/);
        const [, receipt = ""] = /href="(\/preuves\/\d+)"/.exec(done) ?? [];
        assert.match(decoded(await web.inject(receipt)), /demande d’une personne[^]*fiche_suivi/);
        assert.deepEqual(await tablesHolding(server, email), []);

        const unsaid = await send("/repondre", { text: "C’est effacé." });
        assert.equal(unsaid.statusCode, 409);
        assert.match(decoded(unsaid), /destinataires de ces données[^]*art\. 19/);
        const form = await desk("/destinataires");
        const fields = [...form.matchAll(/name="how-(\d+)"/g)].map(([, at = ""]) => at);
        const said = Object.fromEntries([...new Set(fields)].map((at) => [`how-${at}`, "told"]));
        const short = await send("/destinataires", { ...said, "how-0": "impossible" });
        assert.equal(short.statusCode, 400, "what was not told has its reason");
        const whole = {
          ...said,
          "how-0": "impossible",
          "why-0": "L’organisme a cessé d’exister en 2024.",
        };
        assert.equal((await send("/destinataires", whole)).statusCode, 303);
        const answer = { text: "C’est effacé.", namesRecipients: "on" };
        const answered = await send("/repondre", answer);
        assert.equal(answered.statusCode, 303, decoded(answered).slice(0, 3_000));
        const found = await rights.requests.find(id);
        assert.ok(found.ok && found.value);
        const letter = found.value.events
          .findLast((event) => event.letter !== null)
          ?.letter?.paragraphs.map(({ text }) => text)
          .join("\n");
        assert.match(letter ?? "", /effacées de nos bases de données : 1[^]*\/preuves\/\d+/);
        assert.match(letter ?? "", /impossible à informer\. L’organisme a cessé/);
        const followed = decoded(await own(browser));
        assert.match(followed, new RegExp(`La preuve de l’effacement[^]*${receipt}`));
      },
    );
  });
});
