import { after, isElided, quoted } from "./explainAgreement.ts";

const present = (ways: readonly (string | null)[]): readonly string[] =>
  ways.filter((way) => way !== null);

/** A clause has its own verb: « il n'est pas fermé »; a name has none: « la clôture ». */
const isClause = (words: string): boolean =>
  /^(?:ils?|elles?|on|nous|vous|ce|cela) /i.test(words) ||
  /(?:^| )(?:n['’]|(?:ne|est|sont|soit|soient|a|ont|ait|aient|reste|restent|sera|seront|peut|peuvent)(?: |$))/i.test(
    words,
  );

const that = (words: string): string => (isElided(words) ? `qu’${words}` : `que ${words}`);

/** Ways of saying from when, the one that reads best first. */
export const sayFrom = (words: string): readonly string[] => {
  if (/^(?:avoir|être) /i.test(words)) return [`après ${words}`];
  const compter = after("de", words);
  return present([
    compter && `à compter ${compter}`,
    `après ${words}`,
    `à compter de ${quoted(words)}`,
  ]);
};

/** Ways of saying until when. */
export const sayUntil = (words: string): readonly string[] => {
  const to = after("à", words);
  const name = present([to && `jusqu’${to}`, `jusqu’à ${quoted(words)}`]);
  const clause = [`jusqu’à ce ${that(words)}`];
  return isClause(words) ? [...clause, ...name] : [...name, ...clause];
};

/** Ways of saying when data end, after a verb that ends them. */
export const sayAt = (words: string, latest: boolean): readonly string[] => {
  const de = after("de", words);
  const to = after("à", words);
  if (latest) return present([to && `au plus tard ${to}`, de && `au plus tard lors ${de}`]);
  const when = isElided(words) ? `lorsqu’${words}` : `lorsque ${words}`;
  const name = present([to, de && `lors ${de}`, `après ${words}`]);
  const clause = [when, `dès ${that(words)}`, `une fois ${that(words)}`, `après ${that(words)}`];
  return isClause(words) ? [...clause, ...name] : [...name, ...clause];
};

/** Ways of saying while which state lasts. */
export const sayWhile = (words: string): readonly string[] => {
  const clause = [`tant ${that(words)}`];
  const of = after("de", words);
  const name = present([
    of && `pendant toute la durée ${of}`,
    `pendant toute la durée de ${quoted(words)}`,
  ]);
  if (/^(?:pendant|durant|pour|le temps|autant|aussi longtemps|dans) /i.test(words))
    return [words, ...clause, ...name];
  return isClause(words) ? [...clause, ...name, words] : [...name, ...clause, words];
};
