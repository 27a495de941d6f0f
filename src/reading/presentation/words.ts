/** What a person is told of a reading, in both languages: the commands and the page say it in the same words. */
interface InBoth {
  readonly fr: string;
  readonly en: string;
}

export const statusWords = {
  read: { fr: "lue", en: "read" },
  "partly-read": { fr: "lue en partie, à vérifier", en: "partly read, to be checked" },
  "not-understood": { fr: "non comprise", en: "not understood" },
} as const satisfies Record<string, InBoth>;

export const tallyWords = {
  all: {
    one: { fr: "phrase sur la conservation", en: "sentence on retention" },
    many: { fr: "phrases sur la conservation", en: "sentences on retention" },
  },
  read: { one: { fr: "lue", en: "read" }, many: { fr: "lues", en: "read" } },
  "partly-read": {
    one: { fr: "lue en partie", en: "partly read" },
    many: { fr: "lues en partie", en: "partly read" },
  },
  "not-understood": {
    one: { fr: "non comprise", en: "not understood" },
    many: { fr: "non comprises", en: "not understood" },
  },
} as const satisfies Record<string, { readonly one: InBoth; readonly many: InBoth }>;

/** What stands between two sentences that were found. */
export const restWords = {
  one: { fr: "autre phrase", en: "other sentence" },
  many: { fr: "autres phrases", en: "other sentences" },
} as const satisfies { readonly one: InBoth; readonly many: InBoth };

export const readingWords = {
  context: { fr: "Contexte", en: "Context" },
  noRule: {
    fr: "Cette phrase ne fixe aucune durée.",
    en: "This sentence sets no period.",
  },
  notRead: {
    fr: "Aucune règle n’en est tirée.",
    en: "No rule is made of it.",
  },
  unread: { fr: "Mots non compris", en: "Words not understood" },
  unreadContext: {
    fr: "Le contexte n’est pas compris : il peut changer cette règle.",
    en: "The context is not understood: it may change this rule.",
  },
} as const satisfies Record<string, InBoth>;

/** The name of each value of a rule. */
export const valueWords = {
  kind: { fr: "sorte", en: "kind" },
  keep: { fr: "durée", en: "period" },
  plus: { fr: "en plus", en: "plus" },
  bound: { fr: "borne", en: "bound" },
  from: { fr: "à compter de", en: "from" },
  until: { fr: "jusqu’à", en: "until" },
  while: { fr: "tant que", en: "while" },
  condition: { fr: "condition", en: "condition" },
  scope: { fr: "données", en: "scope" },
  system: { fr: "outil", en: "system" },
  end: { fr: "à la fin", en: "at the end" },
  then: { fr: "ensuite", en: "then" },
  reference: { fr: "texte de loi", en: "legal text" },
} as const satisfies Record<string, InBoth>;

/** French takes the singular up to 1, English at 1 only. */
export const counted = (
  count: number,
  { one, many }: { readonly one: InBoth; readonly many: InBoth },
  language: keyof InBoth,
): string =>
  `${count} ${(count === 1 || (count === 0 && language === "fr") ? one : many)[language]}`;

const statuses = ["read", "partly-read", "not-understood"] as const;

/** « 14 phrases sur la conservation : 11 lues, 2 lues en partie, 1 non comprise ». */
export const tallySentence = (
  counts: Readonly<Record<keyof typeof tallyWords, number>>,
  language: keyof InBoth,
): string => {
  const parts = statuses.map((status) => counted(counts[status], tallyWords[status], language));
  const colon = language === "fr" ? " :" : ":";
  return `${counted(counts.all, tallyWords.all, language)}${colon} ${parts.join(", ")}.`;
};
