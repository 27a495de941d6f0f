import type { Example } from "../component.ts";
import { pageTitle } from "./pageTitle.ts";

export const pageTitleExamples: readonly Example[] = [
  {
    name: "page-title",
    description: {
      fr: "Un titre, ce dont il fait partie, et ce que la page permet",
      en: "A title, what it is a part of, and what the page is for",
    },
    markup: (language) =>
      pageTitle({
        title: language === "fr" ? "Instruire les demandes d’aide" : "Handle requests for aid",
        over: language === "fr" ? "Registre des traitements" : "Register of processing activities",
        lead:
          language === "fr"
            ? "Ce qui est fait de vos données, combien de temps, et ce qui le prouve."
            : "What is done with your data, for how long, and what proves it.",
      }),
  },
];
