import type { Bilingual } from "../../../kernel/index.ts";

/** The words of the console’s pages of notices. */
export const words = {
  title: { fr: "Notices et politique", en: "Notices and policy" },
  lead: {
    fr: "Les textes que lit le public, composés à partir du registre. Ce qui y manque se corrige au registre.",
    en: "The texts that the public reads, composed from the register. What is missing in them is mended in the register.",
  },
  noRegister: { fr: "Aucun registre n’est publié", en: "No register is published" },
  noRegisterHelp: {
    fr: "Les notices paraîtront avec le registre de cet organisme.",
    en: "The notices will appear with the register of this body.",
  },
  state: { fr: "L’état des textes", en: "The state of the texts" },
  policyVersion: { fr: "Version de la politique", en: "Version of the policy" },
  noVersion: { fr: "aucune encore", en: "none yet" },
  versionOf: { fr: "{number}, du {day}", en: "{number}, of {day}" },
  reviewed: { fr: "Dernière relecture", en: "Last review" },
  never: { fr: "jamais", en: "never" },
  readability: { fr: "Mots par phrase, en moyenne", en: "Words a sentence, on average" },
  readabilityOf: {
    fr: "{fr} en français, {en} en anglais ; moins de {most} est visé",
    en: "{fr} in French, {en} in English; fewer than {most} is the aim",
  },
  added: { fr: "Textes ajoutés", en: "Added texts" },
  addedDraft: { fr: "modifiés, pas encore publiés", en: "changed, not published yet" },
  addedPublished: { fr: "publiés", en: "published" },
  addedNone: { fr: "aucun", en: "none" },
  missingOfPolicy: { fr: "Ce qui manque à la politique", en: "What the policy lacks" },
  preview: {
    fr: "Voir la politique telle qu’elle paraîtrait",
    en: "See the policy as it would appear",
  },
  edit: { fr: "Ajouter des textes", en: "Add texts" },
  publish: { fr: "Publier", en: "Publish" },
  review: { fr: "Noter une relecture", en: "Note a review" },
  public: { fr: "Voir les pages publiques", en: "See the public pages" },
  activities: { fr: "Notice par notice", en: "Notice by notice" },
  activity: { fr: "Activité", en: "Activity" },
  article: { fr: "Article", en: "Article" },
  missing: { fr: "Ce que le registre ne dit pas", en: "What the register does not say" },
  complete: { fr: "complète", en: "complete" },
  search: { fr: "Chercher", en: "Search" },
  found: { fr: "Notices trouvées : {count} sur {all}", en: "Notices found: {count} of {all}" },
  nothing: { fr: "Aucune notice ne répond à cette recherche", en: "No notice answers this search" },
  nothingHelp: { fr: "Essayez un mot de moins.", en: "Try one word less." },
  missingLead: {
    fr: "À compléter au registre, avec l’article qui le demande :",
    en: "To be completed in the register, with the article that asks for it:",
  },
  previewLead: {
    fr: "Le texte tel que le public le lirait.",
    en: "The text as the public would read it.",
  },
  editTitle: { fr: "Textes ajoutés", en: "Added texts" },
  editLead: {
    fr: "Un texte s’ajoute à la fin de son chapitre, en français et en anglais. Une ligne vide sépare les paragraphes ; « - » commence un élément de liste.",
    en: "A text is added at the end of its chapter, in French and in English. A blank line parts paragraphs; “-” begins an item of a list.",
  },
  places: { fr: "Emplacements possibles :", en: "Places that may be used:" },
  inFrench: { fr: "{chapter}, en français", en: "{chapter}, in French" },
  inEnglish: { fr: "{chapter}, en anglais", en: "{chapter}, in English" },
  terms: { fr: "Mots ajoutés au glossaire", en: "Words added to the glossary" },
  termsHint: {
    fr: "Une ligne par mot : SIGLE = ce qu’il veut dire = la même chose en anglais",
    en: "One line a word: ACRONYM = what it means in French = the same in English",
  },
  termsWrong: {
    fr: "Cette ligne n’a pas ses trois parties, séparées par « = » : {line}",
    en: "This line has not its three parts, with “=” between them: {line}",
  },
  save: { fr: "Enregistrer sans publier", en: "Save without publishing" },
  saved: {
    fr: "Les textes sont enregistrés. Ils paraîtront quand vous les publierez.",
    en: "The texts are saved. They appear when you publish them.",
  },
  cancel: { fr: "Revenir", en: "Go back" },
  base: { fr: "Version de départ", en: "Version to begin from" },
  publishTitle: { fr: "Publier les textes", en: "Publish the texts" },
  publishLead: {
    fr: "Les textes ajoutés paraissent. Une version datée est faite de chaque texte qui change.",
    en: "The added texts appear. A dated version is made of each text that changes.",
  },
  publishChanges: { fr: "Ce qui change dans la politique", en: "What changes in the policy" },
  noChange: { fr: "La politique ne change pas.", en: "The policy does not change." },
  published: {
    fr: "Les textes sont publiés. Leurs versions datées paraissent dans quelques minutes.",
    en: "The texts are published. Their dated versions appear in a few minutes.",
  },
  reviewTitle: { fr: "Noter une relecture", en: "Note a review" },
  reviewLead: {
    fr: "Vous avez relu toute la politique et ses notices, et elles disent vrai. Le jour est gardé.",
    en: "You have read the whole policy and its notices, and they are true. The day is kept.",
  },
  reviewConfirm: { fr: "Tout est relu", en: "All is reviewed" },
  reviewedNow: { fr: "La relecture est notée.", en: "The review is noted." },
  todayReview: {
    fr: "La politique de confidentialité est à relire",
    en: "The privacy policy is to be reviewed",
  },
  todayReviewText: {
    fr: "Elle promet une relecture chaque année. Dernière : {day}.",
    en: "It promises a review every year. Last one: {day}.",
  },
  todayDraft: {
    fr: "Des textes ajoutés ne sont pas publiés",
    en: "Added texts are not published",
  },
  todayDraftText: {
    fr: "Le public lit encore les précédents.",
    en: "The public still reads those before.",
  },
  todayMissing: {
    fr: "La politique ne dit pas {item}",
    en: "The policy does not say {item}",
  },
  todayMissingText: {
    fr: "L’article {article} du RGPD le demande.",
    en: "GDPR article {article} asks for it.",
  },
} as const satisfies Record<string, Bilingual>;
