import { colon, dayWords, type Language } from "../../../kernel/index.ts";
import { isWritten } from "../actions/erasePerson.ts";
import type { OpenedReach } from "../actions/openReach.ts";
import type { ErasurePlan, KeptBecause } from "../model/erasurePlan.ts";

/** What an erasure would do, or did, collection by collection: counts and reasons, nobody's name. */
export const sayErasure = (
  plan: ErasurePlan,
  { map, undescribed }: Pick<OpenedReach, "map" | "undescribed">,
  language: Language,
): string => {
  const words = wording[language];
  const numbers = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB");
  const lines = plan.rows.flatMap(({ collection: id, deleted, changed, kept }) => {
    const { store = "?", name = "?" } = map.collections.get(id) ?? {};
    const line = (what: string, count: number): string[] =>
      count === 0 ? [] : [`${store} · ${name}${colon[language]}${numbers.format(count)} ${what}\n`];
    const sum = (why: string): number =>
      changed.filter((one) => one.why === why).reduce((total, one) => total + one.rows.length, 0);
    return [
      ...line(words.deleted, deleted.length),
      ...line(words.anonymised, sum("anonymise")),
      ...line(words.detached, sum("detach")),
      ...kept.flatMap(({ count, why }) => line(keptWords(why, language), count)),
    ];
  });
  return [
    ...(plan.rows.some((rows) => isWritten(rows) || rows.kept.length > 0)
      ? lines
      : [`${words.nothing}\n`]),
    ...(undescribed.length === 0
      ? []
      : [`${words.undescribed}${colon[language]}${undescribed.join(", ")}.\n`]),
  ].join("");
};

const keptWords = (why: KeptBecause, language: Language): string => {
  const words = wording[language];
  if (why.kind === "ground") return `${words.kept}${colon[language]}${why.ground}`;
  if (why.kind === "shared") return words.shared;
  if (why.kind === "above") return words.above;
  const day = why.until === null ? null : dayWords(Temporal.PlainDate.from(why.until), language);
  return day === null ? words.duty(why.rule) : words.dutyUntil(why.rule, day);
};

const wording = {
  fr: {
    deleted: "à effacer",
    anonymised: "à anonymiser",
    detached: "d’autrui, à détacher",
    kept: "à garder",
    shared: "à garder, aussi à quelqu’un d’autre",
    above: "à garder, une ligne gardée y renvoie",
    duty: (rule: string) =>
      `à garder par la règle ${rule}, jusqu’à une date que la ligne ne dit pas seule`,
    dutyUntil: (rule: string, day: string) =>
      `à garder par la règle ${rule} jusqu’au ${day} inclus ; recommencez ensuite`,
    nothing: "Aucune ligne de cette personne.",
    undescribed: "Bases qu’aucun jeu de données ne décrit, non touchées",
  },
  en: {
    deleted: "to be deleted",
    anonymised: "to be anonymised",
    detached: "of others, to be detached",
    kept: "to be kept",
    shared: "to be kept, somebody else’s too",
    above: "to be kept, a row that is kept refers to them",
    duty: (rule: string) =>
      `to be kept by the rule ${rule}, until a day that the row alone does not tell`,
    dutyUntil: (rule: string, day: string) =>
      `to be kept by the rule ${rule} until the end of ${day}; try again afterwards`,
    nothing: "No row of this person.",
    undescribed: "Databases that no dataset describes, not touched",
  },
} as const;
