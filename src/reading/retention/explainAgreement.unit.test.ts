import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { after, agreed, agreementOf } from "./explainAgreement.ts";

describe("the agreement of a quoted name", () => {
  for (const [name, participle] of [
    ["Les fiches de prêt", "conservées"],
    ["Le registre", "conservé"],
    ["Toute alerte", "conservée"],
    ["Vos coordonnées", "conservées"],
    ["Les comités de lecture", "conservés"],
    ["Le nom et l'adresse", "conservés"],
    ["L'adresse", "conservée"],
    ["L'accès au hall", "conservé"],
    ["Le dernier décès", "conservé"],
    ["Cookies", "conservés"],
  ] as const)
    it(`is told from its determiner and its noun: « ${name} »`, () => {
      assert.equal(agreed("conservé", agreementOf(name)), participle);
    });

  for (const [words, from, until] of [
    ["dernier contact", "du dernier contact", "au dernier contact"],
    ["décès du donateur", "du décès du donateur", "au décès du donateur"],
    ["perte de la carte", "de perte de la carte", "à perte de la carte"],
    ["la perte de la carte", "de la perte de la carte", "à la perte de la carte"],
    ["une perte", "d’une perte", "à une perte"],
    ["obsèques", "des obsèques", "aux obsèques"],
    ["inactivité du compte", "d’inactivité du compte", "à inactivité du compte"],
    ["le décès", null, null],
    ["La perte", null, null],
  ] as const)
    it(`gives a preposition back the article that it had swallowed, where there is one: « ${words} »`, () => {
      assert.deepEqual([after("de", words), after("à", words)], [from, until]);
    });
});
