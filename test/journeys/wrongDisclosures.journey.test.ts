import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { declared, onEachKind } from "./disclosureScene.ts";
import { files, inquiry, refused } from "./inquiryScene.ts";

suite("a declaration that may not stand", () => {
  const personne = (rest: string): string =>
    `${inquiry}\ncollections: [{ name: personne, ${rest} }]`;
  const wrong: readonly (readonly [code: string, yaml: string, ...words: string[]])[] = [
    [
      "rights.disclosure-activity-unknown",
      personne("fields: [nom]").replace("enqueter", "enquetter"),
    ],
    [
      "rights.disclosure-recipient-unknown",
      personne("fields: [nom]").replace("assermentés", "privés"),
    ],
    [
      "rights.disclosure-recipient-unreasoned",
      personne("fields: [nom]").replace("Enquêteurs assermentés", "Autorité judiciaire"),
    ],
    ["rights.disclosure-field-unknown", personne("fields: [nomm]")],
    ["rights.disclosure-field-unknown", personne("fields: [nom], when: { field: nature, is: x }")],
    [
      "rights.disclosure-field-unknown",
      personne("fields: [nom], period: close_le"),
      "--from",
      "2029-01-01",
      "--until",
      "2029-01-02",
    ],
    ["rights.disclosure-field-unsaid", personne("fields: [{ as: present }]")],
    ["rights.disclosure-category-empty", personne("fields: [{ category: user.biometric }]")],
    [
      "rights.disclosure-collection-unknown",
      personne("fields: [nom]").replace("name: personne", "name: personnes"),
    ],
    [
      "rights.disclosure-collection-repeated",
      `${inquiry}\ncollections: [{ name: personne, fields: [nom] }, { name: personne, fields: [id] }]`,
    ],
    ["rights.disclosure-heading-repeated", personne("fields: [nom, { field: id, label: nom }]")],
    [
      "rights.disclosure-nir-unfounded",
      "id: x\nactivity: surveiller\nrecipient: Police, sur réquisition\nrequisition: required\ncollections: [{ name: personne, fields: [nir] }]",
      "--requisition",
      "R",
    ],
    ["rights.disclosure-fields-missing", personne("by: [commune]")],
    [
      "rights.disclosure-statistics-form",
      `${inquiry}\nform: statistics\ncollections: [{ name: personne, fields: [commune] }]`,
    ],
    ["rights.disclosure-period-missing", personne("fields: [nom], period: ouvert_le")],
    [
      "rights.disclosure-period-unwanted",
      personne("fields: [nom]"),
      "--from",
      "2029-01-01",
      "--until",
      "2029-01-02",
    ],
    [
      "rights.disclosure-agreement-over",
      `${inquiry}\nagreement: { reference: Convention, until: 2030-02-28 }\ncollections: [{ name: personne, fields: [nom] }]`,
    ],
    [
      "rights.disclosure-agreement-early",
      `${inquiry}\nagreement: { reference: Convention, from: 2030-03-02 }\ncollections: [{ name: personne, fields: [nom] }]`,
    ],
    [
      "rights.disclosure-day",
      `${inquiry}\nagreement: { reference: Convention, until: 2030-02-30 }\ncollections: [{ name: personne, fields: [nom] }]`,
    ],
    ["rights.disclosure-as-unfit", personne("fields: [{ field: id, as: year }]")],
    [
      "rights.disclosure-one-table",
      `${inquiry}\ncollections: [{ name: personne, fields: [nom] }, { name: image, fields: [lieu] }]`,
    ],
    ["retention.value-wrong", personne("fields: [{ field: nom, as: initiale }]")],
    ["retention.condition-type", personne("fields: [nom], when: { field: id, is: un }")],
  ];
  onEachKind(
    test,
    "is refused before anything leaves, in both languages, each with its own reason",
    files,
    async (own) => {
      for (const [code, yaml, ...words] of wrong) await refused(own, yaml, code, ...words);
      assert.equal(await own.platform.ledger.size(), 0);
    },
  );

  onEachKind(
    test,
    "is said with its line by --check, which reads no database",
    files,
    async (own) => {
      own.declare(declared(personne("fields: [nomm, observation]")));
      await own.database.sql("drop table personne");
      const { code, err } = await own.egide("--check", own.folder);
      assert.equal(code, 1);
      assert.match(err, /^disclosures\.yaml:6:\d+ \[rights\.disclosure-field-unknown\].*« nom »/m);
      assert.match(err, /disclosures\.yaml:6:\d+ \[rights\.disclosure-not-transmissible\]/);
      own.declare(declared(personne("fields: [nom]")));
      const known = await own.egide("--check", own.folder);
      assert.equal(known.code, 0, known.err);
      const undeclared = await own.egide("police", own.folder);
      assert.match(undeclared.err, /rights\.disclosure-unknown.*enquete/);
      const gone = await own.egide("enquete", own.folder);
      assert.match(gone.err, /rights\.reach-dataset-differs/);
    },
  );
});
