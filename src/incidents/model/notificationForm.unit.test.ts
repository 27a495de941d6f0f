import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { breachOf, factorsOf, officer } from "../incidents.fixture.ts";
import { proposedDuties } from "./duties.ts";
import {
  formSections,
  missingFields,
  notificationForm,
  notificationJson,
  type Notifier,
} from "./notificationForm.ts";

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const notifier: Notifier = {
  name: "Caisse d’entraide de Valmarine",
  siret: null,
  address: "1, place du Marché, 99000 Valmarine",
  telephone: null,
  email: null,
  officer: {
    name: "Orane Velmont",
    cnilNumber: null,
    email: "delegue@valmarine.example",
    telephone: null,
  },
};
const activities = new Map([["entraide", "Tenir la caisse d’entraide"]]);
const inTime = at("2027-05-08T08:00:00Z");
const missingIn = (...given: Parameters<typeof breachOf>): readonly string[] =>
  missingFields(notificationForm(breachOf(...given), notifier, activities, inTime)).map(
    ({ section, name }) => `${section}.${name}`,
  );

suite("the fields of the authority's form", () => {
  const { content } = breachOf({}, { severity: factorsOf() });
  const decided = {
    choice: "no-high-risk",
    grounds: "Le destinataire a tout effacé.",
    by: officer,
    at: inTime,
    proposed: proposedDuties(content),
  } as const;

  test("say what is still missing by art. 33(3), and nothing of a record that has it all", () => {
    assert.deepEqual(missingIn({}, { severity: factorsOf(), persons: decided }), []);
    assert.deepEqual(missingIn({ persons: null, measuresTaken: " " }), [
      "persons.number",
      "consequences.severity",
      "measures.description",
      "communication.decision",
      "communication.grounds",
    ]);
  });

  test("ask for the reasons of a delay only where there is one", () => {
    const late = notificationForm(breachOf(), notifier, activities, at("2027-05-10T15:31:00Z"));
    assert.ok(missingFields(late).some(({ name }) => name === "lateReasons"));
    assert.ok(!missingIn().includes("breach.lateReasons"));
  });

  test("ask when the persons were told only where it was decided to tell them", () => {
    const persons = { ...decided, choice: "communicate" } as const;
    assert.ok(missingIn({}, { persons }).includes("communication.sentAt"));
    assert.ok(!missingIn({}, { persons: decided }).includes("communication.sentAt"));
  });

  test("name each fact of the record once, activities by their titles", () => {
    const fields = notificationForm(breachOf(), notifier, activities, inTime);
    const names = fields.map(({ section, name }) => `${section}.${name}`);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual([...new Set(fields.map(({ section }) => section))], formSections);
    const titles = fields.find(({ name }) => name === "activities")?.value;
    assert.deepEqual(titles, ["Tenir la caisse d’entraide"]);
    const given = JSON.parse(notificationJson(fields)) as {
      readonly breach: { readonly awareAt: string };
      readonly missing: readonly string[];
    };
    assert.equal(given.breach.awareAt, "2027-05-07T15:30:00Z");
    assert.deepEqual(given.missing, missingIn());
  });
});
