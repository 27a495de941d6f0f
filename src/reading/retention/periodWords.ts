/** Numbers in words as they occur in periods, over folded text. */
const words: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  "dix-huit": 18,
  vingt: 20,
  "vingt-quatre": 24,
  "vingt-cinq": 25,
  trente: 30,
  "trente-six": 36,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  cent: 100,
};

const units: Readonly<Record<string, string>> = {
  an: "Y",
  ans: "Y",
  annee: "Y",
  annees: "Y",
  mois: "M",
  semaine: "W",
  semaines: "W",
  jour: "D",
  jours: "D",
  heure: "H",
  heures: "H",
};

const numeral = `(?:\\d{1,3}|${Object.keys(words)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;
const unit = "(?:annees?|ans?|mois|semaines?|jours?|heures?)";

/** The source of a regular expression for one period: « 5 ans », « cinq ans », « 6 (six) mois ». */
export const periodPattern = `${numeral}(?: \\(${numeral}\\))? ${unit}(?![a-z0-9'-])`;

const parts = new RegExp(`^(${numeral})(?: \\((${numeral})\\))? (${unit})$`);

/** The ISO-8601 duration of words matched by `periodPattern`, in the unit of the text; null when figure and word disagree. */
export const periodOf = (folded: string): string | null => {
  const match = parts.exec(folded);
  if (!match) return null;
  const [, first, second, named] = match;
  const value = valueOf(first!);
  if (value === null || (second !== undefined && valueOf(second) !== value)) return null;
  const letter = units[named!]!;
  return letter === "H" ? `PT${value}H` : `P${value}${letter}`;
};

const valueOf = (text: string): number | null =>
  /^\d+$/.test(text) ? Number(text) : (words[text] ?? null);
