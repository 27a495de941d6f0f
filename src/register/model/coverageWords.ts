import type { Bilingual } from "../../kernel/index.ts";
import type { CoverageState, PromiseKind } from "./coverage.ts";

/** What each state is called, of one promise and of many. */
export const stateNames = {
  enforced: {
    fr: "tenue ici",
    en: "kept here",
    many: { fr: "tenues ici", en: "kept here" },
    tone: "good",
  },
  elsewhere: {
    fr: "tenue ailleurs",
    en: "kept elsewhere",
    many: { fr: "tenues ailleurs", en: "kept elsewhere" },
    tone: "accent",
  },
  undecided: {
    fr: "à décider",
    en: "to decide",
    many: { fr: "à décider", en: "to decide" },
    tone: "watch",
  },
} as const satisfies Readonly<
  Record<
    CoverageState,
    Bilingual & { readonly many: Bilingual; readonly tone: "good" | "accent" | "watch" }
  >
>;

export const kindNames = {
  retention: { fr: "Durée", en: "Period" },
  rights: { fr: "Droits des personnes", en: "Rights of the persons" },
  processors: { fr: "Sous-traitance", en: "Processors" },
  commitment: { fr: "Engagement", en: "Commitment" },
} as const satisfies Readonly<Record<PromiseKind, Bilingual>>;

/** The wording of the coverage of a register. */
export const words = {
  title: { fr: "Ce qui tient le registre", en: "What keeps the register" },
  lead: {
    fr: "Chaque promesse du registre est tenue ici par une règle ou un contrôle qui est nommé, ou ailleurs par qui est nommé. Le reste est à décider.",
    en: "Each promise of the register is kept here by a rule or a check that is named, or elsewhere by somebody who is named. The rest is to be decided.",
  },
  all: {
    fr: "Où en sont les {all} promesses du registre",
    en: "Where the {all} promises of the register stand",
  },
  none: { fr: "Aucune promesse n’est encore publiée", en: "No promise is published yet" },
  noneHelp: {
    fr: "Elles paraîtront ici avec les activités du registre.",
    en: "They appear here with the activities of the register.",
  },
  each: { fr: "Activité par activité", en: "Activity by activity" },
  activity: { fr: "Activité", en: "Activity" },
  promise: { fr: "Promesse", en: "Promise" },
  state: { fr: "Où elle en est", en: "Where it stands" },
  by: { fr: "Tenue par", en: "Kept by" },
  nobody: {
    fr: "personne n’est nommé (fiche de l’activité, partie « Formalités et engagements »)",
    en: "nobody is named (record of the activity, part “Formalities and commitments”)",
  },
  decide: { fr: "Dire ce qui la tient", en: "Say what keeps it" },
  rightsTable: {
    fr: "le tableau des droits par base légale",
    en: "the table of rights by legal basis",
  },
  json: { fr: "Télécharger ce relevé (JSON)", en: "Download this account (JSON)" },
  unasked: {
    fr: "Ces activités reposent sur le consentement, et rien ici ne le demande, ne le prouve ni ne permet de le retirer :",
    en: "These activities rest on consent, and nothing here asks for it, proves it or lets it be withdrawn:",
  },
  ask: { fr: "Voir les consentements demandés", en: "See the consents that are asked for" },
  link: { fr: "Voir ce qui tient chaque promesse", en: "See what keeps each promise" },
} as const satisfies Record<string, Bilingual>;
