import type { Bilingual } from "../../../kernel/index.ts";

export const previewWords = {
  title: { fr: "Aperçu du bandeau\u00a0: {site}", en: "Preview of the banner: {site}" },
  lead: {
    fr: "Un petit site d’essai, avec ce que montrerait chaque service que l’inventaire déclare. Rien ici ne vient d’un autre site : les contenus sont dessinés, les choix sont de vrais choix.",
    en: "A small made-up site, with what each service that the inventory declares would show. Nothing here comes from another site: the contents are drawn, the choices are real ones.",
  },
  nothing: {
    fr: "Ce site n’a rien à demander : il n’a donc pas de bandeau.",
    en: "This site has nothing to ask, and so no banner.",
  },
  manage: { fr: "Gestion des cookies de ce site", en: "Manage the cookies of this site" },
} as const satisfies Record<string, Bilingual>;
