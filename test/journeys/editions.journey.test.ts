import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { Parser } from "htmlparser2";
import jsonld from "jsonld";
import { sha256 } from "../../src/kernel/index.ts";
import { verifyOffline } from "../../src/ledger/index.ts";
import { publishingPolicies } from "../../src/main/publishing.ts";
import { diffRegisters, parseRegister } from "../../src/register/index.ts";
import { withWholeServer, type WholeServer } from "./wholeServer.ts";

/** Publishes the register of the demonstration again, with another period for messages. */
const publishAgain = async ({ platform, clock }: WholeServer, months: number): Promise<void> => {
  const policies = publishingPolicies(platform);
  const present = await policies.open("valmarine");
  assert.ok(present);
  const text = Buffer.from(await present.read("register.txt")).toString();
  const changed = text.replace(
    /conservés pendant \d+ mois à compter/,
    `conservés pendant ${months} mois à compter`,
  );
  assert.notEqual(changed, text);
  const saved = await policies.save({
    policy: "valmarine",
    base: present.revision,
    changes: [{ path: "register.txt", content: Buffer.from(changed) }],
    author: { kind: "command-line", id: "odile", name: "Odile Sarre" },
    reason: "durée des messages",
    at: clock.now(),
  });
  assert.ok(saved.ok);
};

const withEditions = async (
  use: (server: WholeServer, names: readonly [latest: string, first: string]) => Promise<void>,
): Promise<void> =>
  await withWholeServer(async (server) => {
    server.pass({ hours: 48 });
    await publishAgain(server, 5);
    const list = await server.web.inject("/editions-du-registre");
    const names = [...list.body.matchAll(/href="\/registre\/([\d.-]+)\/"/g)].map(
      ([, name = ""]) => name,
    );
    assert.equal(names.length, 2, list.body.slice(0, 3_000));
    await use(server, [names[0] ?? "", names[1] ?? ""]);
  });

const textOf = (body: string): string =>
  body
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll(/\s+/g, " ");

