import type { Bilingual } from "../../kernel/index.ts";

export const homeWords = {
  title: { fr: "Ce que deviennent vos données", en: "What becomes of your data" },
  lead: {
    fr: "De chaque durée publiée, ce site dit si une règle la tient ; quand elle prend fin, il en reste une preuve que vous pouvez vérifier.",
    en: "Of each published period this site says whether a rule keeps it; when it ends, a proof stays that you can check.",
  },
  activities: { fr: "activités publiées au registre", en: "activities published in the register" },
  outOf: { fr: "{count} sur {all}", en: "{count} of {all}" },
  enforced: { fr: "durées tenues par une règle", en: "periods kept by a rule" },
  lastProof: { fr: "dernière preuve", en: "latest proof" },
  noProof: { fr: "Aucune", en: "None" },
  ways: { fr: "Voir par vous-même", en: "See for yourself" },
  register: { fr: "Le registre", en: "The register" },
  registerText: {
    fr: "Chaque activité : à quoi servent les données, qui les reçoit, combien de temps elles sont gardées.",
    en: "Each activity: what the data is for, who receives it, how long it is kept.",
  },
  notices: { fr: "Les notices d’information", en: "The privacy notices" },
  noticesText: {
    fr: "Activité par activité, en phrases courtes : pourquoi vos données servent, combien de temps, et vos droits.",
    en: "Activity by activity, in short sentences: why your data is used, for how long, and your rights.",
  },
  commitments: { fr: "Nos engagements", en: "Our commitments" },
  commitmentsText: {
    fr: "Toutes les phrases publiées sur la conservation, et où en est chacune.",
    en: "All published sentences on retention, and where each stands.",
  },
  proofs: { fr: "Les preuves", en: "The proofs" },
  proofsText: {
    fr: "Les reçus de ce qui a été effacé, archivé, anonymisé ou limité, et comment les vérifier sans nous croire.",
    en: "The receipts of what was erased, archived, anonymised or restricted, and how to check them without believing us.",
  },
  read: { fr: "Faire lire un texte", en: "Have a text read" },
  readText: {
    fr: "Collez une notice : ce qu’Égide y comprend, et ce qu’elle n’y comprend pas.",
    en: "Paste a notice in French: what Égide understands of it, and what it does not.",
  },
  rights: { fr: "Exercer vos droits", en: "Exercise your rights" },
  rightsText: {
    fr: "Pour lire, corriger ou faire effacer ce qui vous concerne, ou pour vous y opposer, écrivez au délégué à la protection des données. La fiche de chaque activité dit quels droits s’y appliquent.",
    en: "To read, correct or have erased what concerns you, or to object, write to the data protection officer. The page of each activity says which rights apply to it.",
  },
  cookies: { fr: "Cookies", en: "Cookies" },
  cookiesText: {
    fr: "Aucun cookie ne suit personne ici. La liste de tous, avec leur durée, et de quoi les accepter ou les oublier :",
    en: "No cookie follows anybody here. The list of all, with their periods, and how to accept or forget them:",
  },
  applying: { fr: "Candidater", en: "Apply for a post" },
  applyingText: {
    fr: "Un espace candidat s’ouvre avec une adresse électronique. Vous y voyez ce qui est gardé de vous, et jusqu’à quand ; vous le supprimez quand vous voulez.",
    en: "A candidate space opens with an e-mail address. It shows what is kept of you, and until when; you delete it whenever you like.",
  },
  space: { fr: "Mon espace candidat", en: "My candidate space" },
  officers: {
    fr: "Trouver le délégué à la protection des données de chaque organisme",
    en: "Find the data protection officer of each body",
  },
  noContact: {
    fr: "Le registre publié ne donne pas d’adresse : adressez-vous au siège de l’organisme.",
    en: "The published register gives no address: write to the seat of the body.",
  },
} as const satisfies Record<string, Bilingual>;
