import type { NamedText } from "./namedText.ts";

/** Each kind of norm of the CNIL: the words or letters before its number, and what a reference calls it. */
const kinds: readonly (readonly [RegExp, (number: string) => string, capitals: boolean])[] = [
  [
    /norme simplifiee (?:de la cnil )?(?:n ?[°ºᵒo.]{1,2} ?)?(?:ns ?-? ?)?0?(\d{1,2})(?![\d-])/y,
    (number) => `norme simplifiée n° ${number}`,
    false,
  ],
  [/ns ?-? ?0?(\d{2})(?![\d-])/y, (number) => `norme simplifiée n° ${number}`, true],
  [
    /autorisation unique (?:de la cnil )?(?:n ?[°ºᵒo.]{1,2} ?)?(?:au ?-? ?)?(\d{1,3})(?![\d-])/y,
    (number) => `autorisation unique AU-${number.padStart(3, "0")}`,
    false,
  ],
  [/au ?-? ?(0\d{2})(?![\d-])/y, (number) => `autorisation unique AU-${number}`, true],
  [
    /methodologies? de reference (?:de la cnil )?[«"“(]{0,2} ?(?:n ?[°ºᵒo.]{1,2} ?)?(?:mr ?-? ?)?(\d{1,3})(?![\d-])/y,
    (number) => `méthodologie de référence MR-${number.padStart(3, "0")}`,
    false,
  ],
  [/mr ?-? ?(00\d)(?![\d-])/y, (number) => `méthodologie de référence MR-${number}`, true],
  [
    /referentiel (?:de (?:la )?)?(?:cnil|commission nationale de l'informatique et des libertes)(?![a-z])/y,
    () => "référentiel CNIL",
    false,
  ],
];

/** A norm, authorisation or reference of the CNIL at a place of the words. */
export const cnilNormAt = (words: string, written: string, start: number): NamedText | null => {
  for (const [pattern, called, capitals] of kinds) {
    pattern.lastIndex = start;
    const match = pattern.exec(words);
    if (!match || (capitals && /[a-z]/.test(written.slice(start, start + 2)))) continue;
    return { start, end: pattern.lastIndex, code: called(match[1] ?? "") };
  }
  return null;
};
