import type { Example } from "../component.ts";
import { staffBar } from "./staffBar.ts";

export const staffBarExamples: readonly Example[] = [
  {
    name: "staff-bar",
    description: { fr: "Qui est connecté", en: "Who is signed in" },
    markup: (language) =>
      staffBar({
        language,
        csrf: "",
        bar: {
          name: "Ariane Delorme",
          signOut: "/deconnexion",
          links:
            language === "fr"
              ? [
                  { label: "Console", href: "/console/valmarine", current: true },
                  { label: "Mon compte", href: "/compte" },
                ]
              : [
                  { label: "Console", href: "/en/console/valmarine", current: true },
                  { label: "My account", href: "/en/account" },
                ],
          bodies: [
            { label: "Valmarine", href: "/console/valmarine", current: true },
            { label: "Hautepierre", href: "/console/hautepierre" },
          ],
        },
      }),
  },
];
