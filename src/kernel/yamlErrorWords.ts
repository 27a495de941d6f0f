import type { Bilingual } from "./language.ts";

const indent = {
  fr: "retrait insuffisant, ou accolade ou crochet qui n’est pas refermé",
  en: "too little indentation, or a brace or bracket that is not closed",
};
const nested = {
  fr: "deux « clé : valeur » sur une ligne, ou un retrait de trop ; mettre entre guillemets un texte qui contient « : »",
  en: 'two "key: value" on one line, or too much indentation; put quotes around a text that holds ": "',
};
const unexpected = {
  fr: "un signe qui n’a pas sa place ici",
  en: "a sign that has no place here",
};
const tag = {
  fr: "une étiquette YAML (!) que ce fichier n’admet pas",
  en: "a YAML tag (!) that this file does not accept",
};

const words: Readonly<Partial<Record<string, Bilingual>>> = {
  BAD_COLLECTION_TYPE: tag,
  BAD_DIRECTIVE: {
    fr: "une directive YAML (%) inconnue",
    en: "an unknown YAML directive (%)",
  },
  BAD_DQ_ESCAPE: {
    fr: "une barre oblique inverse sans suite connue entre guillemets ; employer des apostrophes",
    en: "a backslash with no known meaning inside double quotes; use single quotes",
  },
  BAD_INDENT: indent,
  BAD_SCALAR_START: {
    fr: "un texte ne peut pas commencer par ce signe : le mettre entre guillemets",
    en: "a text cannot begin with this sign: put it in quotes",
  },
  BLOCK_AS_IMPLICIT_KEY: nested,
  BLOCK_IN_FLOW: {
    fr: "des lignes en retrait ne peuvent pas se trouver entre accolades ou crochets",
    en: "indented lines cannot stand inside braces or brackets",
  },
  DUPLICATE_KEY: {
    fr: "cette clé est écrite deux fois : n’en garder qu’une",
    en: "this key is written twice: keep one",
  },
  KEY_OVER_1024_CHARS: {
    fr: "une clé de plus de 1024 caractères",
    en: "a key of more than 1024 characters",
  },
  MISSING_CHAR: {
    fr: "il manque un signe : guillemet, accolade, crochet ou deux-points",
    en: "a sign is missing: quote, brace, bracket or colon",
  },
  MULTILINE_IMPLICIT_KEY: {
    fr: "une clé doit tenir sur une ligne, suivie de deux-points",
    en: "a key must stand on one line, followed by a colon",
  },
  MULTIPLE_DOCS: {
    fr: "un second document (---) : n’en garder qu’un par fichier",
    en: "a second document (---): keep one in a file",
  },
  NON_STRING_KEY: { fr: "une clé doit être un texte", en: "a key must be a text" },
  RESOURCE_EXHAUSTION: {
    fr: "des accolades ou crochets trop imbriqués",
    en: "braces or brackets nested too deep",
  },
  TAB_AS_INDENT: {
    fr: "une tabulation en retrait : la remplacer par des espaces",
    en: "a tab as indentation: put spaces in its place",
  },
  TAG_RESOLVE_FAILED: tag,
};

/** What an error code of the YAML parser means to the person who wrote the file, as `{reasonFr}` and `{reasonEn}`. */
export const yamlErrorWords = (
  code: string,
): { readonly reasonFr: string; readonly reasonEn: string } => {
  const { fr, en } = words[code] ?? unexpected;
  return { reasonFr: fr, reasonEn: en };
};
