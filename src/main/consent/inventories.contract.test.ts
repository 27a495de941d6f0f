import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import {
  englishWords,
  needsBanner,
  parseInventory,
  type Inventory,
  type Service,
} from "../../consent/index.ts";
import { consentCookie } from "../../consent/pages/index.ts";
import { identityCookies } from "../../identity/pages/index.ts";
import { personCookie, requestCookie } from "../../rights/pages/index.ts";
import type { Failure } from "../../kernel/index.ts";
import { ownCookies } from "../../platform/web/index.ts";
import { folderOnDisk, type PolicyFolder } from "../../retention/index.ts";
import { demoFolder } from "../config.ts";
import { servedInventories } from "./servedInventories.ts";

const ownFolder = join(import.meta.dirname, "../../../policies/own-data");

const served = (folders: Readonly<Record<string, PolicyFolder>>) => {
  const failures: Failure[] = [];
  const all: Readonly<Record<string, PolicyFolder>> = {
    "own-data": folderOnDisk(ownFolder),
    ...folders,
  };
  const policies = {
    list: async () => Object.keys(folders),
    open: async (name: string) => all[name] ?? null,
  };
  return { failures, inventories: servedInventories(policies, (each) => failures.push(each)) };
};

const folderOf = (files: Readonly<Record<string, string>>): PolicyFolder => ({
  folder: "test",
  list: async () => Object.keys(files),
  read: async (path) => new TextEncoder().encode(files[path]),
});

const demoInventory = (file: string): Inventory => {
  const outcome = parseInventory(file, readFileSync(join(demoFolder, file), "utf8"));
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};

const serviceOf = ({ services }: Inventory, id: string): Service =>
  services.find((each) => each.id === id) ?? assert.fail(id);

const lives = ({ trackers }: Service): readonly (readonly [string, string])[] =>
  trackers.map(({ name, duration }) => [name, duration] as const);

suite("the inventories of the demonstration", () => {
  const main = demoInventory("inventory.yaml");

  test("AME-41 to AME-45: name what is strictly necessary, thirteen months each, and never refusable", () => {
    for (const [id, names] of [
      ["choix", ["cookie-agreed", "tarteaucitron"]],
      ["localisation", ["localisation"]],
      ["espace", ["espace"]],
      ["contraste", ["contraste"]],
    ] as const) {
      const service = serviceOf(main, id);
      assert.equal(service.category, "necessary");
      assert.deepEqual(
        lives(service),
        names.map((name) => [name, "P13M"]),
      );
    }
  });

  test("AME-46, AME-48 to AME-51: the exempt measurement ticks each condition, and no third party has part in it", () => {
    const audience = serviceOf(main, "audience");
    assert.deepEqual(lives(audience), [
      ["atid", "P13M"],
      ["atidx", "P13M"],
      ["idrxvr", "P13M"],
    ]);
    assert.equal(audience.exemption?.ground, "audience");
    assert.equal(audience.exemption?.met.length, 9);
    assert.equal(audience.provider.role, "processor");
    assert.deepEqual([audience.recipients, audience.transfer], [null, null]);
    assert.ok(audience.trackers.every(({ party }) => party === "first"));
  });

  test("AME-52, AME-54 to AME-61: campaigns, videos, the robot check and sharing need consent, and say who receives what", () => {
    for (const id of ["campagnes", "videos", "recaptcha", "facebook", "twitter"]) {
      const service = serviceOf(main, id);
      assert.equal(service.exemption, null, id);
      assert.ok(service.recipients !== null && service.provider.policy !== null, id);
      assert.ok(service.holds.length > 0, id);
    }
    assert.deepEqual(lives(serviceOf(main, "recaptcha")), [["_GRECAPTCHA", "session"]]);
    assert.deepEqual(lives(serviceOf(main, "facebook")), [["fr", "P1D"]]);
    assert.deepEqual(lives(serviceOf(main, "twitter")), [["guest_id", "P1D"]]);
  });

  test("AME-67: what was chosen holds for thirteen months there", () => {
    assert.equal(main.choiceLifetime, "P13M");
  });

  test("REC-46, REC-47, REC-51: offers remember the size of text, ask before they measure, and lead to the opt-out of third parties", () => {
    const offers = demoInventory("inventory-emplois.yaml");
    assert.equal(serviceOf(offers, "texte").exemption?.ground, "requested-service");
    assert.equal(serviceOf(offers, "audience").exemption, null);
    assert.match(serviceOf(offers, "annonces").optOut ?? "", /^https:/);
  });

  test("ODS-03 to ODS-06: the portal has only what is necessary, and so no banner", () => {
    const portal = demoInventory("inventory-donnees.yaml");
    assert.equal(needsBanner(portal), false);
    assert.equal(needsBanner(main), true);
    assert.deepEqual(
      portal.services.flatMap(({ trackers }) => trackers.map(({ name }) => name)),
      ["sessionid", "django_language", "csrftoken"],
    );
    assert.equal(serviceOf(portal, "authentification").trackers[0]?.httpOnly, true);
  });
});

