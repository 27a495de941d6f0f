import type { RetentionRule } from "../model/retentionReading.ts";

const units: readonly (readonly [RegExp, string, string])[] = [
  [/^P.*?(\d+)Y/, "an", "ans"],
  [/^P[^T]*?(\d+)M/, "mois", "mois"],
  [/^P.*?(\d+)W/, "semaine", "semaines"],
  [/^P.*?(\d+)D/, "jour", "jours"],
  [/T.*?(\d+)H/, "heure", "heures"],
  [/T.*?(\d+)M/, "minute", "minutes"],
  [/T.*?(\d+)S/, "seconde", "secondes"],
];

/** « 2 ans et 6 mois » of P2Y6M; years of five figures are said in centuries, as nobody reads them otherwise. */
const sayLength = (iso: string): string =>
  centuries(iso) ??
  units
    .flatMap(([pattern, one, many]) => {
      const count = pattern.exec(iso)?.[1];
      return count === undefined ? [] : [`${count} ${Number(count) < 2 ? one : many}`];
    })
    .join(" et ");

const centuries = (iso: string): string | null => {
  const count = /^P(\d{3,})00Y$/.exec(iso)?.[1];
  return count === undefined ? null : `${count} siècles`;
};

type Timed = Pick<RetentionRule, "keep" | "plus" | "bound">;

/** « 2 ans plus l'année en cours au maximum »; of a range only the upper bound is known. */
export const sayPeriod = ({ keep, plus, bound }: Timed & { readonly keep: string }): string => {
  const more =
    plus === null ? "" : ` plus ${plus === "current-year" ? "l’année en cours" : sayLength(plus)}`;
  const length = `${sayLength(keep)}${more}`;
  if (bound === "range") return `de 0 à ${length}`;
  if (bound === "minimum") return `au moins ${length}`;
  return bound === "maximum" ? `${length} au maximum` : length;
};

/** The same after a verb of keeping. */
export const duringPeriod = (timed: Timed & { readonly keep: string }): string =>
  timed.bound === "range" ? sayPeriod(timed) : `pendant ${sayPeriod(timed)}`;
