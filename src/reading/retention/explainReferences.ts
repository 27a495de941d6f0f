import type { RetentionRule } from "../model/retentionReading.ts";
import { codes } from "../references/texts/lexicon/codes.ts";

type Reference = NonNullable<RetentionRule["reference"]>;

/** The name of a code by what a reference calls it: « code de la santé publique » of CSP. */
const names: ReadonlyMap<string, string> = new Map(
  codes
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .toReversed()
    .map(([code, name]): [string, string] => [code!, /^code/i.test(code!) ? code! : name!]),
);

const feminine =
  /^(?:loi|directive|convention|charte|constitution|déclaration|ordonnance|délibération|circulaire|instruction|décision|norme|méthodologie)/i;

const ofText = (code: string): string => {
  const name = names.get(code) ?? code;
  if (/^(?:arrêté|ordonnance|instruction|autorisation)/i.test(name)) return `de l’${name}`;
  return feminine.test(name) ? `de la ${name}` : `du ${name}`;
};

const theText = (code: string): string => {
  const name = names.get(code) ?? code;
  if (/^(?:arrêté|ordonnance|instruction|autorisation)/i.test(name)) return `l’${name}`;
  return feminine.test(name) ? `la ${name}` : `le ${name}`;
};

/** « l'article L.123-22 du code de commerce », in the order of what reads best. */
export const sayReference = ({ code, article }: Reference): readonly string[] => {
  if (article === null) return [theText(code)];
  return [
    `l’article ${article} ${ofText(code)}`,
    `le ${article} ${ofText(code)}`,
    `${article} ${ofText(code)}`,
  ];
};

/** « conformément au code de commerce ». */
export const accordingTo = (reference: Reference): readonly string[] =>
  sayReference(reference).map((text) =>
    `conformément à ${text}`.replace(/à le /, "au ").replace(/à (?=article)/, "à l’"),
  );
