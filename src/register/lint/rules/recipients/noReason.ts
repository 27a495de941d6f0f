import type { LintRule } from "../../lintRule.ts";
import { rememberByWords } from "../../rememberByWords.ts";

export const noReason: LintRule = {
  id: "recipients.no-reason",
  family: "recipients",
  severity: "info",
  legalSource: { fr: "RGPD, art. 5(1)(b) et 30(1)(d)", en: "GDPR, art. 5(1)(b) and 30(1)(d)" },
  title: { fr: "Destinataire sans motif", en: "Recipient without a reason" },
  message: {
    fr: "« {words} » reçoit des données, et la fiche ne dit ni lesquelles ni pour quoi faire.",
    en: "“{words}” is given data, and the record says neither which nor what for.",
  },
  why: {
    fr: "Un destinataire n’a droit qu’aux données nécessaires à sa mission : sans motif, personne ne peut le vérifier.",
    en: "A recipient may only have the data that its task needs: without a reason nobody can check it.",
  },
  mend: {
    fr: "Ajoutez le motif : « …, pour le calcul de la cotisation » ou « … (coordonnées seulement) ».",
    en: "Add the reason: “…, to work out the contribution” or “… (contact details only)”.",
  },
  yieldsTo: ["recipients.vague", "recipients.person-concerned", "recipients.own-staff"],
  examples: {
    bad: [
      {
        records: [
          { recipients: ["Agents du comptoir, pour suivre les prêts", "Trésorerie de Valmont"] },
        ],
      },
    ],
    good: {
      records: [
        {
          recipients: [
            "Agents du comptoir, pour suivre les prêts",
            "Trésorerie de Valmont, pour encaisser les cautions",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const { recipients } = record.activity;
      // One that explains shows that the page does; where none does, one finding for each is what a reader has to do.
      for (const value of record.of("recipients")) {
        const recipient = recipients[value.at]!;
        if (recipient.reason !== undefined || recipient.kind !== undefined) continue;
        if (!isBare(value.folded)) continue;
        const words = value.text.replace(/[\s.;,]+$/, "");
        yield {
          field: "recipients",
          evidence: record.quote(value, { start: 0, end: words.length }),
          params: { words },
        };
      }
    },
  },
};

/** A name and nothing else. */
const isBare = rememberByWords(
  (folded) =>
    folded.split(/\s+/).length <= 12 &&
    !explained.test(folded) &&
    !notARecipient.test(folded) &&
    !within.test(folded),
);

const explained =
  /\b(?:pour|afin|en vue|aux? fins?|dans le cadre|dans le cas|en cas|a des fins|sur|sous|lorsqu|lorsque|si|charge[es]*|concernant|concernees?|au titre|destine|habilit\w+ a|a l'origine|designe\w*|mentionne\w*|missionne\w*|prevus?|contribu\w+|intervenant|emetteurs?|gestionnaires?|responsables?|en charge|selon|ayant|devant|qui)\b|[(:]/;
/** The services of the body itself: what they do is the activity. */
const within =
  /^(?:les? |la |l')?(?:services?|conseillers?|secretariat|animateurs?|animatrices?|equipes?|directions?|agents? d(?:'|u |e la )|guichet|accueil)\b/;
/** Something else than somebody: a denial, a hole, a sentence. */
const notARecipient =
  /^(?:\[|<|\||aucun|neant|non|sans objet|les donnees|ces |statistiques|des statistiques|au niveau)/;
