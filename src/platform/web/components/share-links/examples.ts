import type { Example } from "../component.ts";
import { shareLinks } from "./shareLinks.ts";

export const shareLinksExamples: readonly Example[] = [
  {
    name: "share-links",
    description: { fr: "Faire suivre une page", en: "Pass a page on" },
    markup: (language) =>
      shareLinks({
        url: "https://entraide.example/notices/aides",
        title: language === "fr" ? "Demander une aide" : "Ask for help",
        language,
      }),
  },
];
