import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Activity } from "../model/register.ts";
import { before, desk, diff, graves, loans, page, read, said } from "./diff.fixture.ts";
import { diffRegisters, isSameRegister } from "./diffRegisters.ts";
import type { LegalChange } from "./registerDiff.ts";

/** The changes of one activity that differs as the test says. */
const changesOf = (change: Partial<Activity>, of: Activity = loans): readonly LegalChange[] => {
  const activities = before.activities.map((each) => (each === of ? { ...each, ...change } : each));
  const found = diff({ activities });
  assert.ok(found.activities.length <= 1);
  return found.activities[0]?.changes ?? [];
};
const saidOf = (after: string): readonly string[] =>
  diff(read(after)).activities.flatMap(({ changes }) => said(changes));

suite("two registers that say the same", () => {
  test("differ in nothing by typography, by places in a page, or by the order of records and items", () => {
    const other = read(
      page
        .replaceAll("’", "'")
        .replaceAll("  •", "  -")
        .replace(
          "Prêter un fauteuil à qui en a besoin.",
          "Prêter un fauteuil  à qui en a besoin .",
        ),
    );
    const turned = {
      ...other,
      activities: other.activities
        .toReversed()
        .map((each) => ({ ...each, recipients: each.recipients.toReversed() })),
    };
    const found = diff(turned);
    assert.deepEqual([found.document, found.activities, found.unchanged], [[], [], 3]);
    assert.ok(isSameRegister(found));
  });

  test("where there was none, each activity is new", () => {
    const found = diffRegisters(null, before);
    assert.deepEqual(
      found.activities.map(({ kind }) => kind),
      ["added", "added", "added"],
    );
    assert.ok(!isSameRegister(found));
  });
});

