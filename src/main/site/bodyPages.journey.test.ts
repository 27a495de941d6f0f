import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { violationsOf } from "../../../test/browser/axe.ts";
import { withoutBrowser, withVisitor } from "../../../test/browser/browser.ts";
import { withAddress } from "../../../test/browser/site.ts";
import { webOptions } from "../../../test/support/web.ts";
import { parseBodies } from "../../organisations/index.ts";
import { openWeb } from "../../platform/web/index.ts";
import { importDocument } from "../../register/index.ts";
import { demoFolder } from "../config.ts";
import { overviewExample } from "./overview.fixture.ts";
import { publicBodiesOf } from "./publicBodies.ts";
import { addPublicPages } from "./publicRoutes.ts";
import { siteSlots } from "./siteSlots.ts";

const demo = (name: string): string => readFileSync(join(demoFolder, name), "utf8");
const registerOf = (text: string) =>
  importDocument({ bytes: Buffer.from(text), name: "register.txt", language: "fr" });
const network = parseBodies("bodies.yaml", demo("bodies.yaml"));
assert.ok(network.ok);
const bodies = network.value;

/** The register of one body says « dépôt » where that of the head says « guichet ». */
const registers = {
  valmarine: registerOf(demo("register.txt")),
  littoral: registerOf(demo("register.txt").replaceAll("guichet", "dépôt")),
};

const openSite = async (policies: readonly string[]): Promise<FastifyInstance> => {
  const readBodies = async () => publicBodiesOf(bodies, policies, "valmarine");
  const readSettings = async () => ({ name: "Réseau d’entraide de Valmarine", accent: "#0b5568" });
  const web = await openWeb(webOptions({ slots: siteSlots(readSettings, readBodies) }));
  addPublicPages(web, {
    readOverview: async (_language, policy) => ({
      ...overviewExample,
      activities: overviewExample.activities.slice(policy === "littoral" ? 3 : 0),
    }),
    readRegister: async (policy) => registers[policy === "littoral" ? "littoral" : "valmarine"],
    readBodies,
    readDesignations: async () => [],
    readTerritories: async () => [],
  });
  return web;
};

const withSite = async (
  policies: readonly string[],
  use: (get: (url: string) => ReturnType<typeof answerOf>) => Promise<void>,
): Promise<void> => {
  const web = await openSite(policies);
  try {
    await use((url) => answerOf(web, url));
  } finally {
    await web.close();
  }
};

const answerOf = async (web: FastifyInstance, url: string) => {
  const { statusCode: status, headers, body } = await web.inject(url);
  return { status, location: headers.location ?? null, body };
};

const textOf = (body: string): string => body.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

suite("the pages of a body that has a policy of its own", () => {
  test("lead to the job offers of that body, whether it has a policy of its own or not", async () => {
    await withSite(["valmarine", "littoral"], async (get) => {
      for (const body of bodies.slice(0, 3)) {
        const { body: page, status } = await get(`/organismes/${body.id}`);
        if (status === 200)
          assert.ok(page.includes(`href="/organismes/${body.id}/offres"`), body.id);
      }
      assert.match(
        (await get("/organismes/littoral")).body,
        /href="\/organismes\/littoral\/offres"/,
      );
    });
  });

  test("are its register, its activities, its commitments and its proofs, in its name and its colour", async () => {
    await withSite(["valmarine", "littoral"], async (get) => {
      const home = await get("/organismes/littoral");
      assert.equal(home.status, 200);
      assert.match(home.body, /accent-14418b\.css/);
      assert.match(home.body, /<p class="over">Caisse d’entraide du Littoral<\/p>/);
      assert.match(textOf(home.body), /2 activités publiées/);
      for (const path of ["registre", "engagements", "preuves"]) {
        assert.ok(home.body.includes(`href="/organismes/littoral/${path}"`), path);
        const page = await get(`/organismes/littoral/${path}`);
        assert.equal(page.status, 200);
        assert.match(page.body, /accent-14418b\.css/);
        assert.match(page.body, /aria-label="Vous êtes ici"[^]*href="\/organismes\/littoral"/);
        assert.ok(page.body.includes(`href="/organismes/littoral/${path}" aria-current="page"`));
        assert.doesNotMatch(page.body, /href="\/organismes" aria-current/);
      }
      const list = (await get("/organismes/littoral/registre?q=depot")).body;
      const activity =
        /href="(\/organismes\/littoral\/registre\/[^"?]+)"/.exec(list)?.[1] ?? assert.fail();
      assert.match((await get(activity)).body, /dépôt/);
      assert.match((await get(activity)).body, /href="\/organismes\/littoral\/registre"/);
      assert.match(
        (await get("/organismes/littoral/engagements")).body,
        /href="\/organismes\/littoral\/registre\/benevoles"/,
      );
      const file = (await get("/organismes/littoral/registre.csv?q=depot")).body;
      assert.match(file, /^\u{FEFF}id,title,/u);
      assert.match(file, /dépôt/, "its activities, as they are found");
      const reversed = (await get("/organismes/littoral/registre?tri=-title")).body;
      assert.match(reversed, /aria-sort="descending"[^]*href="[^"]*registre\.csv\?tri=-title"/);
      assert.doesNotMatch((await get("/registre")).body, /dépôt|\/organismes\/littoral\/registre/);
    });
  });

  test("stand in English at addresses of their own", async () => {
    await withSite(["valmarine", "littoral"], async (get) => {
      const { body } = await get("/en/bodies/littoral/commitments");
      assert.match(body, /hreflang="fr" href="\/organismes\/littoral\/engagements"/);
      assert.match(body, /href="\/en\/bodies\/littoral\/register"/);
      assert.equal((await get("/en/bodies/littoral/proofs")).status, 200);
      assert.equal((await get("/en/bodies/littoral/register")).status, 200);
    });
  });
});

