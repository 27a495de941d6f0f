import type { Example } from "../component.ts";
import { tag } from "../tag/tag.ts";
import { entryList } from "./entryList.ts";

export const entryListExamples: readonly Example[] = [
  {
    name: "entry-list",
    description: {
      fr: "Ce qui attend une décision, avec le moyen de la prendre",
      en: "What waits for a decision, with the way to take it",
    },
    markup: (language) =>
      entryList(
        [
          {
            title:
              language === "fr"
                ? "Une exécution attend votre accord"
                : "A run waits for you to agree",
            text: tag({
              text: language === "fr" ? "Demandée par Orane Velmont" : "Asked for by Orane Velmont",
              tone: "watch",
            }),
            link: { text: language === "fr" ? "Examiner" : "Look at it", href: "/" },
          },
        ],
        3,
      ),
  },
];
