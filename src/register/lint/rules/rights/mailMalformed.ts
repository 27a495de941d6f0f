import { matchesOf } from "../../everyMatch.ts";
import type { LintRule } from "../../lintRule.ts";

const token = /[^\s<>()[\]«»"“”',;:|]+@[^\s<>()[\]«»"“”';:|]*/g;
const wellFormed = /^[\w.+%-]+@[\w-]+(?:[.][\w-]+)+[.,]?$/;

export const mailMalformed: LintRule = {
  id: "rights.mail-malformed",
  family: "rights",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(2)", en: "GDPR, art. 12(2)" },
  title: { fr: "Adresse électronique mal écrite", en: "Malformed e-mail address" },
  message: {
    fr: "« {words} » n’est pas une adresse électronique : rien n’y arrivera. Corrigez-la.",
    en: "“{words}” is no e-mail address: nothing will arrive there. Correct it.",
  },
  why: {
    fr: "Une demande envoyée à une adresse qui n’existe pas est une demande perdue.",
    en: "A request sent to an address that does not exist is lost.",
  },
  mend: {
    fr: "Recopiez l’adresse, et envoyez-lui un message d’essai.",
    en: "Copy the address again, and send it a test message.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, et vous opposer au traitement, en écrivant à dpo@maison-des-jeux. Vous pouvez adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: { records: [{}] },
  },
  check: {
    kind: "value",
    fields: ["rights", "recipients", "retention"],
    *find({ text }) {
      for (const match of matchesOf(text, token)) {
        const words = match[0].replace(/[.,…]+$/, "");
        // « Twitter@cnil », « @cnil » are names of accounts.
        if (wellFormed.test(words) || /^(?:x|twitter|instagram)@/i.test(words)) continue;
        yield { start: match.index, end: match.index + words.length, params: { words } };
      }
    },
  },
};
