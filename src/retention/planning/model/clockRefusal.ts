import type { ClockRefusal } from "../../../connectors/index.ts";

/** Why a column is no clock and what to do about it: the parameters `{whyFr}` and `{whyEn}`. */
export const clockRefusalWords = (
  refusal: ClockRefusal,
): { readonly whyFr: string; readonly whyEn: string } => words[refusal];

const words: Readonly<Record<ClockRefusal, { readonly whyFr: string; readonly whyEn: string }>> = {
  type: {
    whyFr: "son type n’est pas une date. Choisir une autre colonne, ou convertir celle-ci",
    whyEn: "its type is no date. Choose another column, or convert this one",
  },
  "number-undeclared": {
    whyFr:
      "un nombre peut compter des secondes ou des millisecondes. Le déclarer dans le jeu de données (egide.clock)",
    whyEn: "a number may count seconds or milliseconds. Declare which in the dataset (egide.clock)",
  },
  "no-values": {
    whyFr:
      "elle est vide et son type ne dit rien. Déclarer son écriture dans le jeu de données (egide.clock)",
    whyEn:
      "it is empty and its type says nothing. Declare how it is written in the dataset (egide.clock)",
  },
  "values-unreadable": {
    whyFr: "au moins une valeur n’est pas une date ISO. Corriger ces valeurs à la source",
    whyEn: "at least one value is no ISO date. Correct these values at their source",
  },
  "values-mixed": {
    whyFr:
      "elle mêle des jours et des heures, ou des heures avec et sans fuseau. Les écrire d’une seule façon",
    whyEn: "it mixes days and moments, or moments with and without a zone. Write them in one way",
  },
  "values-out-of-range": {
    whyFr:
      "des secondes et des millisecondes semblent confondues. Corriger ces valeurs, ou la déclaration egide.clock",
    whyEn:
      "seconds and milliseconds seem confused. Correct these values, or the egide.clock declaration",
  },
};
