import type { Example } from "../component.ts";
import { timeline } from "./timeline.ts";

export const timelineExamples: readonly Example[] = [
  {
    name: "timeline",
    description: { fr: "Ce qui s’est passé", en: "What happened" },
    markup: (language) =>
      timeline({
        language,
        events: [
          {
            at: Temporal.Instant.from("2027-03-31T06:17:00Z"),
            title: language === "fr" ? "48 lignes effacées" : "48 rows erased",
            text: language === "fr" ? "Reçu no 12 du journal" : "Receipt no. 12 of the ledger",
          },
          {
            at: Temporal.Instant.from("2027-03-30T14:02:00Z"),
            title:
              language === "fr"
                ? "Exécution approuvée par Basile Orme"
                : "Run approved by Basile Orme",
          },
          {
            at: Temporal.Instant.from("2027-03-30T09:40:00Z"),
            title:
              language === "fr"
                ? "Exécution demandée par Ariane Delorme"
                : "Run requested by Ariane Delorme",
          },
        ],
      }),
  },
];
