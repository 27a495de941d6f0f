import assert from "node:assert/strict";
import { Value } from "typebox/value";
import { importDocument } from "../import/importDocument.ts";
import type { Register } from "../model/register.ts";
import { diffRegisters } from "./diffRegisters.ts";
import { RegisterDiffSchema, type LegalChange, type RegisterDiff } from "./registerDiff.ts";

/** A page of three activities that are little alike. */
export const page = `Responsable des traitements : Mairie de Sauvelande

Prêts : Prêter des fauteuils roulants

  • Finalité(s) du traitement : Prêter un fauteuil à qui en a besoin. Suivre les retours.
  • Fondement du traitement : Article 6.1.e du RGPD : aide confiée à la commune
  • Catégorie de personnes concernées :
    • Emprunteurs
  • Données traitées :
    • Nom, prénom, adresse, caution versée
  • Destinataires :
    • Atelier de réparation
    • Trésorerie
  • Durée de conservation : Les fiches de prêt sont conservées pendant cinq ans à compter du retour du fauteuil.
  • Sous-traitance : Non

Accueil : Répondre aux questions des habitants

  • Finalité(s) du traitement : Répondre aux questions posées au guichet ou par courriel.
  • Fondement du traitement : Article 6.1.e du RGPD
  • Données traitées :
    • Courriel, question posée
  • Durée de conservation : Les questions sont conservées pendant six mois à compter de la réponse.

Cimetière : Tenir les concessions funéraires

  • Finalité(s) du traitement : Attribuer une concession, en suivre le renouvellement.
  • Fondement du traitement : Article 6.1.c du RGPD
  • Données traitées :
    • Nom du titulaire, emplacement de la tombe
  • Durée de conservation : Les dossiers de concession sont conservés pendant trente ans à compter de l’échéance.
`;

export const read = (text: string): Register =>
  importDocument({ bytes: Buffer.from(text), name: "p.txt", language: "fr" });

export const before = read(page);
const [first, second, third] = before.activities;
assert.ok(first && second && third);
export const [loans, desk, graves] = [first, second, third];

/** What differs in a register of these activities, in the published format. */
export const diff = (
  after: Pick<Register, "activities">,
  from: Register = before,
): RegisterDiff => {
  const found = diffRegisters(from, { ...before, ...after });
  assert.ok(Value.Check(RegisterDiffSchema, found), JSON.stringify(found, null, 1));
  return found;
};

export const said = (
  changes: readonly LegalChange[],
  language: "fr" | "en" = "fr",
): readonly string[] => changes.map(({ words }) => words[language]);
