import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { recordWith } from "./record.fixture.ts";

const recipients = (value: string): [string[], boolean] => {
  const { activity } = recordWith("Destinataires", value);
  return [activity.recipients.map(({ text }) => text), activity.recipientsNone];
};

describe("the recipients of a record", () => {
  for (const words of [
    "Aucun destinataire externe",
    "Aucune transmission à des tiers",
    "Non applicable",
    "Les données ne sont transmises à personne.",
    "Vos données ne seront jamais communiquées à des tiers",
    "Pas de destinataires",
  ])
    it(`are nobody in « ${words} »`, () => assert.deepEqual(recipients(words), [[], true]));

  for (const words of [
    "Aucun destinataire, sauf le notaire",
    "Aucun destinataire hormis le maire",
    "Aucun destinataire externe autre que l'assureur",
    "Aucun autre destinataire",
    "Non-salariés",
  ])
    it(`are somebody in « ${words} »`, () => assert.deepEqual(recipients(words), [[words], false]));
});
