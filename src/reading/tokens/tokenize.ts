import { classOf, foldLetter } from "./characters.ts";

/**
 * One word, number or mark of a sentence. `word` is folded: lower case, no accents, straight apostrophe. Words that
 * differ by their accent alone and mean something else keep it (dès/des, où/ou, né/ne, dû/du, sûr/sur).
 */
export interface Token {
  readonly kind: "word" | "number" | "code" | "mark";
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Written with a capital first. */
  readonly capital: boolean;
  /** Ends as a past participle does (é, ée, és, ées), which folding hides. */
  readonly participle: boolean;
  /** True when a word joined to the one before without a blank, as in texts extracted from a PDF. */
  readonly accented: boolean;
}

const keepsItsAccent = new Set(["dès", "où", "né", "née", "nés", "nées", "dû", "sûr"]);
/** Words before an apostrophe; anything else with an apostrophe inside is one word (aujourd'hui). */
const elided = new Set(
  "l d qu jusqu lorsqu puisqu quoiqu n s c m t j presqu quelqu des entr jusqua".split(" "),
);
/** Nouns that end as a participle does. */
const nounsInE =
  /^(?:donnee|duree|annee|journee|arrivee|entree|identite|sante|securite|activite|scolarite|qualite|comptabilite|nationalite|collectivite|communaute|unite|entite|propriete|societe|universite|faculte|difficulte|mobilite|fiscalite|finalite|responsabilite|publicite|civilite|parente|paternite|maternite|indemnite|invalidite|tracabilite|confidentialite|integralite|totalite|majorite|minorite)s?$/;
const units = /^(?:ans?|annees?|mois|semaines?|jours?|heures?|minutes?|secondes?|min|mn|h|j|s)$/;

/**
 * Cuts a sentence into tokens. Every blank, zero-width character and combining accent is accounted for; quotation marks
 * and bold marks say nothing and are left out. Linear in the text.
 */
export const tokenize = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const kind = classOf(text[at]!);
    if (kind === "letter" || kind === "digit") at = readWord(text, at, tokens);
    else if (at === tokens.at(-1)?.end && isInclusive(text, at)) at = takeEnding(text, at, tokens);
    else {
      if (kind === "mark" || kind === "hyphen") pushMark(text, at, tokens);
      at++;
    }
  }
  return tokens;
};

/** « inscrit(e)s », « lecteur·rice·s », « abonné•e »: the ending of the other gender, glued to its word. */
const endings =
  /(?:\((?:e|s|es|ne|le|se|te|ve|fe|x|trice|ice|rice|euse|ère|nes|les|trices)\)s?|[·•](?:e|ne|le|se|te|ve|fe|trice|ice|rice|euse|ère)?(?:[·•]?s)?)(?!\p{L})/uy;

const isInclusive = (text: string, at: number): boolean => {
  endings.lastIndex = at;
  return /[(·•]/.test(text[at]!) && isLetter(text[at - 1]) && endings.test(text);
};

/** The ending changes nothing that the word says, and stays in its text. */
const takeEnding = (text: string, at: number, tokens: Token[]): number => {
  endings.lastIndex = at;
  const end = at + endings.exec(text)![0].length;
  tokens[tokens.length - 1] = { ...tokens.at(-1)!, end };
  return end;
};

/** « **gras** », and the star of a list; a star elsewhere calls a note. */
const isBold = (text: string, at: number): boolean =>
  text[at] === "*" && (at === 0 || text[at - 1] === "*" || text[at + 1] === "*");

const silentMarks = new Set(["«", "»", '"', "“", "”", "„", "•", "·", "●", "▪", "‹", "›", "#"]);

const pushMark = (text: string, at: number, tokens: Token[]): void => {
  const unit = text[at]!;
  if (silentMarks.has(unit) || isBold(text, at)) return;
  const word = classOf(unit) === "hyphen" ? "-" : foldLetter(unit) || unit;
  if (word === "..." || word === "…") tokens.push(token("mark", "…", at, at + 1, unit));
  else tokens.push(token("mark", word, at, at + 1, unit));
};

const token = (
  kind: Token["kind"],
  word: string,
  start: number,
  end: number,
  written: string,
): Token => {
  if (isAscii(written)) {
    const first = written.charCodeAt(0);
    const capital = first >= 65 && first <= 90;
    return { kind, word, start, end, capital, participle: false, accented: false };
  }
  return {
    kind,
    word,
    start,
    end,
    capital: /^\p{Lu}/u.test(written),
    participle: kind === "word" && /é(?:es?|s)?$/iu.test(written) && !nounsInE.test(word),
    accented: /^[àÀ]$/.test(written),
  };
};

/** Most words are, and then nothing has to be looked for: half the time of the tokenizer went into them. */
const isAscii = (written: string): boolean => {
  for (let at = 0; at < written.length; at++) if (written.charCodeAt(at) > 127) return false;
  return true;
};

const readWord = (text: string, start: number, tokens: Token[]): number => {
  let at = start;
  let word = "";
  while (at < text.length) {
    const unit = text[at]!;
    const kind = classOf(unit);
    if (kind === "letter" || kind === "digit") word += foldLetter(unit);
    else if (kind === "apostrophe" && elided.has(word)) {
      tokens.push(token("word", `${word}'`, start, at + 1, text.slice(start, at)));
      return at + 1;
    } else if (kind === "apostrophe" && isLetter(text[at + 1])) word += "'";
    else if (joins(text, at, kind, word)) word += kind === "hyphen" ? "-" : unit;
    else if (kind !== "nothing") break;
    at++;
  }
  pushWord(text, start, at, word, tokens);
  return at;
};

const isLetter = (unit: string | undefined): boolean =>
  unit !== undefined && classOf(unit) === "letter";
const isDigit = (unit: string | undefined): boolean =>
  unit !== undefined && classOf(unit) === "digit";

/** A hyphen joins the parts of a word; a point, comma or slash those of a number. */
const joins = (text: string, at: number, kind: string, word: string): boolean => {
  const next = text[at + 1];
  if (kind === "hyphen") return isLetter(next) || isDigit(next);
  return kind === "mark" && /[.,/]/.test(text[at]!) && /\d$/.test(word) && isDigit(next);
};

const pushWord = (
  text: string,
  start: number,
  end: number,
  word: string,
  tokens: Token[],
): void => {
  const raw = text.slice(start, end);
  const plain = isAscii(raw);
  const written = plain ? raw : raw.normalize("NFC");
  if (/\d/.test(word)) {
    pushNumber({ word, start, end, written }, tokens);
    return;
  }
  if (plain) {
    tokens.push(token("word", word, start, end, written));
    return;
  }
  const lower = written.toLowerCase();
  tokens.push(token("word", keepsItsAccent.has(lower) ? lower : word, start, end, written));
};

interface Cut {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

const pushNumber = ({ word, start, end, written }: Cut, tokens: Token[]): void => {
  const glued = /^(\d+)([a-z]+)$/.exec(word);
  if (glued && units.test(glued[2]!)) {
    const middle = start + glued[1]!.length;
    tokens.push(token("number", glued[1]!, start, middle, ""));
    tokens.push(token("word", glued[2]!, middle, end, ""));
  } else tokens.push(token(/^\d+$/.test(word) ? "number" : "code", word, start, end, written));
};
