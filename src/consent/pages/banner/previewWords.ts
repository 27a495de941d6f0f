import type { Bilingual } from "../../../kernel/index.ts";

export const previewWords = {
  title: { fr: "Aperçu du bandeau\u00a0: {site}", en: "Preview of the banner: {site}" },
  lead: {
    fr: "Une page d’essai, avec un contenu de chaque service que l’inventaire déclare. Rien ici ne vient d’un autre site : les contenus sont factices, les choix sont de vrais choix.",
    en: "A page to try things on, with contents of each service that the inventory declares. Nothing here comes from another site: the contents are made up, the choices are real ones.",
  },
  nothing: {
    fr: "Ce site n’a rien à demander : il n’a donc pas de bandeau.",
    en: "This site has nothing to ask, and so no banner.",
  },
  loaded: {
    fr: "{service} est chargé : c’est ici que se trouverait son contenu.",
    en: "{service} is loaded: this is where its contents would be.",
  },
  manage: { fr: "Gestion des cookies de ce site", en: "Manage the cookies of this site" },
} as const satisfies Record<string, Bilingual>;
