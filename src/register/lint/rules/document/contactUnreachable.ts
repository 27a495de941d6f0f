import { matchesOf } from "../../everyMatch.ts";
import type { LintRule } from "../../lintRule.ts";

/** What nobody can write to: no domain, a domain kept for examples, an address with its sign spelt out and cut. */
const unreachable =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]+(?![\p{L}\d.-])|(?:example|exemple|test|domaine?|monsite|votre-?site|organisme)\.(?:com|fr|org|net)(?![\p{L}\d.-]))|(?<![\p{L}\d])(?:dpo|contact|dpd)@(?=[\s,.;]|$)|(?<=(?:contact|adresse|courriel|e-?mail|dpo|dpd) ?: ?)(?:#|n\/?a|neant|xxx+)(?=\s|$)/giu;

export const contactUnreachable: LintRule = {
  id: "document.contact-unreachable",
  family: "document",
  severity: "warning",
  legalSource: {
    fr: "RGPD, art. 12(2), 13(1)(b) et 38(4)",
    en: "GDPR, art. 12(2), 13(1)(b) and 38(4)",
  },
  title: { fr: "Contact qui ne mène à personne", en: "Contact that leads to nobody" },
  message: {
    fr: "« {said} » n’est pas une adresse à laquelle on peut écrire. Corrigez-la.",
    en: "“{said}” is no address that one can write to. Correct it.",
  },
  why: {
    fr: "Un droit que l’on ne sait pas où exercer n’existe pas.",
    en: "A right that one does not know where to exercise does not exist.",
  },
  mend: {
    fr: "Écrivez une adresse relevée chaque jour, puis envoyez-y un message pour l’essayer.",
    en: "Write an address that is read every day, then try it with a message.",
  },
  yieldsTo: ["rights.mail-malformed", "rights.contact-unreachable"],
  examples: {
    bad: [
      {
        records: [
          {
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, et vous opposer au traitement pour des raisons tenant à votre situation, en écrivant à dpo@example.com, ou à dpo@maison-des-jeux.example. Vous pouvez aussi adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: { records: [{}] },
  },
  check: {
    kind: "passage",
    *find({ text }) {
      if (!/[@#]|n\/?a/i.test(text)) return;
      for (const match of matchesOf(text, unreachable)) {
        const said = match[0];
        yield { start: match.index, end: match.index + said.length, params: { said } };
      }
    },
  },
};
