import { matchesOf } from "../../everyMatch.ts";
import type { LintRule, ValueHit } from "../../lintRule.ts";

const written = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/g;

const isDay = (year: number, month: number, day: number): boolean => {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth;
};

export const dateImpossible: LintRule = {
  id: "form.date-impossible",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Jour qui n’existe pas", en: "Day that does not exist" },
  message: {
    fr: "« {said} » n’est pas un jour du calendrier. Corrigez la date.",
    en: "“{said}” is no day of the calendar. Correct the date.",
  },
  why: {
    fr: "Une échéance ou un texte daté d’un jour qui n’existe pas ne peut être ni suivi ni retrouvé.",
    en: "A deadline or a text dated on a day that does not exist can be neither followed nor found.",
  },
  mend: { fr: "Écrivez la date JJ/MM/AAAA.", en: "Write the date DD/MM/YYYY." },
  examples: {
    bad: [
      {
        records: [
          {
            purposes: "Prêter des jeux, selon la convention signée le 31/11/2024 avec la commune.",
          },
        ],
      },
    ],
    good: {
      records: [
        { purposes: "Prêter des jeux, selon la convention signée le 30/11/2024 avec la commune." },
      ],
    },
  },
  check: {
    kind: "value",
    *find({ text }): Generator<ValueHit> {
      for (const match of matchesOf(text, written)) {
        const [said, day, , month, year] = match;
        if (isDay(Number(year), Number(month), Number(day))) continue;
        yield { start: match.index, end: match.index + said.length, params: { said } };
      }
    },
  },
};
