import type { Bilingual } from "../../kernel/index.ts";
import type { ConsoleSection } from "../../platform/web/index.ts";

export const sectionNames = {
  aujourdhui: { fr: "À faire aujourd’hui", en: "To do today" },
  regles: { fr: "Phrases et règles", en: "Statements and rules" },
  executions: { fr: "Exécutions", en: "Runs" },
  gels: { fr: "Gels", en: "Holds" },
  bases: { fr: "Bases reliées", en: "Stores" },
  registre: { fr: "Registre", en: "Register" },
  organisme: { fr: "L’organisme et ses délégués", en: "The body and its officers" },
  territoires: { fr: "Territoires", en: "Territories" },
  notices: { fr: "Notices et politique", en: "Notices and policy" },
  consentements: { fr: "Consentements", en: "Consents" },
  choix: { fr: "Choix des visiteurs", en: "Choices of visitors" },
  offres: { fr: "Offres d’emploi", en: "Job offers" },
  droits: { fr: "Demandes de droits", en: "Requests of people" },
  controles: { fr: "Réclamations et contrôles", en: "Complaints and controls" },
  analyses: { fr: "Analyses d’impact", en: "Impact assessments" },
  incidents: { fr: "Incidents et violations", en: "Incidents and breaches" },
  messages: { fr: "Messages du site", en: "Messages of the site" },
  personnes: { fr: "Personnes et rôles", en: "People and roles" },
  journal: { fr: "Journal des agents", en: "Agent log" },
  reglages: { fr: "Réglages", en: "Settings" },
  site: { fr: "Réglages du site", en: "Site settings" },
} as const satisfies Readonly<Record<ConsoleSection, Bilingual>>;

export const words = {
  ownData: { fr: "Données propres d’Égide", en: "Égide’s own data" },
  parts: { fr: "Parties de la console", en: "Parts of the console" },
  lead: {
    fr: "Ce qui attend une décision de votre part, le plus pressant d’abord.",
    en: "What waits for a decision of yours, the most pressing first.",
  },
  nothing: { fr: "Rien ne vous attend", en: "Nothing waits for you" },
  urgent: { fr: "urgent", en: "urgent" },
  toDo: { fr: "à faire", en: "to do" },
  toKnow: { fr: "à savoir", en: "to know" },
  nothingHelp: {
    fr: "Les promesses suivent leur cours. Les dernières exécutions disent ce qui a été fait.",
    en: "The promises take their course. The latest runs say what was done.",
  },
  open: { fr: "Ouvrir", en: "Open" },
} as const satisfies Record<string, Bilingual>;
