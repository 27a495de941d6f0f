import { everyMatch } from "../../everyMatch.ts";
import type { LintRule } from "../../lintRule.ts";

/** Slips of the pen, and the right that was meant. */
const meant: Readonly<Record<string, string>> = {
  "d'apposition": "droit d’opposition",
  "d'exposition": "droit d’opposition",
  "d'opposion": "droit d’opposition",
  "d'oposition": "droit d’opposition",
  "d'accession": "droit d’accès",
  "d'acces a la rectification": "droit d’accès et de rectification",
  "de rectificatif": "droit de rectification",
  "de ratification": "droit de rectification",
  "d'affacement": "droit à l’effacement",
  "de potabilite": "droit à la portabilité",
  "a la potabilite": "droit à la portabilité",
  "a la portabilisation": "droit à la portabilité",
  "de delimitation": "droit à la limitation",
};

const pattern = new RegExp(`\\bdroits? (${Object.keys(meant).join("|")})(?![a-z])`, "g");

export const wrongRightName: LintRule = {
  id: "form.wrong-right-name",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(1) et 15 à 22", en: "GDPR, art. 12(1) and 15 to 22" },
  title: { fr: "Droit mal nommé", en: "Right under a wrong name" },
  message: {
    fr: "« {said} » n’est pas un droit des personnes : lire « {meant} ». Corrigez le mot.",
    en: "“{said}” is no right of the persons: read “{meant}”. Correct the word.",
  },
  why: {
    fr: "Un droit qui n’existe pas ne peut être ni exercé ni refusé : la phrase ne vaut rien, et la personne croit ne pas avoir le droit que l’on a voulu nommer, ou l’ignore.",
    en: "A right that does not exist can be neither exercised nor refused: the sentence is worth nothing, and the person does not learn of the right that was meant.",
  },
  mend: {
    fr: "Écrivez le nom que le RGPD donne à ce droit.",
    en: "Write the name that the GDPR gives this right.",
  },
  replaces: ["rights.wrong-name"],
  examples: {
    bad: [
      {
        records: [
          {
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, et exercer votre droit d’apposition, en écrivant à dpo@maison-des-jeux.example. Vous pouvez aussi adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          rights:
            "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, et exercer votre droit d’opposition, en écrivant à dpo@maison-des-jeux.example. Vous pouvez aussi adresser une réclamation à la CNIL (www.cnil.fr).",
        },
      ],
    },
  },
  check: {
    kind: "value",
    find: ({ text, folded }) =>
      everyMatch(folded, pattern, ({ 0: said, 1: slip, index }) => ({
        said: text.slice(index, index + said.length),
        meant: meant[slip!]!,
      })),
  },
};