suite("the inventories that are served", () => {
  test("are ours first, then those of the policies", async () => {
    const { inventories, failures } = served({ valmarine: folderOnDisk(demoFolder) });
    assert.deepEqual(
      (await inventories.list()).map(({ site }) => site),
      ["egide", "donnees", "emplois", "entraide"],
    );
    assert.equal((await inventories.find("donnees"))?.body, "valmarine");
    assert.equal(await inventories.find("ailleurs"), null);
    assert.deepEqual(failures, []);
  });

  test("leave out one that cannot be read, tell of it once, and keep the others", async () => {
    const { inventories, failures } = served({
      valmarine: folderOf({ "inventory.yaml": "format: egide/inventory@1\nsite: Q" }),
    });
    for (const _ of [1, 2])
      assert.deepEqual(
        (await inventories.list()).map(({ site }) => site),
        ["egide"],
      );
    assert.equal(failures.length, 1);
  });

  test("ask in the further languages that stand beside them, each site in its own", async () => {
    const text = readFileSync(join(demoFolder, "inventory.yaml"), "utf8");
    const offers = readFileSync(join(demoFolder, "inventory-emplois.yaml"), "utf8");
    const german = JSON.stringify({ ...englishWords, language: "de" });
    const files: Record<string, string> = {
      "inventory.yaml": text,
      "inventory-emplois.yaml": offers,
      "inventory.de.json": german,
      "inventory.it.json": german,
    };
    const { inventories, failures } = served({ valmarine: folderOf(files) });
    const languages = async (site: string): Promise<readonly string[]> =>
      ((await inventories.find(site))?.furtherWords ?? []).map(({ language }) => language);
    assert.deepEqual(await languages("entraide"), ["de"]);
    assert.deepEqual(await languages("emplois"), []);
    assert.deepEqual(
      failures.map(({ code, params }) => [code, params]),
      [["consent.inventory-words", { file: "inventory.it.json" }]],
      "its name says another language",
    );
    files["inventory.de.json"] = "{";
    assert.deepEqual(await languages("entraide"), []);
  });

  test("add to our own site what an installation embeds, and take nothing from it", async () => {
    const more = readFileSync(join(demoFolder, "inventory.yaml"), "utf8")
      .replace("site: entraide", "site: egide")
      .replace("id: choix", "id: formulaires");
    const { inventories } = served({ valmarine: folderOf({ "inventory-pages.yaml": more }) });
    const own = await inventories.own();
    assert.equal((await inventories.list()).length, 1);
    assert.deepEqual(
      serviceOf(own, "formulaires").trackers.map(({ name }) => name),
      ["egide-form", "egide-notice"],
    );
    assert.ok(needsBanner(own));
  });

  test("REC-44, ODS-02: of our own pages, name each cookie that the code can set, and how long it lives", async () => {
    const { inventories } = served({});
    const own = await inventories.own();
    const declared = new Map(own.services.flatMap(lives));
    const candidateSignIn = { ...identityCookies.signIn, name: "egide-candidate-sign-in" };
    for (const { name, seconds } of [
      ...Object.values(ownCookies),
      ...Object.values(identityCookies),
      candidateSignIn,
      requestCookie,
      personCookie,
      consentCookie,
      { ...consentCookie, name: "egide-consent-*" },
    ]) {
      const written = declared.get(name) ?? assert.fail(name);
      declared.delete(name);
      if (seconds === null) assert.equal(written, "session", name);
      else if (written === "P13M") assert.equal(seconds, 393 * 86_400, name);
      else assert.equal(Temporal.Duration.from(written).total("seconds"), seconds, name);
    }
    assert.deepEqual([...declared.keys()], [], "nothing is declared that no code sets");
  });
});
