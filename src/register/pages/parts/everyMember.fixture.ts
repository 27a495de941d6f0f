import { settleActivity } from "../../actions/settleActivity.ts";
import { emptyActivity } from "../../model/emptyActivity.ts";
import type { Activity } from "../../model/register.ts";

const source = [{ start: 3, end: 9 }];
const blank = {
  hash: "",
  reading: { status: "not-understood" as const, text: "", unread: [], rules: [] },
};

/** An activity of which everything is said that the format can say. */
export const everyMember: Activity = settleActivity(
  {
    ...emptyActivity,
    title: "Prêter des vélos",
    domain: "Prêts",
    updatedOn: "2029-05-04",
    sources: { title: source, domain: source, updatedOn: source },
    reference: "T-017",
    createdOn: "2027-02-01",
    role: "processor",
    onBehalfOf: [{ name: "Commune de Sauvelande", contact: "1 place du Lavoir", source }],
    jointControllers: [{ name: "Syndicat des Mobilités", source }],
    representative: { name: "Cabinet Orvane", contact: "contact@orvane.example", source },
    purposes: [{ text: "Prêter un vélo\n à qui en a besoin.", source }],
    subPurposes: [
      {
        text: "Suivre les prêts",
        source,
        children: [
          { text: "Relancer", source, children: [] },
          { text: "Encaisser la caution", source, children: [] },
        ],
      },
      { text: "Compter", source, children: [] },
    ],
    legalBases: [
      {
        article: "6.1.f",
        text: "L’intérêt légitime, article 6.1.f",
        source,
        purposes: ["Suivre les prêts", "Compter"],
        interest: "Retrouver les vélos.",
      },
      { article: "6.1.a", text: "Le consentement", source, withdrawal: "Par un courriel." },
    ],
    dataSubjects: [{ text: "Emprunteurs", source }],
    dataCategories: [
      {
        subjects: "Emprunteurs",
        items: ["Nom", "Adresse"],
        source,
        necessity: "Savoir à qui le vélo est prêté.",
        verifiedOn: "2029-01-02",
      },
      { subjects: null, items: ["Handicap"], source },
    ],
    specialCategories: ["health", "criminal-offences"],
    specialConditions: [{ condition: "9.2.a", text: "Consentement recueilli au guichet", source }],
    offencesGround: { text: "Dépôts de plainte pour vol", source },
    nationalIdentifier: true,
    nationalIdentifierText: { text: "Un décret qui n’existe pas", source },
    dataSources: { collection: "both", others: [{ text: "Le garage municipal", source }] },
    recipients: [
      { text: "Le service des prêts", source, kind: "internal", reason: "Préparer les vélos." },
      { text: "L’assureur", source },
    ],
    recipientsNone: false,
    provision: { requirement: "contractual", consequences: "Aucun vélo n’est prêté.", source },
    processors: {
      used: "yes",
      text: "Un prestataire gère les réservations.",
      source,
      named: [
        {
          name: "Réservélo",
          service: "Réservations",
          agreement: { signedOn: "2028-03-01", reference: "M-12" },
          country: "CH",
          safeguard: "adequacy-decision",
          source,
        },
        { name: "Sauvegardix", source },
      ],
    },
    transfers: [
      {
        recipient: "Réservélo",
        country: "Suisse",
        safeguard: "adequacy-decision",
        document: "Décision de la Commission",
        source,
      },
    ],
    retention: [
      {
        ...blank,
        id: "",
        text: "Les fiches de prêt sont conservées deux ans à compter du retour du vélo.",
        context: null,
        source,
      },
      {
        ...blank,
        id: "",
        text: "Elles sont ensuite supprimées.",
        context: "Les cautions sont conservées un an.",
        dataSet: "Cautions",
        source,
      },
    ],
    rights: { text: "Écrivez au délégué.", objection: null, source },
    rightsOverrides: [{ right: "objection", applies: false, ground: "Article 23 et un décret." }],
    securityMeasures: [{ kind: "encryption", text: "Disques chiffrés", source }],
    automatedDecisions: {
      used: true,
      logic: "Liste d’attente.",
      consequences: "Un prêt plus tardif.",
      source,
    },
    impactAssessment: {
      status: "done",
      reference: "AIPD-3",
      on: "2028-06-01",
      reason: "Géolocalisation des vélos.",
      source,
    },
    formalities: [
      {
        kind: "decree",
        reference: "Un arrêté du maire",
        on: "2027-01-15",
        onRequest: true,
        source,
      },
    ],
    commitments: [
      {
        text: "Personne ne suit les trajets.",
        keptBy: { kind: "elsewhere", by: "le service" },
        source,
      },
      {
        text: "Les vélos volés sont oubliés.",
        keptBy: { kind: "enforced", by: "velos-voles" },
        source,
      },
    ],
  },
  null,
  "preter-des-velos",
);
