import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { Value } from "typebox/value";
import { cnilCountries } from "../../model/cnilCountries.ts";
import {
  cnilDataCategories,
  cnilMeasures,
  cnilPersons,
  cnilRecipients,
  cnilSafeguards,
  cnilSections,
  cnilSensitive,
} from "../../model/cnilRecord.ts";
import { RegisterSchema } from "../../model/register.ts";
import { assertAccountedFor } from "../accountedFor.fixture.ts";
import { importFile } from "../importFile.ts";
import { readableText } from "../readableText.ts";

const folder = join(import.meta.dirname, "../../../../../shared/reference/cnil");
const absent = existsSync(folder) ? false : "the CNIL's form does not stand beside this checkout";

interface Expected {
  readonly nom: string;
  readonly ref: string;
  readonly dateCreation: string;
  readonly dateMaj: string;
  readonly responsable: string;
  readonly dpo: string;
  readonly finalitePrincipale: string;
  readonly sousFinalites: readonly string[];
  readonly categoriesDonnees: readonly { categorie: string; description: string; duree: string }[];
  readonly personnes: readonly string[];
  readonly destinataires: readonly (readonly [string, string])[];
  readonly mesuresSecurite: readonly string[];
  readonly transferts: readonly {
    destinataire: string;
    pays: string;
    garantie: string;
    doc: string;
  }[];
}

describe("the form as the CNIL gives it away", { skip: absent }, () => {
  const bytes = absent
    ? new Uint8Array()
    : readFileSync(join(folder, "registre-traitement-simplifie.ods"));
  const register = importFile({ bytes, name: "registre.ods", language: "fr" });
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));

  it("gives its example with every part of it", () => {
    const expected = json("expected_example_fiche.json") as Expected;
    const [activity] = register.activities;
    assert.equal(register.activities.length, 1);
    assert.ok(Value.Check(RegisterSchema, register));
    assert.deepEqual(
      [activity!.title, activity!.reference, activity!.createdOn, activity!.updatedOn],
      [expected.nom, expected.ref, expected.dateCreation, expected.dateMaj],
    );
    assert.equal(register.controller?.name, expected.responsable);
    assert.equal(register.dataProtectionOfficers[0]?.name, expected.dpo);
    assert.deepEqual(texts(activity!.purposes), [expected.finalitePrincipale]);
    assert.deepEqual(texts(activity!.subPurposes), expected.sousFinalites);
    assert.deepEqual(
      activity!.dataCategories.map(({ category, items }, index) => ({
        categorie: category,
        description: items.join(", "),
        duree: activity!.retention[index]?.text,
      })),
      expected.categoriesDonnees,
    );
    assert.ok(activity!.retention.every(({ reading }) => reading.status === "read"));
    assert.equal(activity!.nationalIdentifier, true);
    assert.deepEqual(activity!.specialCategories, []);
    assert.deepEqual(texts(activity!.dataSubjects), expected.personnes);
    assert.deepEqual(
      activity!.recipients.map(({ kind, text }) => [
        cnilRecipients.find(([, each]) => each === kind)?.[0],
        text,
      ]),
      expected.destinataires,
    );
    assert.deepEqual(texts(activity!.securityMeasures ?? []), expected.mesuresSecurite);
    assert.deepEqual(
      activity!.transfers?.map(({ recipient, country, safeguard, document }) => ({
        destinataire: recipient,
        pays: country,
        garantie: cnilSafeguards.find(([, each]) => each === safeguard)?.[0],
        doc: document,
      })),
      expected.transferts,
    );
  });

  it("loses no word of any cell, and lacks a legal basis", () => {
    assertAccountedFor(readableText(bytes, "registre.ods").source, register);
    const rules = register.findings.map(({ rule, field }) => `${rule} ${field ?? ""}`.trim());
    assert.ok(rules.includes("field.missing legalBases"));
    assert.ok(!rules.includes("text.not-placed"), rules.join(", "));
  });

  it("has the labels and lists that we write", () => {
    const { sheets } = json("template_cells.json") as {
      sheets: Record<string, { cells: { col: number; text: string }[] }[]>;
    };
    const words = new Set(
      Object.values(sheets).flatMap((rows) =>
        rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
      ),
    );
    const ours = [
      ...Object.values(cnilSections).flatMap(({ heading, columns }) => [
        heading,
        ...columns.map(([, name]) => name),
      ]),
      ...cnilDataCategories,
      ...cnilPersons,
      ...[...cnilSensitive, ...cnilRecipients, ...cnilMeasures].map(([name]) => name),
      // Article 46 knows two safeguards that the form does not offer.
      ...cnilSafeguards.slice(0, -2).map(([name]) => name),
      // The United Kingdom left the Union after the form was made.
      ...cnilCountries.filter((name) => name !== "Royaume-Uni"),
    ];
    assert.deepEqual(
      ours.filter((each) => !words.has(each)),
      [],
    );
  });
});

const texts = (values: readonly { readonly text: string }[]): string[] =>
  values.map(({ text }) => text);
