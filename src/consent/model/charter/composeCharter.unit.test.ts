import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { Value } from "typebox/value";
import { charterMarkdown } from "../../render/charterMarkdown.ts";
import { parseInventory } from "../inventory/readInventory.ts";
import { scanFixture } from "../scan/scan.fixture.ts";
import { CharterSchema, type Charter } from "./charter.ts";
import { composeCharter, type CharterInput } from "./composeCharter.ts";

const demo = (file: string) => {
  const text = readFileSync(join(import.meta.dirname, "../../../../demo", file), "utf8");
  const outcome = parseInventory(file, text);
  assert.ok(outcome.ok);
  return outcome.value;
};

const main = demo("inventory.yaml");
const portal = demo("inventory-donnees.yaml");

const charterOf = (changes: Partial<CharterInput> = {}): Charter =>
  composeCharter({
    inventory: main,
    language: "fr",
    manage: "/gestion-des-cookies/entraide",
    scan: null,
    before: null,
    others: [],
    isOwn: false,
    ...changes,
  });

const said = (charter: Charter): string => charterMarkdown(charter);

suite("a charter", () => {
  test("CNM-25, ODS-02, REC-44: names every tracker of the inventory with its purpose, its duration and whose it is, in both languages", () => {
    for (const language of ["fr", "en"] as const) {
      const charter = charterOf({ language });
      assert.ok(Value.Check(CharterSchema, charter));
      const rows = charter.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])),
      );
      const cells = rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join("")));
      for (const { name, purpose, trackers, provider } of main.services)
        for (const tracker of trackers) {
          const row = cells.find(
            ([first, service]) => first === tracker.name && service === name[language],
          );
          assert.equal(row?.[2], (tracker.purpose ?? purpose)[language], tracker.name);
          assert.ok(row?.[4]?.startsWith(provider.name));
        }
    }
    assert.match(
      said(charterOf()),
      /\| atidx \| Fréquentation du site \| [^|]+ \| 13 mois \| AT Internet \|/,
    );
  });

  test("AME-61, REC-51: leads to the policies of third parties and to where they are refused everywhere", () => {
    const markdown = said(charterOf());
    assert.match(
      markdown,
      /\[politique de confidentialité de Meta Platforms Ireland Ltd\]\(<https:\/\/www\.facebook/,
    );
    assert.match(markdown, /\[politique de confidentialité de Twitter International ULC\]/);
    assert.match(markdown, /le refuser partout à la fois, \[sur la page de Google Ireland Ltd\]/);
    assert.match(markdown, /des données partent vers ce pays : États-Unis \(décision d’adéquation/);
  });

  test("AME-36, AME-47, AME-65, AME-67: says how to refuse, for how long a choice holds, and why the exempt measurement runs", () => {
    const markdown = said(charterOf());
    assert.match(markdown, /\[Gestion des cookies\]\(<\/gestion-des-cookies\/entraide>\)/);
    assert.match(markdown, /Votre choix, accord ou refus, vaut 13 mois/);
    assert.match(markdown, /ne demande pas d’accord, car :\n\n- La mesure se borne/);
    assert.match(markdown, /ne sont transmises à aucun tiers/);
  });

  test("ODS-03: of a site with necessary cookies alone says that there is no banner, and offers nothing to refuse", () => {
    const markdown = said(charterOf({ inventory: portal, manage: "/x" }));
    assert.match(markdown, /aucun bandeau n’est affiché/);
    assert.doesNotMatch(markdown, /\(<\/x>\)|Global Privacy Control/);
    const exempt = {
      ...main,
      services: main.services.filter(({ exemption }) => exemption !== null),
    };
    assert.match(
      said(charterOf({ inventory: exempt })),
      /La mesure d’audience se refuse sur \[Gestion/,
    );
  });

  test("cannot clear itself: what the last scan saw is held against what is declared today", () => {
    assert.match(said(charterOf()), /Aucun contrôle de ce site n’a été gardé/);
    const markdown = said(charterOf({ scan: scanFixture }));
    assert.match(
      markdown,
      /Le 1er janvier 2030, un navigateur a ouvert des pages de ce site \(1\)/,
    );
    assert.match(markdown, /« choix »[^\n]*n’est pas dans l’inventaire/);
    const [first, ...others] = main.services;
    assert.ok(first);
    const declared = {
      name: "choix",
      kind: "cookie",
      duration: "P1D",
      party: "first",
      purpose: null,
      httpOnly: false,
      domain: null,
      path: "/",
      keepsOnVisit: false,
    } as const;
    const mended = {
      ...main,
      services: [{ ...first, trackers: [...first.trackers, declared] }, ...others],
    };
    assert.match(
      said(charterOf({ inventory: mended, scan: scanFixture })),
      /Tout ce qu’il a vu est déclaré ici/,
    );
  });

  test("says in words what has changed since the version before", () => {
    const [first, second, ...others] = main.services;
    assert.ok(first && second);
    const earlier = {
      ...main,
      choiceLifetime: "P6M",
      services: [
        {
          ...first,
          purpose: { fr: "Retenir.", en: "Keep." },
          trackers: first.trackers.map((each) => ({ ...each, duration: "P6M" })),
        },
        { ...second, id: "ancien" },
        ...others.map((each) => (each.id === "audience" ? { ...each, exemption: null } : each)),
      ],
    };
    const before = { inventory: earlier, until: Temporal.Instant.from("2030-03-01T10:00:00Z") };
    const changes = charterOf({ before }).sections.find(({ id }) => id === "changements");
    const items = changes?.blocks.flatMap((block) =>
      block.kind === "list" ? block.items.map((item) => item[0]?.text) : [],
    );
    assert.deepEqual(items, [
      "« Caisse la plus proche » est nouveau.",
      "« Caisse la plus proche » n’est plus employé.",
      "La finalité de « Choix sur les cookies » était : Retenir.",
      "« cookie-agreed » vivait 6 mois, et vit 13 mois.",
      "« tarteaucitron » vivait 6 mois, et vit 13 mois.",
      "« Fréquentation du site » ne demande plus votre accord (exempté : mesure d’audience).",
      "Votre choix valait 6 mois, et vaut 13 mois.",
    ]);
    assert.match(said(charterOf({ before })), /Depuis la version d’avant le 1er mars 2030 :/);
  });

  test("writes names as they are, whatever they hold, in Markdown", () => {
    const [first, ...others] = main.services;
    assert.ok(first?.trackers[0]);
    const odd = {
      ...main,
      services: [{ ...first, trackers: [{ ...first.trackers[0], name: "a|b*[c](d)" }] }, ...others],
    };
    assert.ok(said(charterOf({ inventory: odd })).includes(String.raw`| a\|b\*\[c\](d) |`));
  });
});
