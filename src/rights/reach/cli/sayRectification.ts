import type { RowValue } from "../../../connectors/index.ts";
import { colon, type Language } from "../../../kernel/index.ts";
import type { OpenedReach } from "../actions/openReach.ts";
import type { RectificationPlan } from "../model/rectification.ts";

/**
 * What a rectification would change, field by field, old → new: for the eyes of whoever was asked for it, as the letter to the
 * person will say it. Nothing of it is kept.
 */
export const sayRectification = (
  { fields, followed }: RectificationPlan,
  { map, undescribed }: Pick<OpenedReach, "map" | "undescribed">,
  language: Language,
): string => {
  const words = wording[language];
  const shown = (value: RowValue): string =>
    value === null
      ? words.empty
      : value instanceof Uint8Array
        ? words.bytes
        : `« ${String(value).replaceAll(/\p{Cc}/gu, " ")} »`;
  const placeOf = (id: string, column: string): string => {
    const { store = "?", name = "?" } = map.collections.get(id) ?? {};
    return `${store} · ${name}.${column}${colon[language]}`;
  };
  const lines = [
    ...fields.flatMap(({ collection, column, value, from, already }) => [
      ...[...from].map(
        ([old, count]) =>
          `${placeOf(collection, column)}${shown(old)} → ${shown(value)} (${words.rows(count)})\n`,
      ),
      ...(already === 0
        ? []
        : [`${placeOf(collection, column)}${words.already} (${words.rows(already)})\n`]),
    ]),
    ...followed.flatMap(({ collection, columns, count }) =>
      columns.map(
        (column) => `${placeOf(collection, column)}${words.followed} (${words.rows(count)})\n`,
      ),
    ),
  ];
  return [
    ...(lines.length === 0 ? [`${words.nothing}\n`] : lines),
    ...(undescribed.length === 0
      ? []
      : [`${words.undescribed}${colon[language]}${undescribed.join(", ")}.\n`]),
  ].join("");
};

const wording = {
  fr: {
    empty: "(vide)",
    bytes: "(octets)",
    rows: (count: number) => (count === 1 ? "1 ligne" : `${count} lignes`),
    already: "porte déjà la nouvelle valeur",
    followed: "suivra, la base s’en charge",
    nothing: "Aucune ligne de cette personne ne porte cette donnée.",
    undescribed: "Bases qu’aucun jeu de données ne décrit, non touchées",
  },
  en: {
    empty: "(empty)",
    bytes: "(bytes)",
    rows: (count: number) => (count === 1 ? "1 row" : `${count} rows`),
    already: "bears the new value already",
    followed: "will follow, by the database itself",
    nothing: "No row of this person bears that datum.",
    undescribed: "Databases that no dataset describes, not touched",
  },
} as const;
