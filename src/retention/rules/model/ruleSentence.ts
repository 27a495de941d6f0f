import type { Language } from "../../../kernel/index.ts";
import { conditionWords, rowsWords } from "./conditionWords.ts";
import { delayWords, lengthWords } from "./delayWords.ts";
import { endWords } from "./endWords.ts";
import { ofName, quoted } from "./nameWords.ts";
import { enumerated } from "./periodWords.ts";
import type { Rule } from "./rule.ts";

/** What a sentence needs of a rule. */
export type SpokenRule = Omit<Rule, "id" | "activity" | "statement" | "dataset" | "reviewed">;

/**
 * Says a rule as one sentence of normal French or English, for the person who answers for it. It says what the
 * machine will do and nothing more: names are quoted as they stand in the database.
 */
export const ruleSentence = (rule: SpokenRule, language: Language): string => {
  const { before, after } = endWords(rule, language);
  const said = `${subject(rule, language)} ${before} ${delayWords(rule, language)}${after}`;
  return `${[said, ...provisos(rule, language)].join({ fr: " ; ", en: "; " }[language])}.`;
};

const subject = (
  { collection, store, when, with: along }: SpokenRule,
  language: Language,
): string => {
  const children = enumerated(along.map(quoted), language);
  const such = when ? conditionWords(when, language) : null;
  const [rows, which, also] =
    language === "fr"
      ? [`Les lignes ${ofName(collection)} (base ${store})`, " pour lesquelles ", ", avec leurs "]
      : [`Rows of ${quoted(collection)} (store ${store})`, " for which ", ", with their "];
  const spoken = such === null ? rows : `${rows}${which}${such}`;
  return children === "" ? spoken : `${spoken}${also}${children},`;
};

/** What stops the end of a row that is due: a dispute, or a notice that was not given. */
const provisos = ({ disputes, notice }: SpokenRule, language: Language): readonly string[] => {
  const said: string[] = [];
  if (disputes) {
    const { rows, decided } = disputes;
    const details = rowsWords(rows, language);
    said.push(
      language === "fr"
        ? `tant qu’une ligne liée ${ofName(rows.collection)}${details} a ${quoted(decided)} vide, ce délai est arrêté, puis il repart en entier de la dernière décision`
        : `while a related row of ${quoted(rows.collection)}${details} has an empty ${quoted(decided)}, this period stands still, then it runs anew as a whole from the last decision`,
    );
  }
  if (notice) {
    const before = lengthWords(notice.before, language);
    said.push(
      language === "fr"
        ? `une ligne ne finit que si la personne a été avertie (${quoted(notice.sent)}) depuis au moins ${before}`
        : `a row ends only when the person was told (${quoted(notice.sent)}) at least ${before} ago`,
    );
  }
  return said;
};
