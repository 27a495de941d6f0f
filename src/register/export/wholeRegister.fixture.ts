import { importDocument } from "../import/importDocument.ts";
import { page } from "../import/page.fixture.ts";
import type { Activity, Register } from "../model/register.ts";

const read = importDocument({ bytes: Buffer.from(page), name: "page.txt", language: "fr" });
const source: [] = [];

const details: Partial<Activity> = {
  reference: "T-07",
  createdOn: "2019-03-01",
  jointControllers: [{ name: "Ville du Val Clair", contact: "mairie@val-clair.example", source }],
  representative: { name: "Cabinet Rivage", source },
  specialConditions: [
    { condition: "9.2.h", text: "Suivi du handicap pour choisir le matériel", source },
  ],
  nationalIdentifierText: { text: "Décret du 19 avril 2019", source },
  dataSources: { collection: "both", others: [{ text: 'Le médecin "prescripteur"', source }] },
  transfers: [
    {
      recipient: "Atelier d’Andorre",
      country: "Andorre",
      safeguard: "adequacy-decision",
      document: "Décision de 2010",
      source,
    },
    {
      recipient: "Fabricant",
      country: "Brésil",
      safeguard: "standard-contractual-clauses",
      source,
    },
    { recipient: "Congrès", country: "Chili", safeguard: "derogation", source },
  ],
  securityMeasures: [
    { kind: "access-control", text: "Badge du magasin, double clé du coffre", source },
    { kind: "backup", text: "Copie chaque nuit chez Coffrenet", source },
  ],
  automatedDecisions: {
    used: true,
    logic: "Le plus ancien emprunteur passe d’abord",
    consequences: "Le prêt est reporté",
    source,
  },
  impactAssessment: { status: "done", reference: "AIPD-3", on: "2022-05-04", source },
  rightsOverrides: [{ right: "objection", applies: false, ground: "Acte fondateur, article 4" }],
  formalities: [
    { kind: "decision", reference: "Délibération 12", on: "2019-02-01", onRequest: true, source },
  ],
  commitments: [
    {
      text: "Aucune photographie des témoins",
      keptBy: { kind: "elsewhere", by: "le chef du magasin" },
      source,
    },
  ],
};

/** A register of our own wording in which every member of the format is said at least once. */
export const wholeRegister: Register = {
  ...read,
  activities: read.activities.map((activity, index) =>
    index > 0
      ? activity
      : {
          ...activity,
          ...details,
          legalBases: activity.legalBases.map((basis) => ({
            ...basis,
            purposes: activity.purposes.map(({ text }) => text),
          })),
          dataCategories: activity.dataCategories.map((category) => ({
            ...category,
            necessity: "Rendre le matériel à la bonne personne",
            verifiedOn: "2025-01-31",
          })),
          recipients: [
            { text: "Réparateur", kind: "partner", reason: "Il vient au domicile", source },
          ],
          recipientsNone: false,
          processors: {
            used: "yes",
            text: "La saisie est confiée à un prestataire.",
            source,
            named: [
              {
                name: "Saisie & Cie",
                service: "Saisie des fiches",
                agreement: { signedOn: "2023-06-01", reference: "C-9" },
                country: "FR",
                source,
              },
            ],
          },
        },
  ),
};
