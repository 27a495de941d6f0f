import type { Bilingual, Language } from "../../kernel/index.ts";
import { printable, type Screen } from "../../platform/command-line/index.ts";
import { isSameRegister } from "../diff/diffRegisters.ts";
import type { ActivityDifference, LegalChange, RegisterDiff } from "../diff/registerDiff.ts";

const words = {
  same: { fr: "Les deux registres disent la même chose.", en: "The two registers say the same." },
  document: { fr: "Tout le registre", en: "The whole register" },
  unchanged: { fr: "Activités inchangées : {count}", en: "Activities unchanged: {count}" },
  editorial: { fr: "tenue du registre", en: "bookkeeping" },
} as const satisfies Record<string, Bilingual>;

const signs = { added: "+", removed: "-", changed: "~" } as const;
const colours = { added: "32", removed: "31", changed: "33" } as const;

/** What changed, as a person reads it: an activity and under it each change; what is bookkeeping alone is said to be. */
export const diffText = (diff: RegisterDiff, language: Language, screen: Screen | null): string => {
  if (isSameRegister(diff)) return `${words.same[language]}\n`;
  const paint = (code: string, text: string): string =>
    screen?.isStyled ? `\u001B[${code}m${text}\u001B[0m` : text;
  const line = ({ kind, grade, words: said }: LegalChange): string =>
    `  ${paint(colours[kind], signs[kind])} ${printable(said[language])}${
      grade === "editorial" ? paint("2", ` [${words.editorial[language]}]`) : ""
    }`;
  const block = ({ words: said, changes }: ActivityDifference): string =>
    [paint("1", printable(said[language])), ...changes.map(line)].join("\n");
  return `${[
    ...(diff.document.length === 0
      ? []
      : [[paint("1", words.document[language]), ...diff.document.map(line)].join("\n")]),
    ...diff.activities.map(block),
    words.unchanged[language].replace("{count}", String(diff.unchanged)),
  ].join("\n\n")}\n`;
};