suite("the editions of the register, for anybody", () => {
  test("stand under their dates with their activities, and lead to what changed and to their proof", async () => {
    await withEditions(async ({ web, platform }, [latest, first]) => {
      const get = async (url: string) => await web.inject(url);
      const list = await get(`/registre/${latest}/`);
      assert.equal(list.statusCode, 200);
      assert.match(list.body, /<h1[^>]*>\s*Le registre des traitements, édition du/);
      const [, activity = ""] =
        new RegExp(`href="(/registre/${latest}/[a-z][^"]+)"`).exec(list.body) ?? [];
      const page = await get(activity);
      assert.equal(page.statusCode, 200, activity);
      assert.doesNotMatch(page.body, /Dernier reçu|n’a pas été comprise/);
      assert.match((await get(`/registre/${first}/`)).body, /Une édition plus récente existe/);
      const short = await get(`/registre/${latest}`);
      assert.deepEqual([short.statusCode, short.headers.location], [303, `/registre/${latest}/`]);
      const english = await get(`/en/register/${latest}/`);
      assert.match(english.body, /What changed[^]*From the edition of/);

      const [, index = ""] = /href="\/ledger\/entries\/(\d+)\/proof"/.exec(list.body) ?? [];
      const bundle: unknown = (await get(`/ledger/entries/${index}/proof`)).json();
      const proved = verifyOffline(bundle, null, platform.ledger.verifierKey);
      assert.ok(proved.ok);
      const { openData } = proved.value.entry.body as {
        openData: { file: string; sha256: string }[];
      };
      const json = await get(`/registre/${latest}/registre.json`);
      assert.equal(openData.find(({ file }) => file === "json")?.sha256, sha256(json.rawPayload));
      const entry = await get(`/preuves/${index}`);
      assert.ok(entry.body.includes(sha256(json.rawPayload)) && entry.body.includes(latest));

      for (const nowhere of ["2001-01-01", "2001-13-45", "x"])
        assert.equal((await get(`/registre/${nowhere}/`)).statusCode, 404, nowhere);
      assert.equal((await get(`/registre/${latest}/nulle-part`)).statusCode, 404);
      assert.equal((await get(`/registre/${latest}/depuis/2001-01-01`)).statusCode, 404);
      const elsewhere = await get(`/organismes/littoral/registre/${latest}/`);
      assert.ok([303, 404].includes(elsewhere.statusCode), String(elsewhere.statusCode));
      const ofHead = await get(`/organismes/valmarine/registre/${latest}/registre.json`);
      assert.deepEqual(
        [ofHead.statusCode, ofHead.headers.location],
        [303, `/registre/${latest}/registre.json`],
      );
      const ofBody = await get("/organismes/hauts-plateaux/editions-du-registre");
      assert.match(ofBody.body, /href="\/organismes\/hauts-plateaux\/registre\/[\d-]+\/"/);
    });
  });

  test("say what changed for the persons, in words, on the page and in the feed", async () => {
    await withEditions(async ({ web }, [latest, first]) => {
      const page = await web.inject(`/registre/${latest}/depuis/${first}`);
      assert.match(
        textOf(page.body),
        /Pour les personnes concernées .*La durée passe de \d+ à 5 mois/,
      );
      const back = await web.inject(`/registre/${first}/depuis/${latest}`);
      assert.match(textOf(back.body), /La durée passe de 5 à \d+ mois/, "any two can be compared");

      const shown = await web.inject("/registre");
      assert.match(
        shown.body,
        /<link\s+rel="alternate"\s+type="application\/atom\+xml"[^>]*href="\/registre\.atom"/,
      );
      const feed = await web.inject("/registre.atom");
      assert.match(String(feed.headers["content-type"]), /^application\/atom\+xml/);
      const seen = atom(feed.body);
      assert.deepEqual(seen.missing, [], "RFC 4287, 4.1.1 and 4.1.2");
      assert.equal(seen.ids.length, 3);
      assert.equal(new Set(seen.ids).size, 3);
      assert.ok(
        seen.ids.every((id) =>
          /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id),
        ),
      );
      assert.match(feed.body, /La durée passe de \d+ à 5 mois/);
      const again = await web.inject({
        url: "/registre.atom",
        headers: { host: "ailleurs.example" },
      });
      assert.deepEqual(atom(again.body).ids, seen.ids, "ids do not follow the address");
    });
  });

  test("are open data: bytes that stay, for any site, and not sent twice", async () => {
    await withEditions(async (server, [latest, first]) => {
      const { web } = server;
      const url = `/registre/${first}/registre.json`;
      const plain = await web.inject(url);
      const { etag = "", "last-modified": modified = "" } = plain.headers as Record<string, string>;
      assert.equal(etag, `"${sha256(plain.rawPayload)}"`);
      assert.equal(plain.headers["access-control-allow-origin"], "*");
      assert.match(String(plain.headers["cache-control"]), /immutable/);
      const packed = await web.inject({ url, headers: { "accept-encoding": "gzip" } });
      assert.deepEqual(gunzipSync(packed.rawPayload), plain.rawPayload);
      assert.notEqual(packed.headers.etag, etag, "two representations, two tags");
      const known = await web.inject({ url, headers: { "if-none-match": `"x", ${etag}` } });
      assert.deepEqual([known.statusCode, known.body, known.headers.etag], [304, "", etag]);
      const since = await web.inject({ url, headers: { "if-modified-since": modified } });
      assert.equal(since.statusCode, 304);
      const other = await web.inject({
        url,
        headers: { "if-none-match": '"x"', "if-modified-since": modified },
      });
      assert.equal(other.statusCode, 200, "the tag decides (RFC 9110, 13.2.2)");
      const head = await web.inject({ method: "HEAD", url });
      assert.deepEqual([head.statusCode, head.body, head.headers.etag], [200, "", etag]);

      for (const path of [url, "/registre.json", "/registre.jsonld", "/registre.atom"]) {
        const { statusCode, headers } = await web.inject({ method: "OPTIONS", url: path });
        const methods = headers["access-control-allow-methods"];
        assert.deepEqual([statusCode, methods], [204, "GET, HEAD"], path);
      }

      await publishAgain(server, 7);
      const later = await web.inject(url);
      assert.deepEqual(later.rawPayload, plain.rawPayload);
      const last = await web.inject("/registre.json");
      assert.doesNotMatch(String(last.headers["cache-control"]), /immutable/);
      const read = parseRegister(last.body, "registre.json");
      const was = parseRegister((await web.inject(`/registre/${latest}/registre.json`)).body, "r");
      assert.ok(read.ok && was.ok);
      assert.deepEqual(
        diffRegisters(was.value, read.value).activities.flatMap(({ changes }) =>
          changes.map(({ words }) => words.fr.slice(0, 28)),
        ),
        ["La durée passe de 5 à 7 mois"],
      );
      const csv = await web.inject(`/registre/${first}/registre.csv`);
      assert.match(csv.body, /^\uFEFFid,reference,domain,title/);
    });
  });

  test("describe themselves in DCAT-AP, which another tool reads, with addresses that lead to them", async () => {
    await withEditions(async ({ web }, [latest]) => {
      const dcat = "http://www.w3.org/ns/dcat#";
      const url = `https://entraide.example/registre/${latest}/registre.jsonld`;
      const file: unknown = (await web.inject(new URL(url).pathname)).json();
      const [dataset] = (await jsonld.expand(file as object, { base: url })) as Record<
        string,
        unknown
      >[];
      assert.equal(dataset?.["@id"], `https://entraide.example/registre/${latest}/`);
      assert.deepEqual(dataset["@type"], [`${dcat}Dataset`]);
      const distributions = dataset[`${dcat}distribution`] as Record<string, { "@id": string }[]>[];
      for (const each of distributions) {
        const [{ "@id": address } = { "@id": "" }] = each[`${dcat}downloadURL`] ?? [];
        assert.equal((await web.inject(new URL(address).pathname)).statusCode, 200, address);
        assert.deepEqual(each["http://purl.org/dc/terms/license"], [
          { "@id": "https://spdx.org/licenses/etalab-2.0" },
        ]);
      }
      assert.equal(distributions.length, 3);
      const catalogue: unknown = (await web.inject("/registre.jsonld")).json();
      const [expanded] = (await jsonld.expand(catalogue as object)) as Record<string, unknown[]>[];
      assert.deepEqual(expanded?.["@type"], [`${dcat}Catalog`]);
      assert.equal(expanded[`${dcat}dataset`]?.length, 3, "the series, and two editions");
    });
  });

  test("are documented for people and for programs, each address of which answers", async () => {
    await withEditions(async ({ web }, [latest]) => {
      assert.equal((await web.inject("/donnees-ouvertes")).statusCode, 200);
      const api = (await web.inject("/donnees-ouvertes/openapi.json")).json<{
        openapi: string;
        paths: Record<string, { get: { operationId: string } }>;
      }>();
      assert.equal(api.openapi, "3.1.0");
      const ids = Object.values(api.paths).map(({ get }) => get.operationId);
      assert.equal(new Set(ids).size, ids.length);
      const ofBody = (await web.inject("/organismes/hauts-plateaux/registre.json")).headers[
        "content-disposition"
      ];
      const [, day = ""] = /-([\d-]+)\.json/.exec(String(ofBody)) ?? [];
      for (const path of Object.keys(api.paths)) {
        const url = path
          .replace("{body}", "hauts-plateaux")
          .replace("{edition}", path.includes("{body}") ? day : latest)
          .replace("{index}", "0");
        const { statusCode } = await web.inject(url);
        assert.equal(statusCode, 200, url);
      }
      const made = await web.inject(`/registre/${latest}/fichiers/registre-turtle.ttl`);
      assert.equal(made.statusCode, 200);
      assert.match(made.body, /@prefix|PREFIX/i);
    });
  });
});

/** What a feed says, and the elements that it must have and has not. */
const atom = (
  text: string,
): { readonly ids: readonly string[]; readonly missing: readonly string[] } => {
  const ids: string[] = [];
  const has = new Map<string, Set<string>>();
  const open: string[] = [];
  let entries = 0;
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === "entry") entries += 1;
        const parent = open.at(-1) === "entry" ? `entry ${entries}` : (open.at(-1) ?? "");
        has.set(parent, (has.get(parent) ?? new Set()).add(name));
        open.push(name);
      },
      ontext: (said) => {
        if (open.at(-1) === "id") ids.push(said);
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(text);
  const needs = (parent: string): readonly string[] =>
    ["id", "title", "updated", ...(parent === "feed" ? ["author"] : ["link"])]
      .filter((name) => !has.get(parent)?.has(name))
      .map((name) => `${parent} ${name}`);
  return {
    ids,
    missing: [
      ...needs("feed"),
      ...Array.from({ length: entries }, (_, index) => needs(`entry ${index + 1}`)).flat(),
    ],
  };
};
