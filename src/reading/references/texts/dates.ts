const names =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const folded =
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre";
const months = folded.split(" ");

const inWords = String.raw`(\d{1,2}) ?(?:er)? ?(${months.join("|")}) ?(\d{4})(?!\d)`;
const inFigures = String.raw`(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?![\d/.]\d)`;
const dated = new RegExp(` ?,? ?(?:en date |datee? )?du ?(?:${inWords}|${inFigures})`, "y");

/** A date as an act bears it. */
export interface ActDate {
  /** ISO 8601. */
  readonly date: string;
  readonly end: number;
}

/** « du 6 janvier 1978 », « en date du 06/01/78 », at a place of folded words. */
export const dateAt = (words: string, start: number): ActDate | null => {
  dated.lastIndex = start;
  const match = dated.exec(words);
  if (!match) return null;
  const [, day, name, year, dayOfMonth, month, shortYear] = match;
  const date = name
    ? iso(year!, months.indexOf(name) + 1, Number(day))
    : iso(fullYear(shortYear!), Number(month), Number(dayOfMonth));
  return date ? { date, end: dated.lastIndex } : null;
};

/** Of two figures: the pages that are read cite nothing of before 1950 in that form. */
const fullYear = (year: string): string =>
  year.length === 4 ? year : Number(year) < 50 ? `20${year}` : `19${year}`;

const iso = (year: string, month: number, day: number): string | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `${year}-${two(month)}-${two(day)}` : null;

const two = (value: number): string => String(value).padStart(2, "0");

/** « du 1er mars 2011 », as references say it. */
export const inFrench = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number);
  return `du ${day === 1 ? "1er" : day} ${names[month! - 1]} ${year}`;
};
