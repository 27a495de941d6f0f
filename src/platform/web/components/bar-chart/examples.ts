import type { Example } from "../component.ts";
import { barChart } from "./barChart.ts";

const values = [120, 48, 260, 310, 0, 95, 40, 180, 420, 60, 22, 140];

export const barChartExamples: readonly Example[] = [
  {
    name: "bar-chart",
    description: {
      fr: "Une valeur par mois, et son tableau",
      en: "A value a month, and its table",
    },
    markup: (language) =>
      barChart({
        language,
        caption: language === "fr" ? "Lignes dues, mois par mois" : "Rows due, month by month",
        tableTitle:
          language === "fr" ? "Les mêmes valeurs en tableau" : "The same values as a table",
        columns: language === "fr" ? ["Mois", "Lignes dues"] : ["Month", "Rows due"],
        bars: values.map((value, index) => {
          const month = Temporal.PlainYearMonth.from({ year: 2027, month: index + 1 });
          const locale = language === "fr" ? "fr-FR" : "en-GB";
          const words = (form: "short" | "long") =>
            month.toPlainDate({ day: 1 }).toLocaleString(locale, { month: form });
          return { label: words("short"), name: words("long"), value };
        }),
      }),
  },
];
