import type { Bilingual } from "../../kernel/index.ts";

/** A longer quotation is cut: what changed stands whole beside the words. */
const longest = 160;

/** A quotation short enough to stand in a sentence. */
export const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
};

/** A wording with values in it: `{before}` and `{after}` are quotations. */
export const say = (
  { fr, en }: Bilingual,
  values: Readonly<Record<string, string>>,
): { fr: string; en: string } => {
  const filled = (words: string): string =>
    words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return { fr: filled(fr), en: filled(en) };
};
