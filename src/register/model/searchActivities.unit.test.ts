import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { importDocument } from "../import/importDocument.ts";
import { choicesAmong, searchActivities, type ActivitySearch } from "./searchActivities.ts";

const page = `Responsable des traitements : Mairie de Sauvelande

Accueil : Répondre aux questions

  • Finalité(s) du traitement : Répondre aux élèves de l’école et à leur sœur aînée.
  • Fondement du traitement : Article 6.1.e du RGPD
  • Catégorie de personnes concernées : Habitants
  • Durée de conservation : Les questions sont conservées six mois.

Ressources humaines : Gérer les congés

  • Finalité(s) du traitement : Suivre les absences.
  • Fondement du traitement : Article 6.1.c du RGPD
  • Catégorie de personnes concernées : Agents
  • Durée de conservation : Les demandes sont conservées deux ans.
`;
const { activities } = importDocument({
  bytes: new TextEncoder().encode(page),
  name: "register.txt",
  language: "fr",
});
const found = (changes: Partial<ActivitySearch>): readonly string[] =>
  searchActivities(activities, { words: "", domain: null, basis: null, ...changes }).map(
    ({ title }) => title,
  );
const questions = "Répondre aux questions";
const leave = "Gérer les congés";

suite("searching a register", () => {
  test("finds all without a word", () => {
    assert.deepEqual(found({}), [questions, leave]);
  });

  test("finds words without their accents, capitals, ligatures and apostrophes, in any order", () => {
    for (const words of [
      "eleves",
      "ÉCOLE élèves",
      "soeur",
      "l'école",
      "QUESTIONS repondre",
      "six mois",
    ])
      assert.deepEqual(found({ words }), [questions], words);
    assert.deepEqual(found({ words: "conges" }), [leave]);
  });

  test("finds one where many are asked for, and many where one is", () => {
    for (const words of ["question", "questions", "QUESTIONS répondres"])
      assert.deepEqual(found({ words }), [questions], words);
  });

  test("asks for every word", () => {
    assert.deepEqual(found({ words: "congés questions" }), []);
    assert.deepEqual(found({ words: "conservées" }), [questions, leave]);
  });

  test("finds them in the order in which they are listed, also by a part of a word", () => {
    const listed = activities.toReversed();
    const search = { words: "conserv", domain: null, basis: null };
    assert.deepEqual(
      searchActivities(activities, search, listed).map(({ title }) => title),
      [leave, questions],
    );
    assert.deepEqual(found({ words: "servees" }), [questions, leave]);
    // Words that follow one another are two words, not one.
    assert.deepEqual(found({ words: "sixmois" }), []);
  });

  test("keeps to a domain and a legal basis", () => {
    assert.deepEqual(found({ domain: "Ressources humaines" }), [leave]);
    assert.deepEqual(found({ basis: "6.1.e" }), [questions]);
    assert.deepEqual(found({ basis: "6.1.e", domain: "Ressources humaines" }), []);
    assert.deepEqual(choicesAmong(activities), {
      domains: ["Accueil", "Ressources humaines"],
      bases: ["6.1.c", "6.1.e"],
    });
  });
});
