import type { Example } from "../component.ts";
import { searchForm } from "./searchForm.ts";

export const searchFormExamples: readonly Example[] = [
  {
    name: "search-form",
    description: { fr: "Une recherche", en: "A search" },
    markup: (language) =>
      searchForm({
        action: "/registre",
        name: "example-search",
        label: language === "fr" ? "Chercher dans le registre" : "Search the register",
        value: "",
        language,
      }),
  },
];
