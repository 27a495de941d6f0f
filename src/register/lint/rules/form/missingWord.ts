import { everyMatch } from "../../everyMatch.ts";
import type { LintRule } from "../../lintRule.ts";

const verbs =
  "traiter|gerer|assurer|verifier|controler|produire|communiquer|calculer|notifier|suivre|permettre|realiser|effectuer|transmettre|conserver|supprimer|exercer|obtenir|recevoir|garantir";
/** A noun and an infinitive with nothing between: « avec l'organisme traiter des paiements ». */
const pattern = new RegExp(
  `(?<![a-z'])(?:avec|par|dans|sur|sous|selon|chez|vers|entre) (?:la |le |les |l'|un |une |des |cet |cette )[a-z]{4,} (?:${verbs})(?![a-z])`,
  "g",
);

export const missingWord: LintRule = {
  id: "form.missing-word",
  family: "form",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Mot manquant", en: "Word missing" },
  message: {
    fr: "« {said} » : un mot manque devant le verbe. Complétez la phrase.",
    en: "“{said}”: a word is missing before the verb. Complete the sentence.",
  },
  why: {
    fr: "On ne sait pas si c’est le but (« pour ») ou une tâche de plus (« et »).",
    en: "Nobody knows whether it is the aim (“to”) or one more task (“and”).",
  },
  mend: { fr: "Ajoutez le mot perdu.", en: "Add the word that was lost." },
  examples: {
    bad: [
      {
        records: [
          {
            dataSubjects: [
              "Emprunteurs",
              "Agents du comptoir en lien avec la ludothèque suivre les prêts",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          dataSubjects: [
            "Emprunteurs",
            "Agents du comptoir en lien avec la ludothèque pour suivre les prêts",
          ],
        },
      ],
    },
  },
  check: {
    kind: "passage",
    find: ({ text, folded }) =>
      everyMatch(folded, pattern, ({ 0: said, index }) => ({
        said: text.slice(index, index + said.length),
      })),
  },
};
