import { contradictedBy, fromArticleTo, wordedBases } from "../../basisWording.ts";
import type { LintRule } from "../../lintRule.ts";
import { isPublicBody } from "../../publicBody.ts";

const onTask = {
  domain: "Jeux",
  legalBases:
    "Article 6.1.e du RGPD : mission d’intérêt public confiée par l’article L. 2121-29 du code général des collectivités territoriales",
};
const head = `Registre des activités de traitement, publié le 15/10/2026

Responsable des traitements : Commune de Valmont
contact@valmont.example

Déléguée à la protection des données : Ada Lenoir
dpo@valmont.example`;

const outsideTasks = /hors (?:de )?(?:ses|leurs|nos|toute) missions?/;

export const interestOfPublicBody: LintRule = {
  id: "law.interest-of-public-body",
  family: "law",
  severity: "info",
  legalSource: { fr: "RGPD, art. 6(1), second alinéa", en: "GDPR, art. 6(1), second subparagraph" },
  title: {
    fr: "Intérêt légitime d’une autorité publique",
    en: "Legitimate interest of a public authority",
  },
  message: {
    fr: "Un organisme public invoque l’intérêt légitime. Il ne le peut que hors de ses missions : dites pourquoi, ou choisissez 6.1.e.",
    en: "A public body invokes a legitimate interest. It may do so only outside its tasks: say why, or choose 6.1.e.",
  },
  why: {
    fr: "L’article 6(1)(f) ne s’applique pas aux autorités publiques dans l’exécution de leurs missions.",
    en: "Article 6(1)(f) does not apply to public authorities in the performance of their tasks.",
  },
  mend: {
    fr: "Citez 6.1.e et le texte de la mission, ou écrivez que le traitement n’en relève pas.",
    en: "Cite 6.1.e and the text of the task, or write that the processing is not part of it.",
  },
  examples: {
    bad: [
      {
        head,
        records: [
          {
            legalBases:
              "Article 6.1.f du RGPD : intérêt légitime de la commune à retrouver les jeux prêtés",
          },
        ],
      },
    ],
    good: { head, records: [onTask] },
  },
  check: {
    kind: "record",
    *find(record) {
      if (!isPublicBody(record.context) || record.says(outsideTasks, "legalBases")) return;
      const bases = wordedBases(record);
      const basis = bases.find(
        ({ letter, words }) =>
          letter === "f" || (letter === null && words.size === 1 && words.has("f")),
      );
      if (!basis || contradictedBy(basis, bases)) return;
      const words = basis.words.get("f");
      yield {
        field: "legalBases",
        evidence: record.quote(basis.value, fromArticleTo(basis, words)),
      };
    },
  },
};
