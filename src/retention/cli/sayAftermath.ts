import { dayWords, type Language } from "../../kernel/index.ts";
import type { RunReport } from "../execution/model/runReport.ts";
import { number } from "./sayPlans.ts";

/** Under 16 MiB, or a fifth of the table or file, giving room back costs more reading than it saves: it is used again. */
const worth = { bytes: 16 * 1024 * 1024, share: 0.2 };

type Room = NonNullable<RunReport["room"]>[number];

const isWorthIt = ({ bytes, of = bytes }: Room): boolean =>
  bytes >= worth.bytes && bytes >= of * worth.share;

const mebibytes = (bytes: number, language: Language): string =>
  number(Math.ceil(bytes / 1024 / 1024), language);

const shareWords = (bytes: number, of: number | undefined, language: Language): string => {
  if (of === undefined || of === 0) return "";
  const share = Math.min(100, Math.round((100 * bytes) / of));
  return language === "fr" ? ` (${share}\u00a0%)` : ` (${share}%)`;
};

/** What is not worth a statement, in one line: the rows to come will use it. */
const rest = (room: readonly Room[], language: Language): readonly string[] => {
  if (room.length === 0) return [];
  const bytes = room.reduce((sum, each) => sum + each.bytes, 0);
  const stores = [...new Set(room.map(({ store }) => store))].join(", ");
  return [
    language === "fr"
      ? `place laissée aux lignes à venir (${stores}) : environ ${mebibytes(bytes, language)} Mio ; rien à faire`
      : `room left for rows to come (${stores}): about ${mebibytes(bytes, language)} MiB; nothing to do`,
  ];
};

/** What ended rows leave behind, in words: room, backups, replicas; what stores.yaml does not say is told to be said. */
export const sayAftermath = (
  { room = [], copies = [] }: Pick<RunReport, "room" | "copies">,
  language: Language,
): readonly string[] => {
  const fr = language === "fr";
  return [
    ...room
      .filter(isWorthIt)
      .map(({ store, bytes, of, statement }) =>
        fr
          ? `place à reprendre dans ${store} : environ ${mebibytes(bytes, language)} Mio${shareWords(bytes, of, language)}, par : ${statement}`
          : `room to give back in ${store}: about ${mebibytes(bytes, language)} MiB${shareWords(bytes, of, language)}, by: ${statement}`,
      ),
    ...rest(
      room.filter((each) => !isWorthIt(each)),
      language,
    ),
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
