import type { Bilingual } from "../../../kernel/index.ts";
import type { QueueState, QueueTime } from "../../actions/requestQueue.ts";

/** What the queue says of what narrows it. */
export const queueWords = {
  kind: { fr: "Droit", en: "Right" },
  channel: { fr: "Arrivée par", en: "Came by" },
  receivedOn: { fr: "Reçue le", en: "Received on" },
  seeClosed: { fr: "Voir les demandes closes", en: "See the closed requests" },
  nothing: {
    fr: "Aucune demande ne correspond à ces critères",
    en: "No request matches these criteria",
  },
  nothingHelp: {
    fr: "Retirez un critère, ou revenez à ce qui attend.",
    en: "Take a criterion out, or go back to what waits.",
  },
} as const satisfies Record<string, Bilingual>;

export const queueStateWords = {
  open: { fr: "À traiter", en: "To handle" },
  "to-begin": { fr: "À traiter, pas encore prises en charge", en: "To handle, not in hand yet" },
  "in-progress": { fr: "À traiter, en cours", en: "To handle, in progress" },
  identity: { fr: "À traiter, identité attendue", en: "To handle, identity awaited" },
  doubted: { fr: "À traiter, doute écrit", en: "To handle, doubt written down" },
  closed: { fr: "Closes", en: "Closed" },
  fulfilled: { fr: "Closes, répondues", en: "Closed, answered" },
  denied: { fr: "Closes, refusées", en: "Closed, refused" },
  revoked: { fr: "Closes, retirées", en: "Closed, taken back" },
  expired: { fr: "Closes, identité jamais prouvée", en: "Closed, identity never proved" },
} as const satisfies Record<QueueState, Bilingual>;

export const queueTimeWords = {
  late: { fr: "en retard", en: "late" },
  week: { fr: "sept jours ou moins", en: "seven days or fewer" },
  stopped: { fr: "délai arrêté", en: "clock stopped" },
  "closed-late": { fr: "closes en retard", en: "closed late" },
} as const satisfies Record<QueueTime, Bilingual>;
