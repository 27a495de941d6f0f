import type { Bilingual } from "../../../../kernel/index.ts";

/** The wording of the page on what a register says once for all of its activities. */
export const words = {
  title: { fr: "Qui tient le registre", en: "Who keeps the register" },
  lead: {
    fr: "Ce que le registre dit une fois pour toutes ses activités : l’organisme, son représentant, son délégué. Une activité peut nommer d’autres responsables dans sa fiche.",
    en: "What the register says once for all of its activities: the body, its representative, its officer. An activity may name other controllers in its own record.",
  },
  link: { fr: "Qui tient le registre", en: "Who keeps the register" },
  nothing: {
    fr: "Rien n’est encore dit : le registre doit nommer l’organisme et dire comment le joindre (RGPD, art. 30(1)(a) ou 30(2)(a)).",
    en: "Nothing is said yet: the register must name the body and say how to reach it (GDPR, art. 30(1)(a) or 30(2)(a)).",
  },
  directory: {
    fr: "L’annuaire des délégués se tient avec l’organisme : désignations, dates, adjoints.",
    en: "The directory of officers is kept with the body: designations, dates, deputies.",
  },
  toBody: { fr: "Ouvrir la page de l’organisme", en: "Open the page of the body" },
  draft: { fr: "à publier", en: "to publish" },
} as const satisfies Record<string, Bilingual>;
