/**
 * Percentages of counts, whole and together a hundred: the largest remainders are rounded up. What exists gets at least
 * one, taken from the largest, so that nothing that exists is drawn as nothing.
 */
export const wholePercentages = (counts: readonly number[]): readonly number[] => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count / all) * 100);
  const whole = exact.map((part, index) => Math.max(Math.floor(part), counts[index] === 0 ? 0 : 1));
  const order = exact
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  for (let at = 0; sumOf(whole) < 100; at++) {
    const index = order[at % order.length]?.index ?? 0;
    whole[index] = (whole[index] ?? 0) + 1;
  }
  while (sumOf(whole) > 100) {
    const largest = whole.indexOf(Math.max(...whole));
    whole[largest] = (whole[largest] ?? 0) - 1;
  }
  return whole;
};

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
