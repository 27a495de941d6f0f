import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { readInventory } from "../model/inventory/readInventory.ts";
import { lintInventory } from "./lintInventory.ts";
import type { InventoryExample } from "./inventoryRule.ts";
import { inventoryRules } from "./rules/index.ts";
import { soundInventory, soundMeasurement, soundThirdParty } from "./soundInventory.ts";

const found = (example: InventoryExample, language: "fr" | "en" = "en") => {
  const read = readInventory("inventory.yaml", soundInventory(example));
  assert.deepEqual(read.problems, []);
  return lintInventory(read, language);
};

suite("the rules of inventories", () => {
  test("find nothing in what is sound", () => {
    for (const example of [{}, { services: [soundMeasurement] }, { services: [soundThirdParty] }])
      assert.deepEqual(found(example), []);
  });

  for (const rule of inventoryRules) {
    test(`${rule.id} finds its bad examples alone, with all places of its message filled, and not the good one`, () => {
      for (const bad of rule.examples.bad) {
        const findings = found(bad);
        assert.ok(findings.length > 0, JSON.stringify(bad));
        assert.deepEqual([...new Set(findings.map((each) => each.rule))], [rule.id]);
        for (const { message, line } of [...findings, ...found(bad, "fr")]) {
          assert.doesNotMatch(message, /\{\w+\}/);
          assert.ok(line > 1, message);
        }
      }
      assert.deepEqual(found(rule.examples.good), []);
    });

    test(`${rule.id} is said whole, in both languages, with its text of law where it has one`, () => {
      assert.match(rule.id, /^inventory\.[a-z]+(?:-[a-z]+)*$/);
      for (const words of [rule.title, rule.message, rule.why, rule.mend])
        assert.notEqual(words.fr, words.en);
      if (rule.severity === "error") assert.ok(rule.legalSource);
    });
  }

  test("have each their own name", () => {
    assert.equal(new Set(inventoryRules.map(({ id }) => id)).size, inventoryRules.length);
  });

  test("AME-49, AME-50: hold a promise on the whole site against each of its services", () => {
    const promise = {
      fr: "Aucune donnée n’est transmise à des tiers.",
      en: "None of your data goes to any third party.",
    };
    const [first, second, ...more] = found({
      commitments: [promise],
      services: [soundMeasurement, { ...soundThirdParty, id: "lecteur" }],
    });
    assert.deepEqual(
      [first?.rule, second?.rule, more],
      ["inventory.broken-no-third-party", "inventory.broken-no-third-party", []],
    );
    assert.match(first?.message ?? "", /Vidéos Nacelle receives data/);
  });

  test("REC-49, ODS-09: name the cookie, its line and its service", () => {
    const findings = found({
      services: [{}, { trackers: [{ name: "mdp", duration: "P14M" }] }],
    });
    assert.deepEqual(
      findings.map(({ rule, service }) => [rule, service]),
      [
        ["inventory.password", "service-2"],
        ["inventory.too-long", "service-2"],
      ],
    );
    assert.ok(findings.every(({ place }) => place.startsWith("services/1/trackers/0/")));
  });
});
