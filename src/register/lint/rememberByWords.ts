/**
 * Computes once for equal words what depends on nothing but them. A register of ten thousand records says the same
 * sentence in hundreds of them.
 */
export const rememberByWords = <T>(compute: (words: string) => T): ((words: string) => T) => {
  const known = new Map<string, T>();
  return (words) => {
    let answer = known.get(words);
    if (answer === undefined && !known.has(words)) {
      if (known.size >= mostWords) known.clear();
      answer = compute(words);
      known.set(words, answer);
    }
    return answer as T;
  };
};

const mostWords = 50_000;
