import type { Example } from "../component.ts";
import { tag } from "../tag/tag.ts";
import { summaryList } from "./summaryList.ts";

export const summaryListExamples: readonly Example[] = [
  {
    name: "summary-list",
    description: { fr: "Ce que l’on sait d’une chose", en: "What is known of one thing" },
    markup: (language) =>
      summaryList(
        language === "fr"
          ? [
              { key: "Finalité", value: "Répondre aux questions posées à l’accueil" },
              {
                key: "Durée",
                value: "Six mois à compter de la réponse",
                link: { text: "Modifier", said: "la durée", href: "/duree" },
              },
              { key: "État", value: tag({ text: "Tenue", tone: "good" }) },
            ]
          : [
              { key: "Purpose", value: "Answer the questions asked at the desk" },
              {
                key: "Period",
                value: "Six months from the answer",
                link: { text: "Change", said: "the period", href: "/duree" },
              },
              { key: "State", value: tag({ text: "Enforced", tone: "good" }) },
            ],
      ),
  },
];
