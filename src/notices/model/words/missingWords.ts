import type { Bilingual } from "../../../kernel/index.ts";
import type { NoticeItem } from "../noticeDocument.ts";

/** What is missing, as a person who reads the notice and the officer who mends the register both understand it. */
export const missingWords: Readonly<Record<NoticeItem, Bilingual>> = {
  "controller-address": {
    fr: "l’adresse du responsable",
    en: "the address of the controller",
  },
  "representative-contact": {
    fr: "comment joindre le représentant",
    en: "how to reach the representative",
  },
  "on-behalf-of": {
    fr: "pour le compte de qui cette activité est menée",
    en: "on whose behalf this activity is carried out",
  },
  dpo: {
    fr: "comment joindre le délégué à la protection des données",
    en: "how to reach the data protection officer",
  },
  purposes: { fr: "à quoi servent les données", en: "what the data is used for" },
  "legal-basis": { fr: "ce qui autorise à les utiliser", en: "what allows their use" },
  "basis-purposes": {
    fr: "quel fondement autorise quel usage",
    en: "which legal basis allows which use",
  },
  "legitimate-interest": {
    fr: "l’intérêt légitime poursuivi",
    en: "the legitimate interest pursued",
  },
  categories: { fr: "quelles données sont utilisées", en: "which data is used" },
  "special-condition": {
    fr: "ce qui permet d’utiliser des données sensibles",
    en: "what allows the use of special categories of data",
  },
  "national-identifier-text": {
    fr: "le texte qui permet d’utiliser le numéro de sécurité sociale",
    en: "the text that allows the use of the national identification number",
  },
  "offences-ground": {
    fr: "ce qui permet d’utiliser des données sur des infractions",
    en: "what allows the use of data about offences",
  },
  recipients: { fr: "qui reçoit les données", en: "who receives the data" },
  processors: {
    fr: "si un sous-traitant intervient",
    en: "whether a processor is used",
  },
  transfers: {
    fr: "si des données quittent l’Union européenne",
    en: "whether data leaves the European Union",
  },
  "transfer-safeguard": {
    fr: "ce qui protège les données hors de l’Union européenne",
    en: "what protects the data outside the European Union",
  },
  "transfer-copy": {
    fr: "où obtenir une copie de cette garantie",
    en: "where to get a copy of this safeguard",
  },
  retention: { fr: "combien de temps les données sont gardées", en: "how long the data is kept" },
  rights: {
    fr: "lesquels de vos droits dépendent du fondement",
    en: "which of your rights depend on the legal basis",
  },
  "objection-ground": {
    fr: "pour quel motif le registre écarte le droit d’opposition",
    en: "on what ground the register excludes the right to object",
  },
  withdrawal: { fr: "comment retirer votre accord", en: "how to withdraw your consent" },
  provision: {
    fr: "si vous êtes obligé de donner ces données",
    en: "whether you must provide this data",
  },
  "provision-consequences": {
    fr: "ce qui se passe si vous ne les donnez pas",
    en: "what happens if you do not provide it",
  },
  "automated-decisions": {
    fr: "si une machine décide seule",
    en: "whether a machine decides on its own",
  },
  "automated-logic": {
    fr: "comment la machine décide, et avec quelles suites",
    en: "how the machine decides, and what follows",
  },
  source: {
    fr: "si les données viennent de vous ou de quelqu’un d’autre",
    en: "whether the data comes from you or from somebody else",
  },
  "source-names": { fr: "de qui viennent les données", en: "from whom the data comes" },
  security: {
    fr: "quelles mesures de sécurité sont prises",
    en: "which security measures are taken",
  },
  "glossary-term": {
    fr: "ce que veut dire un sigle",
    en: "what an acronym stands for",
  },
};
