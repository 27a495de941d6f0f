import type { Bilingual } from "../../../kernel/index.ts";

export const accessibilityPaths = { fr: "/accessibilite", en: "/en/accessibility" } as const;

export const statementWords = {
  title: { fr: "Accessibilité", en: "Accessibility" },
  footer: { fr: "Accessibilité : {state}", en: "Accessibility: {state}" },
  lead: {
    fr: "Ce site doit pouvoir être lu et utilisé par chacun, avec ses propres moyens : clavier, lecteur d’écran, grand texte, autres couleurs.",
    en: "Everyone must be able to read and use this site by their own means: keyboard, screen reader, large text, other colours.",
  },
  stateTitle: { fr: "État de conformité", en: "State of conformity" },
  full: { fr: "totalement conforme", en: "fully conformant" },
  partial: { fr: "partiellement conforme", en: "partly conformant" },
  not: { fr: "non conforme", en: "not conformant" },
  isState: {
    fr: "Ce site est {state} au référentiel général d’amélioration de l’accessibilité, RGAA version 4.1.2.",
    en: "This site is {state} with the French standard of accessibility, RGAA version 4.1.2.",
  },
  audited: {
    fr: "L’audit du {day}, par {by}, trouve {rate} % des critères applicables respectés.",
    en: "The audit of {day}, by {by}, finds {rate}% of the applicable criteria met.",
  },
  unaudited: {
    fr: "Aucun audit par une personne n’a encore été déclaré pour cette installation. Sans audit, la règle est de se dire non conforme ; ce que les tests vérifient est ci-dessous.",
    en: "No audit by a person has been declared for this installation yet. Without one, the rule is to say not conformant; what the tests check stands below.",
  },
  testsTitle: { fr: "Ce que les tests vérifient", en: "What the tests check" },
  testsIntro: {
    fr: "À chaque version d’Égide, {tested} critères sur les {applicable} qui s’appliquent à ses pages sont vérifiés par des tests, dans un navigateur ; une version qui en enfreint un ne sort pas. Les {review} autres demandent le jugement d’une personne.",
    en: "For each version of Égide, {tested} of the {applicable} criteria that apply to its pages are checked by tests, in a browser; a version that breaks one is not released. The other {review} need the judgement of a person.",
  },
  caption: { fr: "Critères du RGAA, par thème", en: "Criteria of the RGAA, by theme" },
  theme: { fr: "Thème", en: "Theme" },
  tested: { fr: "Vérifiés par des tests", en: "Checked by tests" },
  review: { fr: "À juger par une personne", en: "For a person to judge" },
  "not-applicable": { fr: "Sans objet", en: "Not applicable" },
  contactTitle: { fr: "Une page vous résiste ?", en: "Is a page in your way?" },
  contact: {
    fr: "Écrivez à {contact} : dites la page et ce qui ne va pas. Vous recevrez une réponse, ou le contenu sous une autre forme.",
    en: "Write to {contact}: say the page and what is wrong. You will get an answer, or the content in another form.",
  },
  noContact: {
    fr: "L’adresse à laquelle écrire n’est pas encore indiquée par l’exploitant de ce site ; celle des mentions légales convient.",
    en: "Whoever operates this site has not yet said where to write to; the address of the legal notice will do.",
  },
  remedyTitle: { fr: "Si la réponse ne vient pas", en: "If no answer comes" },
  remedy: {
    fr: "Vous pouvez saisir le Défenseur des droits, par son formulaire en ligne, par l’un de ses délégués, ou par courrier gratuit :",
    en: "You can turn to the French Defender of Rights, by their online form, through one of their delegates, or by post, free of charge:",
  },
} as const satisfies Record<string, Bilingual>;

/** Where a letter to the Défenseur des droits goes. */
export const remedyAddress = "Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07";

/** The 13 themes, in the order of the RGAA. */
export const themeWords: readonly Bilingual[] = [
  { fr: "Images", en: "Images" },
  { fr: "Cadres", en: "Frames" },
  { fr: "Couleurs", en: "Colours" },
  { fr: "Sons et vidéos", en: "Sound and film" },
  { fr: "Tableaux", en: "Tables" },
  { fr: "Liens", en: "Links" },
  { fr: "Scripts", en: "Scripts" },
  { fr: "Éléments de toute page", en: "Elements of every page" },
  { fr: "Structure", en: "Structure" },
  { fr: "Présentation", en: "Presentation" },
  { fr: "Formulaires", en: "Forms" },
  { fr: "Navigation", en: "Navigation" },
  { fr: "Consultation", en: "Use" },
];
