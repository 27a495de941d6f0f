import type { Example } from "../component.ts";
import { cards } from "./card.ts";

export const cardExamples: readonly Example[] = [
  {
    name: "card",
    description: { fr: "Les chemins qui s’offrent", en: "The ways onward" },
    markup: (language) =>
      cards(
        language === "fr"
          ? [
              {
                title: "Le registre",
                href: "/registre",
                text: "Ce qui est fait de vos données, activité par activité.",
              },
              {
                title: "Nos engagements",
                href: "/engagements",
                text: "Combien de durées publiées sont tenues.",
              },
              {
                title: "Les preuves",
                href: "/preuves",
                text: "Ce que chacun peut vérifier, sans nous croire.",
              },
            ]
          : [
              {
                title: "The register",
                href: "/en/register",
                text: "What is done with your data, activity by activity.",
              },
              {
                title: "Our commitments",
                href: "/en/commitments",
                text: "How many published periods are kept.",
              },
              {
                title: "The proofs",
                href: "/en/proofs",
                text: "What anyone can check without trusting us.",
              },
            ],
      ),
  },
];
