/** Names that a form sends back as one value, whatever stands in them. */
export const placed = (...names: readonly (string | null)[]): string => JSON.stringify(names);

/** The names again; null when the value is none of ours. */
export const placesIn = (value: string, count: number): readonly (string | null)[] | null => {
  try {
    const names: unknown = JSON.parse(value);
    return Array.isArray(names) &&
      names.length === count &&
      names.every((each) => each === null || typeof each === "string")
      ? (names as (string | null)[])
      : null;
  } catch {
    return null;
  }
};