suite("a body without a policy of its own", () => {
  test("says whose policy it applies as it is, with the figures and the pages of that one", async () => {
    await withSite(["valmarine"], async (get) => {
      const { body, status } = await get("/organismes/deux-rives");
      assert.equal(status, 200);
      assert.match(body, /<h1 lang="fr">Caisse d’entraide des Deux-Rives<\/h1>/);
      assert.match(
        textOf(body),
        /applique telle quelle celle de « Réseau d’entraide de Valmarine »/,
      );
      assert.match(body, /accent-276244\.css/);
      assert.match(body, /href="\/registre"/);
      for (const [path, to] of [
        ["/organismes/deux-rives/registre?q=dossier", "/registre?q=dossier"],
        ["/organismes/deux-rives/registre.csv?tri=title", "/registre.csv?tri=title"],
        ["/organismes/deux-rives/registre/aides", "/registre/aides"],
        ["/organismes/deux-rives/engagements", "/engagements"],
        ["/organismes/deux-rives/espaces/employeurs", "/espaces/employeurs"],
        ["/en/bodies/deux-rives/spaces/employers", "/en/spaces/employers"],
        ["/en/bodies/deux-rives/spaces/employeurs", "/en/spaces/employers"],
        ["/en/bodies/deux-rives/proofs", "/en/proofs"],
      ] as const)
        assert.deepEqual(await get(path).then(({ status: code, location }) => [code, location]), [
          303,
          to,
        ]);
    });
  });

  test("says so when nobody above it has one either, and shows nobody else’s", async () => {
    await withSite([], async (get) => {
      const { body } = await get("/organismes/deux-rives");
      assert.match(textOf(body), /n’a encore publié de politique ici/);
      assert.doesNotMatch(textOf(body), /activités publiées/);
      assert.equal((await get("/organismes/deux-rives/registre")).status, 404);
      assert.equal((await get("/organismes/deux-rives/preuves")).status, 404);
    });
  });
});

suite("the bodies of the network", () => {
  test("are listed with the policy that holds for each, and found without accents", async () => {
    await withSite(["valmarine", "littoral"], async (get) => {
      const text = textOf((await get("/organismes")).body);
      assert.match(text, /Caisse d’entraide du Littoral la sienne/);
      assert.match(text, /Deux-Rives celle de « Réseau d’entraide de Valmarine », telle quelle/);
      const found = textOf((await get("/organismes?q=LITTORAL")).body);
      assert.match(found, /Organismes trouvés : 1 sur 22/);
      assert.match(
        textOf((await get("/organismes?q=rien")).body),
        /Aucun organisme ne porte ce nom/,
      );
      assert.match((await get("/")).body, /href="\/organismes">Les organismes/);
    });
  });

  test("have one address for each page: what the site itself shows stands there, and an unknown body nowhere", async () => {
    await withSite(["valmarine"], async (get) => {
      assert.equal((await get("/organismes/valmarine")).location, "/");
      assert.equal((await get("/en/bodies/valmarine/register")).location, "/en/register");
      for (const path of [
        "",
        "/registre",
        "/registre/x",
        "/engagements",
        "/preuves",
        "/espaces/employeurs",
      ])
        assert.equal((await get(`/organismes/ailleurs${path}`)).status, 404, path);
    });
  });
});

test("a page that fails because the database is away says so in its shell, without the names that stand there", async () => {
  const readBodies = async () => await Promise.reject(new Error("the database is away"));
  const slots = siteSlots(async () => ({ name: "Réseau" }), readBodies);
  const web = await openWeb(webOptions({ slots }));
  addPublicPages(web, {
    readOverview: async () => overviewExample,
    readRegister: async () => registers.valmarine,
    readBodies,
    readDesignations: async () => [],
    readTerritories: async () => [],
  });
  try {
    const answer = await web.inject("/organismes");
    assert.equal(answer.statusCode, 500);
    assert.match(answer.body, /<p lang="fr">Réseau<\/p>[^]*Revenir à l’accueil/);
  } finally {
    await web.close();
  }
});

suite("the pages of bodies in a browser", { skip: withoutBrowser }, () => {
  test("break no rule of axe and do not stick out, wide and narrow, in both languages", async () => {
    await withAddress(await openSite(["valmarine", "littoral"]), async (address) => {
      await withVisitor(async (visitor) => {
        const page = await visitor.newPage();
        for (const [width, paths] of [
          [
            360,
            [
              "/organismes?q=caisse",
              "/organismes/littoral",
              "/organismes/littoral/registre",
              `/organismes/littoral/registre/${registers.littoral.activities[0]?.id ?? ""}`,
              "/organismes/deux-rives",
            ],
          ],
          [
            1280,
            [
              "/en/bodies",
              "/en/bodies/littoral/commitments",
              "/en/bodies/littoral/proofs",
              "/en/bodies/deux-rives",
            ],
          ],
        ] as const) {
          await page.setViewportSize({ width, height: 900 });
          for (const path of paths) {
            await page.goto(`${address}${path}`);
            assert.deepEqual(await violationsOf(page), [], path);
            const sticksOut = await page.evaluate<number>(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth",
            );
            assert.equal(sticksOut, 0, path);
          }
        }
      });
    });
  });
});
