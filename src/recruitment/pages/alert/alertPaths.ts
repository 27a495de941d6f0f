import type { Bilingual } from "../../../kernel/index.ts";

/** Where a candidate keeps their alerts, within their space, and the addresses that work without it. */
export const alertPaths = {
  list: { fr: "/espace-candidat/alertes", en: "/en/candidate-space/alerts" },
  new: { fr: "/espace-candidat/alertes/nouvelle", en: "/en/candidate-space/alerts/new" },
  /** How many offers some criteria find, for the form while it is filled in. */
  count: {
    fr: "/espace-candidat/alertes/nombre",
    en: "/en/candidate-space/alerts/count",
  },
  edit: { fr: "/espace-candidat/alertes/:alert", en: "/en/candidate-space/alerts/:alert" },
  pause: {
    fr: "/espace-candidat/alertes/:alert/pause",
    en: "/en/candidate-space/alerts/:alert/pause",
  },
  feed: {
    fr: "/espace-candidat/alertes/:alert/flux",
    en: "/en/candidate-space/alerts/:alert/feed",
  },
  delete: {
    fr: "/espace-candidat/alertes/:alert/supprimer",
    en: "/en/candidate-space/alerts/:alert/delete",
  },
  unsubscribe: { fr: "/alertes/desinscription/:token", en: "/en/alerts/unsubscribe/:token" },
} as const satisfies Record<string, Bilingual>;

/** The private feeds: each speaks the language of its owner, and has one address. */
export const privateFeedPath = "/alertes/flux/:feed";

/** A path of one alert. */
export const ofAlert = (path: string, alert: string): string => path.replace(":alert", alert);
