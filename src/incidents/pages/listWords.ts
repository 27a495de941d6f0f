import type { Bilingual } from "../../kernel/index.ts";
import type { ClockFilter } from "../actions/breachList.ts";
import type { BreachState } from "../model/outline.ts";

/** What the list of records says. */
export const listWords = {
  kind: { fr: "Nature", en: "Kind" },
  breach: { fr: "violation", en: "breach" },
  "near-miss": { fr: "évité de peu", en: "near miss" },
  unreadable: { fr: "illisible : la clé est une autre", en: "unreadable: the key is another" },
  nothing: {
    fr: "Aucun incident ne correspond à ces critères",
    en: "No incident matches these criteria",
  },
  nothingHelp: {
    fr: "Retirez un critère : le registre garde tout incident, aussi clos, pendant six ans.",
    en: "Take a criterion out: the register keeps every incident, closed ones too, for six years.",
  },
} as const satisfies Record<string, Bilingual>;

/** What a record waits for. */
export const stateWords = {
  open: { fr: "ouverts", en: "open" },
  "to-decide": { fr: "à décider", en: "to be decided" },
  "to-notify": { fr: "autorité à notifier", en: "authority to be notified" },
  "to-complete": { fr: "notification à compléter", en: "notification to be completed" },
  "to-tell": { fr: "personnes à informer", en: "persons to be told" },
  "to-close": { fr: "à clore", en: "to be closed" },
  closed: { fr: "clos", en: "closed" },
} as const satisfies Record<BreachState | "open", Bilingual>;

/** How a record stands against its 72 hours. */
export const clockFilterWords = {
  running: { fr: "en cours", en: "running" },
  over: { fr: "dépassées, sans notification", en: "over, without a notification" },
  late: { fr: "notifié en retard", en: "notified late" },
  "in-time": { fr: "notifié dans le délai", en: "notified in time" },
} as const satisfies Record<ClockFilter, Bilingual>;
