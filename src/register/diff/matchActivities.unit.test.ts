import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Activity } from "../model/register.ts";
import { before, desk, diff, graves, loans, page, read, said } from "./diff.fixture.ts";
import { diffRegisters } from "./diffRegisters.ts";
import type { RegisterDiff } from "./registerDiff.ts";

suite("an activity is followed", () => {
  const kinds = (found: RegisterDiff) =>
    found.activities.map(({ kind, before: old, after }) => [
      kind,
      old.map(({ title }) => title),
      after.map(({ title }) => title),
    ]);

  test("under another name, which is said with how much is alike", () => {
    const found = diff(
      read(page.replace("Prêter des fauteuils roulants", "Mettre à disposition du matériel")),
    );
    assert.deepEqual(kinds(found), [
      ["renamed", ["Prêter des fauteuils roulants"], ["Mettre à disposition du matériel"]],
    ]);
    const [renamed] = found.activities;
    assert.ok(renamed?.likeness && renamed.likeness > 0.6);
    assert.match(
      renamed.words.fr,
      /s’appelle désormais .* \(rapprochées par leur contenu : \d+ % /,
    );
    assert.deepEqual(
      renamed.changes.map(({ part }) => part),
      ["title"],
    );
  });

  test("into another domain, where it keeps its identifier", () => {
    const found = diff(read(page.replace("Prêts : ", "Solidarité : ")));
    assert.deepEqual(said(found.activities[0]?.changes ?? []), [
      "Le domaine passe de « Prêts » à « Solidarité »",
    ]);
    assert.equal(found.activities[0]?.grade, "editorial");
  });

  test("where two bear the title that one bore, by what they say and not by their number", () => {
    const twin = { ...desk, id: loans.id, title: loans.title };
    const found = diff({ activities: [twin, { ...loans, id: `${loans.id}--2` }, graves] });
    const followed = found.activities.find(({ after }) => after[0]?.id === `${loans.id}--2`);
    assert.deepEqual(followed?.before, [{ id: loans.id, title: loans.title }]);
  });

  test("into two that share out what it said", () => {
    const lost = {
      ...loans,
      purposes: loans.purposes.slice(1),
      dataCategories: [],
      recipients: [],
      retention: [],
    };
    const taken: Activity = {
      ...loans,
      id: "suivre-les-cautions",
      title: "Suivre les cautions",
      purposes: loans.purposes.slice(0, 1),
      subPurposes: [],
    };
    const found = diff({ activities: [lost, taken, desk, graves] });
    assert.deepEqual(kinds(found)[0], [
      "split",
      [loans.title],
      [loans.title, "Suivre les cautions"],
    ]);
    assert.match(found.activities[0]?.words.fr ?? "", /est partagée entre .* et .* \(rapprochées/);
    const back = diffRegisters({ ...before, activities: [lost, taken, desk, graves] }, before);
    assert.deepEqual(kinds(back)[0], [
      "merged",
      [loans.title, "Suivre les cautions"],
      [loans.title],
    ]);
  });

  test("to nobody where two are alike as much: one went and two came", () => {
    const twins = ["Prêt de matériel A", "Prêt de matériel B"].map((title, index) => ({
      ...loans,
      id: `twin-${index}`,
      title,
    }));
    const found = diff({ activities: [...twins, desk, graves] });
    assert.ok(!found.activities.some(({ kind }) => kind === "renamed" || kind === "changed"));
    assert.equal(found.activities.flatMap(({ after }) => after).length, 2, "both are told");
  });
});
