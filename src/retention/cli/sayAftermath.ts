import { dayWords, type Language } from "../../kernel/index.ts";
import type { RunReport } from "../execution/model/runReport.ts";
import { number } from "./sayPlans.ts";

/** What ended rows leave behind, in words: room, backups, replicas; what stores.yaml does not say is told to be said. */
export const sayAftermath = (
  { room = [], copies = [] }: Pick<RunReport, "room" | "copies">,
  language: Language,
): readonly string[] => {
  const fr = language === "fr";
  return [
    ...room.map(({ store, bytes, statement }) => {
      const size = number(Math.ceil(bytes / 1024), language);
      return fr
        ? `place à reprendre dans ${store} : environ ${size} Kio, par : ${statement}`
        : `room to give back in ${store}: about ${size} KiB, by: ${statement}`;
    }),
    ...copies.flatMap(({ store, backupsUntil, replicas }) => {
      if (backupsUntil === null && replicas === null)
        return [
          fr
            ? `note : stores.yaml ne dit pas combien de temps les sauvegardes de ${store} gardent ces lignes (backups, replicas)`
            : `note: stores.yaml does not say how long backups of ${store} keep these rows (backups, replicas)`,
        ];
      const day = backupsUntil && dayWords(Temporal.PlainDate.from(backupsUntil), language);
      return [
        ...(day === null
          ? []
          : [
              fr
                ? `les sauvegardes de ${store} gardent ces lignes jusqu’au ${day}`
                : `backups of ${store} keep these rows until ${day}`,
            ]),
        ...(replicas ?? []).map((replica) =>
          fr
            ? `la réplique ${replica} de ${store} suit dans son propre délai`
            : `the replica ${replica} of ${store} follows within its own delay`,
        ),
      ];
    }),
  ];
};
