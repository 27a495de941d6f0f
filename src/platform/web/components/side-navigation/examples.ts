import type { Example } from "../component.ts";
import { sideNavigation } from "./sideNavigation.ts";

export const sideNavigationExamples: readonly Example[] = [
  {
    name: "side-navigation",
    description: { fr: "Les parties d’un grand espace", en: "The parts of a large place" },
    markup: (language) =>
      language === "fr"
        ? sideNavigation({
            label: "Console",
            groups: [
              { entries: [{ label: "À faire aujourd’hui", href: "#1", count: 7, current: true }] },
              {
                title: "Promesses",
                entries: [
                  { label: "Phrases et règles", href: "#2" },
                  { label: "Bases reliées", href: "#3" },
                  { label: "Gels", href: "#4" },
                ],
              },
            ],
          })
        : sideNavigation({
            label: "Console",
            groups: [
              { entries: [{ label: "To do today", href: "#1", count: 7, current: true }] },
              {
                title: "Promises",
                entries: [
                  { label: "Statements and rules", href: "#2" },
                  { label: "Stores", href: "#3" },
                  { label: "Holds", href: "#4" },
                ],
              },
            ],
          }),
  },
];
