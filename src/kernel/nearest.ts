/** The candidate closest to what was written, or null when none is close enough to be what was meant. */
export const nearest = (written: string, candidates: readonly string[]): string | null => {
  let best: { readonly name: string; readonly distance: number } | null = null;
  for (const name of candidates) {
    const begins = name.startsWith(written) && written.length > 1;
    const distance = begins ? 1 : editDistance(written.slice(0, longest), name.slice(0, longest));
    const allowed = Math.max(1, Math.floor(name.length / 3));
    if (distance <= allowed && distance < (best?.distance ?? Infinity)) best = { name, distance };
  }
  return best?.name ?? null;
};

const longest = 100;

const editDistance = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++)
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
      );
    previous = current;
  }
  return previous[b.length] ?? 0;
};
