import { nearest } from "../../../kernel/index.ts";

/** The parameters `{nearestFr}` and `{nearestEn}` of a message about an unknown name; empty when no known name is near. */
export const suggestion = (
  written: string,
  known: readonly string[],
): { readonly nearestFr: string; readonly nearestEn: string } => {
  const name = nearest(written, known);
  return name === null
    ? { nearestFr: "", nearestEn: "" }
    : { nearestFr: ` Le plus proche : « ${name} ».`, nearestEn: ` The nearest: "${name}".` };
};

/** A list of names as a message shows it, in a stable order; a dash when there are none. */
export const listed = (names: readonly string[]): string => names.toSorted().join(", ") || "–";