suite("what changes in law is said in words", () => {
  test("of a period: from how long to how long, in one unit where there is one", () => {
    assert.deepEqual(saidOf(page.replace("pendant cinq ans", "pendant trois ans")), [
      "La durée passe de 5 à 3 ans pour : Les fiches de prêt",
    ]);
    assert.deepEqual(saidOf(page.replace("pendant cinq ans", "pendant dix-huit mois")), [
      "La durée passe de 5 ans à 18 mois pour : Les fiches de prêt",
    ]);
    const english = diff(read(page.replace("pendant cinq ans", "pendant un an")));
    assert.deepEqual(said(english.activities[0]?.changes ?? [], "en"), [
      "The period goes from 5 to 1 year for: Les fiches de prêt",
    ]);
  });

  test("of a period: its bound, the moment it runs from, and a sentence more or less", () => {
    assert.deepEqual(saidOf(page.replace("pendant cinq ans", "pendant cinq ans au maximum")), [
      "La durée (5 ans) était une durée fixe et devient une durée maximale",
    ]);
    const [clock, ...others] = saidOf(
      page.replace("compter du retour du fauteuil", "compter du prêt"),
    );
    assert.match(
      clock ?? "",
      /Le moment d’où la durée court change : « .*retour.* » devient « .*prêt/,
    );
    assert.deepEqual(others, []);
    assert.deepEqual(
      saidOf(
        page.replace(
          "du retour du fauteuil.",
          "du retour du fauteuil. Les photos sont supprimées au bout d’un mois.",
        ),
      ),
      ["Une durée de conservation est ajoutée : « Les photos sont supprimées au bout d’un mois. »"],
    );
    const [gone] = changesOf({ retention: [] });
    assert.match(gone?.words.fr ?? "", /n’est plus publiée : « Les fiches de prêt/);
  });

  test("a sentence that was not understood is never said to be the same", () => {
    const vague = page.replace(
      "pendant cinq ans à compter du retour",
      "le temps utile au vu du retour",
    );
    const [change] = diff(read(vague)).activities[0]?.changes ?? [];
    assert.equal(change?.grade, "persons");
    assert.match(change.words.fr, /n’a pas comprise en entier|change/);
  });

  test("of recipients: one more, one less, and that nobody receives any", () => {
    const [first, second] = loans.recipients;
    assert.ok(first && second);
    assert.deepEqual(
      said(changesOf({ recipients: [first, second, { text: "Assureur", source: [] }] })),
      ["Un destinataire est ajouté : « Assureur »"],
    );
    assert.deepEqual(said(changesOf({ recipients: [first] }), "en"), [
      "A recipient is removed: “Trésorerie”",
    ]);
    assert.match(
      said(changesOf({ recipients: [], recipientsNone: true })).join("\n"),
      /personne d’autre ne reçoit/,
    );
  });

  test("of the legal basis: from what to what, with the rights that persons gain and lose by it", () => {
    const changes = changesOf({
      legalBases: [{ article: "6.1.a", text: "Article 6.1.a du RGPD", source: [] }],
    });
    const [first, ...rights] = said(changes);
    assert.equal(
      first,
      "La base légale change : de la mission d’intérêt public (6.1.e) à le consentement (6.1.a)",
    );
    assert.ok(rights.includes("Le droit d’opposition est perdu (art. 21(1))"), rights.join("\n"));
    assert.ok(rights.includes("Le droit de retirer son consentement est ouvert (art. 7(3))"));
    assert.ok(rights.includes("Le droit à la portabilité est ouvert (art. 20(1)(a))"));
    assert.ok(changes.every(({ grade }) => grade === "persons"));
  });

  test("of a right that is overridden on a written ground, and of objection that the page excludes", () => {
    const rightsOverrides = [
      { right: "objection" as const, applies: false, ground: "Décret 2030-1, art. 5" },
    ];
    assert.deepEqual(said(changesOf({ rightsOverrides })), [
      "Le droit d’opposition est perdu (art. 21(1))",
    ]);
    const rights = { text: "Pas d’opposition.", objection: "excluded" as const, source: [] };
    assert.deepEqual(said(changesOf({ rights })), ["Le droit d’opposition est exclu"]);
  });

  test("of processors and transfers: who is named, where, under which safeguard", () => {
    const named = { name: "Nuage SA", service: "hébergement", country: "US", source: [] };
    const processors = { used: "yes" as const, text: "Oui", source: [] };
    assert.deepEqual(said(changesOf({ processors: { ...processors, named: [named] } })), [
      "Un sous-traitant est nommé : Nuage SA (hébergement, US)",
      "Le registre annonçait aucune sous-traitance et annonce une sous-traitance",
    ]);
    const transfer = { recipient: "Nuage SA", country: "États-Unis", source: [] };
    assert.deepEqual(said(changesOf({ transfers: [transfer] })), [
      "Un transfert hors de l’Union européenne apparaît : Nuage SA (États-Unis)",
    ]);
    const from = { ...before, activities: [{ ...loans, transfers: [transfer] }] };
    const safe = { ...transfer, safeguard: "standard-contractual-clauses" as const };
    const found = diff({ activities: [{ ...loans, transfers: [safe] }] }, from);
    assert.deepEqual(said(found.activities[0]?.changes ?? []), [
      "La garantie du transfert vers Nuage SA passe de aucune garantie à des clauses contractuelles types",
    ]);
  });

  test("of data: one more, and that it is sensitive", () => {
    const [data] = loans.dataCategories;
    assert.ok(data);
    const more = {
      dataCategories: [{ ...data, items: [...data.items, "Handicap"] }],
      specialCategories: ["health" as const],
      nationalIdentifier: true,
    };
    assert.deepEqual(said(changesOf(more)), [
      "Des données sensibles sont désormais utilisées, sur la santé",
      "Le numéro de sécurité sociale est désormais utilisé",
      "Une donnée utilisée est ajoutée : « Handicap »",
    ]);
  });

  test("what is bookkeeping alone is graded so, and comes last", () => {
    const changes = changesOf({ updatedOn: "2031-01-02", purposes: [] });
    assert.deepEqual(
      changes.map(({ part, grade }) => [part, grade]),
      [
        ["purposes", "persons"],
        ["updatedOn", "editorial"],
      ],
    );
    const found = diff({
      activities: [loans, desk, { ...graves, updatedOn: "2031-01-02" }],
    });
    assert.equal(found.activities[0]?.grade, "editorial");
  });

  test("of who is responsible and whom to write to", () => {
    const found = diffRegisters(before, {
      ...before,
      controller: { name: "Ville de Sauvelande", email: null, source: [] },
      dataProtectionOfficers: [
        { name: null, role: "dpo", email: "dpo@sauvelande.example", source: [] },
      ],
    });
    assert.deepEqual(said(found.document), [
      "Le responsable des traitements passe de « Mairie de Sauvelande » à « Ville de Sauvelande »",
      "Un contact pour la protection des données est ajouté : « dpo@sauvelande.example »",
    ]);
  });
});
