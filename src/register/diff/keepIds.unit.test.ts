import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { importDocument } from "../import/importDocument.ts";
import type { Register } from "../model/register.ts";
import { diffRegisters } from "./diffRegisters.ts";
import { keepIds, knownAs } from "./keepIds.ts";

const record = (title: string, about: string, periods: readonly string[]): string => `
Services : ${title}

  • Finalité(s) du traitement : ${about}
  • Fondement du traitement : Article 6.1.e du RGPD
  • Destinataire(s) des données : Régisseurs du service, ${about.slice(0, 20)}
  • Durée de conservation :
${periods.map((each) => `    • ${each}`).join("\n")}
`;
const boats = "Attribuer les anneaux du port aux plaisanciers et tenir la liste d’attente.";
const books = "Tenir les prêts de la bibliothèque municipale et rappeler les retours aux lecteurs.";
const lent = "Les prêts sont conservés six mois à compter du retour.";
const rented = "Les contrats sont conservés cinq ans à compter de leur fin.";
const page = (...records: readonly string[]): Register =>
  importDocument({
    bytes: Buffer.from(`Responsable des traitements : Commune de Sauvelande\n${records.join("")}`),
    name: "page.txt",
    language: "fr",
  });

const before = page(record("Louer un anneau", boats, [rented]), record("Prêts", books, [lent]));
const kept = (after: Register): Register =>
  keepIds(before, after, knownAs(diffRegisters(before, after), after.activities));
const idsOf = ({ activities }: Register) =>
  activities.map(({ id, retention }) => [id, ...retention.map((each) => each.id)]);

suite("a page that is imported over the register of today", () => {
  test("keeps the identifiers of what it renames and moves, and of each sentence, so that rules go on", () => {
    const after = page(
      record("Prêter des livres", books, [lent]),
      record("Gérer les anneaux", boats, [rented]),
    );
    assert.deepEqual(idsOf(kept(after)), [
      ["prets", "prets.1"],
      ["louer-un-anneau", "louer-un-anneau.1"],
    ]);
    const { activities, document } = diffRegisters(before, kept(after));
    assert.deepEqual(document, []);
    assert.deepEqual(
      activities.map(({ kind, likeness }) => [kind, likeness]),
      [
        ["renamed", null],
        ["renamed", null],
      ],
    );
  });

  test("keeps the identifier of a sentence that another now precedes, and gives none of them twice", () => {
    const other = "Les rappels sont conservés un mois à compter de leur envoi.";
    const after = page(
      record("Prêts", books, [other, lent]),
      record("Louer un anneau", boats, [
        "Les contrats sont conservés dix ans à compter de leur fin.",
      ]),
    );
    assert.deepEqual(idsOf(kept(after)), [
      ["prets", "prets.2", "prets.1"],
      ["louer-un-anneau", "louer-un-anneau.1"],
    ]);
  });

  test("gives a new activity its own, also where it bears the title of one that was renamed", () => {
    const pottery =
      "Inscrire les enfants aux ateliers de poterie du mercredi et prévenir les familles.";
    const after = page(
      record("Prêts", pottery, ["Les inscriptions sont conservées un an à compter de la rentrée."]),
      record("Prêter des livres", books, [lent]),
      record("Louer un anneau", boats, [rented]),
    );
    const ids = idsOf(kept(after)).map(([id]) => id);
    assert.equal(new Set(ids).size, 3);
    assert.deepEqual(ids, ["prets", "preter-des-livres", "louer-un-anneau"]);
    assert.deepEqual(keepIds(null, after, new Map()), after);
  });
});
