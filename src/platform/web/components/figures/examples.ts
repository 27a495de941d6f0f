import type { Example } from "../component.ts";
import { figures } from "./figures.ts";

export const figuresExamples: readonly Example[] = [
  {
    name: "figures",
    description: { fr: "Trois nombres qui comptent", en: "Three numbers that matter" },
    markup: (language) =>
      figures(
        language === "fr"
          ? [
              { value: "35", label: "activités publiées", href: "/registre" },
              { value: "28 sur 41", label: "durées tenues par une règle", href: "/engagements" },
              {
                value: "3 h",
                label: "depuis la dernière preuve",
                note: "31 mars 2027 à 08:17",
                href: "/preuves",
              },
            ]
          : [
              { value: "35", label: "published activities", href: "/en/register" },
              { value: "28 of 41", label: "periods kept by a rule", href: "/en/commitments" },
              {
                value: "3 h",
                label: "since the last proof",
                note: "31 March 2027 at 08:17",
                href: "/en/proofs",
              },
            ],
      ),
  },
];
