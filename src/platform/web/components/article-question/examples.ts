import type { Example } from "../component.ts";
import { articleQuestion } from "./articleQuestion.ts";

export const articleQuestionExamples: readonly Example[] = [
  {
    name: "article-question",
    description: {
      fr: "Une question au bas d’un article",
      en: "A question at the foot of an article",
    },
    markup: (language) =>
      articleQuestion({ action: "#", fields: { page: "/notices/aides" }, language }),
  },
];
