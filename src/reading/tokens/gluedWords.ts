import { foldLetter } from "./characters.ts";
import type { Token } from "./tokenize.ts";

/** A word that lost its blank is parted only where one side is a word that no French name is made with. */
const anchors =
  /^(?:conservee?s?|supprimee?s?|archivee?s?|effacee?s?|stockee?s?|anonymisee?s?|compter|partir|duree|delai|conservation|maximum|annees|mois|jours|pendant|cloture)$/;
/** Without one of these inside, no anchor can be cut out of a word. */
const anchorWithin =
  /conserv|supprime|archive|efface|stocke|anonymise|compter|partir|duree|delai|maximum|annees|mois|jours|pendant|cloture/;

/**
 * Parts words that a PDF extraction joined (« conservéespendant », « duréedeconservation », « conservées5 »), when
 * each part is a word of the grammar. Any other unknown word is left alone: it names something.
 */
export const partGluedWords = (
  text: string,
  tokens: readonly Token[],
  vocabulary: ReadonlySet<string>,
): readonly Token[] => {
  if (!tokens.some((token) => isSuspect(token, vocabulary))) return tokens;
  return tokens.flatMap((token) => {
    if (!isSuspect(token, vocabulary)) return [token];
    const parts = partsOf(token.word, vocabulary);
    return parts ? cut(text, token, parts) : [token];
  });
};

const longestWord = 40;

const isSuspect = ({ kind, word }: Token, vocabulary: ReadonlySet<string>): boolean =>
  (kind === "word" || kind === "code") &&
  word.length >= 7 &&
  word.length <= longestWord &&
  !vocabulary.has(word) &&
  !word.includes("-") &&
  anchorWithin.test(word);

const partsOf = (word: string, vocabulary: ReadonlySet<string>): readonly string[] | null => {
  for (let length = word.length - 1; length >= 1; length--) {
    const head = word.slice(0, length);
    if (!vocabulary.has(head)) continue;
    const rest = word.slice(length);
    if (vocabulary.has(rest) || /^\d+$/.test(rest)) {
      if (anchors.test(head) || anchors.test(rest)) return [head, rest];
      continue;
    }
    const more = anchors.test(head) || length <= 2 ? partsOf(rest, vocabulary) : null;
    if (more) return [head, ...more];
  }
  return null;
};

const cut = (text: string, token: Token, parts: readonly string[]): readonly Token[] => {
  let start = token.start;
  return parts.map((word, index) => {
    const end = index === parts.length - 1 ? token.end : advance(text, start, word.length);
    const piece: Token = {
      ...token,
      kind: /^\d+$/.test(word) ? "number" : "word",
      word,
      start,
      end,
      capital: token.capital && index === 0,
    };
    start = end;
    return piece;
  });
};

/** The offset after as many folded letters. */
const advance = (text: string, start: number, letters: number): number => {
  let at = start;
  for (let seen = 0; seen < letters && at < text.length; at++) seen += foldLetter(text[at]!).length;
  return at;
};
