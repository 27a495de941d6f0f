import type { Example } from "../component.ts";
import { refresh } from "./refresh.ts";

export const refreshExamples: readonly Example[] = [
  {
    name: "refresh",
    description: {
      fr: "Revoir un travail qui se poursuit, quand on le demande",
      en: "To look again at work that goes on, when one asks to",
    },
    markup: (language) => refresh({ href: "/composants", language }),
  },
];
