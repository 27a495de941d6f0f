import type { Example } from "../component.ts";
import { progress } from "./progress.ts";

export const progressExamples: readonly Example[] = [
  {
    name: "progress",
    description: { fr: "Où en est un long travail", en: "How far a long work has come" },
    markup: (language) =>
      progress({
        label: language === "fr" ? "Lignes effacées" : "Rows erased",
        done: 3_412,
        all: 9_870,
        language,
      }),
  },
];
