import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { messageOf } from "../../../kernel/index.ts";
import { consentErrors } from "../../errors.ts";
import { inventoryText } from "./inventory.fixture.ts";
import { parseInventory, readInventory } from "./readInventory.ts";

const problemsOf = (text: string, language: "fr" | "en" = "en"): readonly string[] =>
  readInventory("inventory.yaml", text).problems.map((problem) =>
    messageOf(problem, language, consentErrors),
  );

const changed = (from: string | RegExp, to: string): string => {
  const text = inventoryText.replace(from, to);
  assert.notEqual(text, inventoryText);
  return text;
};

suite("an inventory", () => {
  test("is read with what it leaves out", () => {
    const outcome = parseInventory("inventory.yaml", inventoryText);
    assert.ok(outcome.ok, JSON.stringify(outcome));
    const { services, choiceLifetime } = outcome.value;
    assert.equal(choiceLifetime, "P6M");
    assert.deepEqual(
      services.map(({ id, exemption }) => [id, exemption?.ground ?? null]),
      [
        ["choix", "requested-service"],
        ["mesure", "audience"],
        ["lecteur", null],
      ],
    );
    const [tracker] = services[1]?.trackers ?? [];
    assert.deepEqual(
      [tracker?.kind, tracker?.party, tracker?.path, tracker?.httpOnly],
      ["cookie", "first", "/", false],
    );
  });

  const mistakes = [
    [
      "a cookie declared twice",
      "name: vue",
      "name: mesure_id",
      /line 39: "mesure_id" is declared twice \(mesure, lecteur\)/,
    ],
    [
      "a service declared twice",
      "id: lecteur",
      "id: mesure",
      /line \d+: the service "mesure" is declared twice/,
    ],
    [
      "an unknown category",
      "category: media",
      "category: marketing",
      /category cannot be "marketing"\. Possible: necessary, audience,/,
    ],
    [
      "HTML in a purpose",
      "fr: Montrer les vidéos.",
      "fr: Montrer <b>les vidéos</b>.",
      /purpose\/fr holds HTML/,
    ],
    [
      "a character reference in a purpose",
      "fr: Montrer les vidéos.",
      "fr: Montrer&nbsp;les vidéos.",
      /holds HTML/,
    ],
    [
      "an unknown key",
      "category: media",
      "categorie: media",
      /"categorie" is no key of [^.]*\. The nearest: "category"/,
    ],
    [
      "an unknown condition",
      "no-matching: true",
      "no-maching: true",
      /"no-maching" is no key.*The nearest: "no-matching"/,
    ],
    ["a missing purpose in one language", /^ +en: Show the videos\.\n/m, "", /lacks "en"/],
    ["what is no duration", "duration: P13M", "duration: P13X", /duration is no duration/],
    [
      "another format",
      "egide/inventory@1",
      "egide/inventory@9",
      /format cannot be "egide\/inventory@9"/,
    ],
    ["an address that is no https", "https://www.", "javascript:", /addresses\/0 does not have/],
    ["a tab as indentation", "    name:", "\tname:", /line \d+: /],
  ] as const;
  for (const [name, from, to, message] of mistakes)
    test(`with ${name} is refused, with its line, in both languages`, () => {
      const text = changed(from, to);
      const problems = problemsOf(text);
      const first = problems.find((each) => message.test(each)) ?? problems.join("\n");
      assert.match(first, message);
      assert.match(first, /^inventory\.yaml, line \d+: /);
      assert.match(problemsOf(text, "fr")[0] ?? "", /^inventory\.yaml, ligne \d+ : /);
      assert.equal(parseInventory("inventory.yaml", text).ok, false);
    });

  test("AME-66, ODS-08: a cookie, or a choice, of more than thirteen months is read by lint, and never served", () => {
    for (const [from, to] of [
      ["duration: P13M", "duration: P2Y"],
      ["duration: P13M", "duration: P398D"],
      ["services:", "choiceLifetime: P14M\nservices:"],
    ] as const) {
      const text = changed(from, to);
      assert.deepEqual(problemsOf(text), []);
      const outcome = parseInventory("inventory.yaml", text);
      assert.ok(!outcome.ok);
      assert.equal(outcome.failure.code, "consent.inventory-too-long");
    }
    assert.ok(parseInventory("i", changed("duration: P13M", "duration: P393D")).ok);
  });

  test("of any bytes is refused without a crash", () => {
    for (const text of [
      "",
      "null",
      "[]",
      "services: 3",
      "a: &a [*a, *a]",
      "- ".repeat(200),
      "\u0000",
      "{".repeat(500),
    ])
      assert.ok(problemsOf(text).length > 0, JSON.stringify(text.slice(0, 20)));
  });
});
