import type { Language } from "../../../kernel/index.ts";

const frenchUnits =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const frenchTens =
  "– – vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split(" ");
const englishUnits =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const englishTens = "– – twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** A whole number in words up to 99, agreeing with a noun of the given gender; in figures above. */
export const numberWords = (count: number, language: Language, feminine: boolean): string => {
  if (count > 99) return String(count);
  return language === "fr" ? french(count, feminine) : english(count);
};

const french = (count: number, feminine: boolean): string => {
  const one = feminine ? "une" : "un";
  if (count === 1) return one;
  if (count < 20) return frenchUnits[count] ?? "";
  const ten = Math.floor(count / 10);
  const counted = ten === 7 || ten === 9 ? ten - 1 : ten;
  const rest = count - counted * 10;
  const head = frenchTens[ten] ?? "";
  if (rest === 0) return count === 80 ? "quatre-vingts" : head;
  const unit = rest === 1 ? one : (frenchUnits[rest] ?? "");
  const joinedByEt = rest === 1 || rest === 11;
  return joinedByEt && counted < 8 ? `${head} et ${unit}` : `${head}-${unit}`;
};

const english = (count: number): string => {
  if (count < 20) return englishUnits[count] ?? "";
  const rest = count % 10;
  const head = englishTens[Math.floor(count / 10)] ?? "";
  return rest === 0 ? head : `${head}-${englishUnits[rest] ?? ""}`;
};
