import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { registerJson } from "../../model/registerJson.ts";
import { assertAccountedFor, assertQuoted } from "../accountedFor.fixture.ts";
import { importDocument } from "../importDocument.ts";
import { importFile } from "../importFile.ts";
import { page } from "../page.fixture.ts";
import { readableText } from "../readableText.ts";

const importing = (text: string, name: string) => {
  const bytes = Buffer.from(text);
  const register = importFile({ bytes, name, language: "fr" });
  const { source } = readableText(bytes, name);
  assertAccountedFor(source, register);
  assertQuoted(source, register);
  return register;
};

const written = `format: egide/register@1
controller: { name: Mairie de Sauvelande, email: null }
activities:
  - title: Prêt de livres
    purposes: [{ text: Prêter }]
    dataCategories: [{ items: [Nom, Carte] }]
    retention:
      - text: Un an après le dernier prêt.
      - { text: Trois mois., context: Les journaux }
    processors: { text: Aucun sous-traitant., used: "no" }
  - title: Prêt de livres
`;

describe("a register of our own format", () => {
  it("may be written by a person: what is made of the words is made", () => {
    const { activities, controller } = importing(written, "registre.yaml");
    assert.equal(controller?.name, "Mairie de Sauvelande");
    assert.deepEqual(
      activities.map(({ id }) => id),
      ["pret-de-livres", "pret-de-livres--2"],
    );
    const [one, other] = activities[0]!.retention;
    assert.deepEqual([one?.id, one?.reading.rules[0]?.keep], ["pret-de-livres.1", "P1Y"]);
    assert.match(other!.hash, /^sha256:/);
    assert.deepEqual(activities[1]!.recipients, []);
  });

  it("is known without a name that says so", () => {
    assert.equal(importing(written, "stdin").activities.length, 2);
    assert.equal(
      importing('{"format": "egide/register@1", "activities": [{"title": "A"}]}', "stdin")
        .activities.length,
      1,
    );
  });

  it("leads into its own text, whatever page it was read from", () => {
    const read = importDocument({ bytes: Buffer.from(page), name: "page.txt", language: "fr" });
    const again = importing([...registerJson(read)].join(""), "registre.json");
    assert.equal(again.document.name, "registre.json");
    assert.deepEqual(
      again.activities.map(({ retention }) => retention.map(({ id, hash }) => [id, hash])),
      read.activities.map(({ retention }) => retention.map(({ id, hash }) => [id, hash])),
    );
  });

  it("says which member does not fit, and keeps nothing", () => {
    const bytes = Buffer.from(
      "format: egide/register@1\nactivities: [{ title: A, recipients: [{ text: x, kind: voisin }] }]",
    );
    const { activities, findings } = importFile({ bytes, name: "a.yaml", language: "fr" });
    assert.deepEqual(activities, []);
    assert.match(findings[0]!.message, /« \/activities\/0\/recipients\/0/);
  });

  it("says that a reading is no longer that of the words", () => {
    const { findings } = importing(
      "format: egide/register@1\nactivities: [{ title: A, retention: [{ text: Un an., reading: { status: not-understood, rules: [], unread: [] } }] }]",
      "a.yaml",
    );
    assert.ok(findings.some(({ rule }) => rule === "own.reading-differs"));
  });
});
