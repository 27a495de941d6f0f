import type { Bilingual } from "../../../kernel/index.ts";

export const termsPaths = { fr: "/conditions", en: "/en/terms" } as const;

export const termsWords = {
  title: { fr: "Conditions d’utilisation", en: "Terms of use" },
  lead: {
    fr: "Ce que vous acceptez en vous servant de ce site.",
    en: "What you accept when you use this site.",
  },
  version: { fr: "Version du {day} ({digest})", en: "Version of {day} ({digest})" },
  earlier: { fr: "Versions précédentes", en: "Earlier versions" },
  held: { fr: "En vigueur du {from} au {until}.", en: "In force from {from} to {until}." },
  emptyTitle: {
    fr: "Ces conditions ne sont pas encore publiées",
    en: "These terms are not published yet",
  },
  emptyText: {
    fr: "Tant qu’elles ne le sont pas, aucun espace candidat ne peut être créé. La personne qui administre ce site les écrit dans sa console, à « Réglages du site ».",
    en: "While they are not, no candidate space can be made. Whoever administers this site writes them in the console, under “Site settings”.",
  },
} as const satisfies Record<string, Bilingual>;
