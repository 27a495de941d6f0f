import type { LintRule } from "../../lintRule.ts";
import { orderOf, periodWords, statedPeriods, type StatedPeriod } from "../../statedPeriods.ts";
import { citedTexts, type CitedText } from "./citedTexts.ts";

export const againstCitedText: LintRule = {
  id: "retention.against-cited-text",
  family: "retention",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(a) et 5(2)", en: "GDPR, art. 5(1)(a) and 5(2)" },
  title: { fr: "Durée contraire au texte cité", en: "Period against the text that it cites" },
  message: {
    fr: "La phrase cite un texte qui dit autre chose : {text}.",
    en: "The sentence cites a text that says something else: {text}.",
  },
  why: {
    fr: "Une durée qui se réclame d’un texte doit être la sienne, avec son point de départ.",
    en: "A period that claims a text must be the one of that text, with its start.",
  },
  mend: {
    fr: "Reprenez la durée et le départ du texte, ou donnez la durée comme votre décision sans le citer.",
    en: "Take the period and the start of the text, or give the period as your own decision without citing it.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées vingt ans après leur envoi, conformément à l’article R. 1112-7 du code de la santé publique.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
        ],
      },
      {
        records: [
          {
            retention: [
              "Les fiches de prêt des emprunteurs sont conservées quinze ans après leur dernière visite, conformément à l’article R. 1112-7 du code de la santé publique.",
              "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          retention: [
            "Les fiches de prêt des emprunteurs sont conservées vingt ans après leur dernière visite, conformément à l’article R. 1112-7 du code de la santé publique.",
            "Les traces de connexion des agents sont conservées six mois à compter de leur enregistrement.",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      for (const period of statedPeriods(record)) {
        const { rule, value, statement } = period;
        if (rule.keep === null || rule.reference === null) continue;
        const text = citedTexts.find(
          ({ code, article }) =>
            code === rule.reference?.code && article === rule.reference.article,
        );
        if (!text || agrees(period, text)) continue;
        // « Trois ans, puis cinq ans en archive (art. …) »: the text is that of one of them.
        const besides = statement.reading.rules.filter(({ keep }) => keep !== null);
        if (besides.some((other) => agrees({ ...period, rule: other }, text))) continue;
        const { start } = periodWords(value, rule.keep);
        const from = rule.from === null ? -1 : value.text.indexOf(rule.from, start);
        const end = from < 0 ? periodWords(value, rule.keep).end : from + rule.from!.length;
        yield {
          field: "retention",
          evidence: record.quote(value, { start, end }),
          params: { text: text.says[record.context.language] },
        };
      }
    },
  },
};

const agrees = ({ rule, value }: StatedPeriod, { periods, bound }: CitedText): boolean =>
  periods.some(({ keep, start }) => {
    const order = orderOf(rule.keep, keep);
    const lasts =
      bound === "exactly"
        ? order === "equal"
        : bound === "at-least"
          ? order !== "shorter"
          : order !== "longer";
    // A start that is not said is the matter of `retention.no-start`.
    return lasts && (rule.from === null || start === undefined || start.test(value.folded));
  });
