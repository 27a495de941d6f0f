import { findArticle6, fold, type Span } from "../../reading/index.ts";
import { letterOf } from "../model/rightsOf.ts";
import { legalBasisLetters, type LegalBasisLetter } from "../model/rightsByBasis.ts";
import type { FieldValue } from "./fieldValues.ts";
import { rememberByWords } from "./rememberByWords.ts";
import type { LintRecord } from "./lintRecord.ts";

/** The words by which pages name each basis of GDPR art. 6(1); over folded text. */
const wording: Readonly<Record<LegalBasisLetter, RegExp>> = {
  a: /(?<!(?:sans|hors|dispense|independamment|exemption)(?: que| de| du)? ?(?:le |l'|votre |leur |son |un |tout |recueil du )?)(?<![a-z])consentements?(?![a-z])/,
  b: /(?<![a-z])(?:execution|conclusion|signature) (?:d'un|du|de ce|des) contrats?(?![a-z])|mesures? precontractuelles?/,
  c: /(?<![a-z])obligations? (?:legales?|reglementaires?)(?![a-z])/,
  d: /(?<![a-z])interets? vitaux(?![a-z])/,
  e: /(?<![a-z])missions? (?:d'interet (?:public|general)|de service public)|exercice de l'autorite publique/,
  f: /(?<![a-z])interets? legitimes?(?![a-z])/,
};

/** What follows is about a condition of art. 9(2), whose words are nearly those of art. 6(1). */
const article9 =
  /(?<![a-z0-9])(?:articles? |art[.]? ?)?9 ?(?:[-.,(§]|paragraphe|du rgpd|du reglement)/;
const denied = /(?<![a-z])(?:ne |n')[a-z' ]{1,30}(?:pas|aucune?|plus)(?![a-z])/;

/** One legal basis of a record as its words say it. */
export interface WordedBasis {
  readonly value: FieldValue;
  /** The letter that the page cites; null when it cites none. */
  readonly letter: LegalBasisLetter | null;
  /** « Article 6.1.e », without the text that it belongs to. */
  readonly mention: Span | null;
  /** The letters that its words name, each with the place of these words. */
  readonly words: ReadonlyMap<LegalBasisLetter, Span>;
}

/** The legal bases of a record, the letter beside the words. */
export const wordedBases = (record: LintRecord): readonly WordedBasis[] => {
  const { legalBases } = record.activity;
  return record.of("legalBases").map((value) => ({
    value,
    letter: letterOf(legalBases[value.at]!.article),
    ...worded(value.text),
  }));
};

const worded = rememberByWords((text): Pick<WordedBasis, "mention" | "words"> => {
  const mention = findArticle6(text)[0];
  const folded = fold(text);
  const end = article9.exec(folded)?.index ?? folded.length;
  const said = folded.slice(0, end);
  return {
    mention: mention ? { start: introduced(folded, mention.start), end: mention.end } : null,
    words: denied.test(said) ? new Map() : namedIn(said),
  };
});

const introduced = (folded: string, start: number): number =>
  start -
  (/(?<![a-z])(?:articles? |art[.]? ?)(?:n ?° ?)?$/.exec(folded.slice(0, start))?.[0].length ?? 0);

const namedIn = rememberByWords((folded): ReadonlyMap<LegalBasisLetter, Span> => {
  const named = new Map<LegalBasisLetter, Span>();
  if (denied.test(folded)) return named;
  for (const letter of legalBasisLetters) {
    const match = wording[letter].exec(folded);
    if (match) named.set(letter, { start: match.index, end: match.index + match[0].length });
  }
  return named;
});

/** The basis that the words name although the article says another one; null where they agree or may be read so. */
export const contradictedBy = (
  basis: WordedBasis,
  all: readonly WordedBasis[],
): { readonly letter: LegalBasisLetter; readonly words: Span } | null => {
  const { letter, words } = basis;
  if (letter === null || words.size !== 1 || words.has(letter)) return null;
  const [named, place] = [...words][0]!;
  // « 6.1.c et 6.1.e : obligation légale »: the words may be those of the basis beside it.
  if (all.some((other) => other !== basis && other.letter === named)) return null;
  return { letter: named, words: place };
};

/** The letters on which a record plainly rests: cited, or named in words where no letter is; what contradicts itself is not. */
export const plainLetters = (record: LintRecord): ReadonlySet<LegalBasisLetter> => {
  const bases = wordedBases(record);
  return new Set(
    bases.flatMap((basis): LegalBasisLetter[] => {
      if (basis.letter === null) return basis.words.size === 1 ? [...basis.words.keys()] : [];
      return contradictedBy(basis, bases) ? [] : [basis.letter];
    }),
  );
};

/** From the article to the words that go with it: what a finding quotes of a basis. */
export const fromArticleTo = ({ value, mention }: WordedBasis, words: Span | undefined): Span => {
  const places = [...(mention ? [mention] : []), ...(words ? [words] : [])];
  if (places.length === 0) return { start: 0, end: value.text.length };
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  return end - start > longestQuote ? places.at(-1)! : { start, end };
};

/** Further apart, article and words are no short quote: the words alone show what is meant. */
const longestQuote = 110;
