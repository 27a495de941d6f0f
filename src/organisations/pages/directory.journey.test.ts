import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { webOptions } from "../../../test/support/web.ts";
import { fixedClock } from "../../kernel/index.ts";
import { openWeb } from "../../platform/web/index.ts";
import { parseNetwork } from "../index.ts";
import { addDirectoryPages } from "./index.ts";

const network = parseNetwork(
  "bodies.yaml",
  `format: egide/bodies@1
bodies:
  tete: { name: Réseau de la Rive, acronym: RR, siret: "000 000 018 00010" }
  nord: { name: Caisse du Nord, parent: tete, postalCodes: ["56"], telephone: "00 00 00 00 01" }
  est: { name: Caisse de l’Est, parent: tete, postalCodes: ["2A"] }
  seul: { name: Caisse sans personne, parent: tete }
designations:
  present:
    role: officer
    bodies: [tete, nord]
    name: Orane Velmont
    title: Déléguée du réseau
    email: dpo@rive.example
    address: { street: 1 quai du Port, postalCode: "00100", town: Port }
    cnilNumber: DPO-00009
    from: 2029-01-01
  adjoint: { role: deputy, bodies: [nord], name: Gaspard Aubrevoie, email: adjoint@rive.example, from: 2029-02-01 }
  passee: { role: officer, bodies: [nord], title: Délégué d’avant, email: a@rive.example, from: 2025-05-25, until: 2028-12-31 }
  est: { role: officer, bodies: [est], title: Délégué de l’Est, form: /contact, from: 2030-06-01 }
`,
);
assert.ok(network.ok, JSON.stringify(network));
const { bodies, designations, territories } = network.value;

const withDirectory = async (
  use: (get: (url: string, headers?: Record<string, string>) => Promise<Answer>) => Promise<void>,
): Promise<void> => {
  const options = webOptions();
  const clock = fixedClock("2030-03-01T12:00:00Z");
  const web = await openWeb({ ...options, gate: { ...options.gate, clock } });
  addDirectoryPages(web, {
    readBodies: async () => bodies,
    readDesignations: async () => designations,
    readTerritories: async () => territories,
    homeOf: (body) => ({ fr: `/organismes/${body}`, en: `/en/bodies/${body}` }),
  });
  try {
    await use(async (url, headers = {}) => {
      const { statusCode: status, body, headers: given } = await web.inject({ url, headers });
      return { status, body, headers: given };
    });
  } finally {
    await web.close();
  }
};
interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

const list = "/delegues-protection-donnees";

suite("the public directory of data protection officers", () => {
  test("says of each body whom to write to, by values that can be copied, or that nobody is designated", async () => {
    await withDirectory(async (get) => {
      const { status, body } = await get(list);
      assert.equal(status, 200);
      assert.match(body, /Organismes trouvés : 4 sur 4/);
      assert.match(body, /<code>dpo@rive\.example<\/code>\s*<button/);
      assert.match(body, /<code>1 quai du Port, 00100 Port<\/code>\s*<button/);
      assert.match(body, /DPO-00009/);
      assert.match(body, /href="\/delegues-protection-donnees\/nord"/);
      assert.match(body, /Gaspard Aubrevoie/);
      assert.match(body, /adjoint@rive\.example/);
      const nobody = body.slice(body.indexOf('id="seul"'));
      assert.match(nobody, /Aucun délégué n’est désigné[^]*art\. 37/);
      const east = body.slice(body.indexOf('id="est"'), body.indexOf('id="seul"'));
      assert.match(east, /Aucun délégué n’est désigné/, "a designation to come holds not yet");
      assert.doesNotMatch(body, /Délégué d’avant/);
    });
  });

  test("is searched by name, acronym, postal code and department, in an address", async () => {
    await withDirectory(async (get) => {
      for (const [asked, found] of [
        ["rr", ["tete"]],
        ["caisse nord", ["nord"]],
        ["56 100", ["nord"]],
        ["Morbihan", ["nord"]],
        ["20000", ["est"]],
        ["2A", ["est"]],
        ["ailleurs", []],
      ] as const) {
        const { body } = await get(`${list}?q=${encodeURIComponent(asked)}`);
        const shown = [...body.matchAll(/<section aria-labelledby="(\w+)"/g)].map(([, id]) => id);
        assert.deepEqual(shown, found, asked);
      }
      assert.match((await get(`${list}?q=%3Cscript%3E`)).body, /value="&lt;script&gt;"/);
    });
  });

  test("gives each body a lasting address, with its identity and who was designated before", async () => {
    await withDirectory(async (get) => {
      const { body } = await get(`${list}/nord`);
      assert.match(body, /Délégué de « Caisse du Nord »/);
      assert.match(body, /Délégué d’avant[^]*du 25 mai 2025 au 31 décembre 2028/);
      assert.match(body, /<code>http:\/\/[^<]*\/delegues-protection-donnees\/nord<\/code>/);
      assert.match(body, /Responsable de traitement<\/dt>\s*<dd>Caisse du Nord/);
      assert.match(body, /Aussi pour[^]*Réseau de la Rive/);
      assert.match((await get(`${list}/tete`)).body, /000 000 018 00010/);
      const english = await get("/en/data-protection-officers/nord");
      assert.match(english.body, /hreflang="fr" href="\/delegues-protection-donnees\/nord"/);
      assert.match(english.body, /from 25 May 2025 to 31 December 2028/);
      assert.equal((await get(`${list}/ailleurs`)).status, 404);
    });
  });

  test("is given to any program as JSON, whole and of today, and not again while it is the same", async () => {
    await withDirectory(async (get) => {
      const { body, headers } = await get(`${list}.json`);
      assert.equal(headers["access-control-allow-origin"], "*");
      const file = JSON.parse(body) as {
        readonly day: string;
        readonly bodies: readonly {
          readonly id: string;
          readonly officer: { readonly email: string; readonly address: string[] } | null;
          readonly deputies: readonly unknown[];
        }[];
      };
      assert.equal(file.day, "2030-03-01");
      const north = file.bodies.find(({ id }) => id === "nord");
      assert.deepEqual(north?.officer?.address, ["1 quai du Port", "00100 Port"]);
      assert.equal(north.deputies.length, 1);
      assert.equal(file.bodies.find(({ id }) => id === "seul")?.officer, null);
      assert.doesNotMatch(body, /Délégué d’avant/);
      const tag = String(headers["etag"]);
      const again = await get("/en/data-protection-officers.json", { "if-none-match": tag });
      assert.deepEqual([again.status, again.body], [304, ""]);
    });
  });
});
