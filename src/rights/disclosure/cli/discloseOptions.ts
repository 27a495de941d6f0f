import type { OptionDefinition } from "../../../platform/command-line/index.ts";

const day = { kind: "text", placeholder: "YYYY-MM-DD" } as const;

/** What `egide disclose` can be told. */
export const discloseOptions = {
  to: {
    kind: "text",
    placeholder: "FILE",
    help: {
      fr: "le fichier à écrire, .csv ou .json, qui ne doit pas exister",
      en: "the file to write, .csv or .json, which must not exist",
    },
  },
  from: {
    ...day,
    help: { fr: "premier jour de la période déclarée", en: "first day of the declared period" },
  },
  until: {
    ...day,
    help: {
      fr: "dernier jour de la période déclarée, compris",
      en: "last day of the declared period, included",
    },
  },
  requisition: {
    kind: "text",
    placeholder: "REFERENCE",
    help: {
      fr: "la référence de la réquisition, là où la déclaration en demande une ; le reçu n’en garde qu’une empreinte",
      en: "the reference of the requisition, where the declaration asks for one; the receipt keeps only a digest of it",
    },
  },
  check: {
    kind: "switch",
    help: {
      fr: "confronte toutes les déclarations au registre et aux jeux de données, sans lire de base",
      en: "holds all declarations against the register and the datasets, without reading a database",
    },
  },
  execute: {
    kind: "switch",
    help: { fr: "écrit le fichier, pour de bon", en: "writes the file, for real" },
  },
  json: { kind: "switch", help: { fr: "écrit du JSON", en: "writes JSON" } },
} as const satisfies Readonly<Record<string, OptionDefinition>>;
