import type { Bilingual } from "../../kernel/index.ts";
import { explainRule, type RetentionRule } from "../../reading/index.ts";
import { comparedText } from "./comparedWords.ts";
import { fromPeriodTo, periodWords } from "./periodWords.ts";
import { short } from "./quoted.ts";

type Words = { fr: string; en: string };

const ends = {
  delete: { fr: "supprimées", en: "deleted" },
  archive: { fr: "archivées", en: "archived" },
  anonymise: { fr: "anonymisées", en: "anonymised" },
  restrict: { fr: "mises en accès restreint", en: "put under restricted access" },
} as const satisfies Readonly<Record<NonNullable<RetentionRule["end"]>, Bilingual>>;

const bounds = {
  exact: { fr: "une durée fixe", en: "a fixed period" },
  maximum: { fr: "une durée maximale", en: "a longest period" },
  minimum: { fr: "une durée minimale", en: "a shortest period" },
  range: { fr: "une fourchette", en: "a range" },
} as const satisfies Readonly<Record<RetentionRule["bound"], Bilingual>>;

/** What two readings of a promise say otherwise, in words; empty where they say the same. */
export const ruleChanges = (before: RetentionRule, after: RetentionRule): readonly Words[] => {
  if (before.kind !== after.kind) return [whole(before, after)];
  const said = [
    ...period(before, after),
    ...(before.bound === after.bound ? [] : [boundWords(before, after)]),
    ...clock(before, after),
    ...(before.end === after.end ? [] : [endWords(before, after)]),
  ];
  if (said.length > 0) return said;
  return isSame(before, after) ? [] : [whole(before, after)];
};

const period = (before: RetentionRule, after: RetentionRule): readonly Words[] => {
  if (before.keep === after.keep && before.plus === after.plus) return [];
  if (before.keep === null || after.keep === null || before.plus !== after.plus)
    return [whole(before, after)];
  const { fr, en } = fromPeriodTo(before.keep, after.keep);
  const of = (text: string): string => (after.scope === null ? "" : text + after.scope);
  return [
    {
      fr: `La durée passe ${fr}${of(" pour : ")}`,
      en: `The period goes ${en}${of(" for: ")}`,
    },
  ];
};

const boundWords = (before: RetentionRule, after: RetentionRule): Words => ({
  fr: `La durée${inBrackets(after, "fr")} était ${bounds[before.bound].fr} et devient ${bounds[after.bound].fr}`,
  en: `The period${inBrackets(after, "en")} was ${bounds[before.bound].en} and becomes ${bounds[after.bound].en}`,
});

const inBrackets = ({ keep }: RetentionRule, language: keyof Words): string =>
  keep === null ? "" : ` (${periodWords(keep)[language]})`;

const clock = (before: RetentionRule, after: RetentionRule): readonly Words[] => {
  const [old, now] = [before.from ?? before.until ?? "", after.from ?? after.until ?? ""];
  if (comparedText(old) === comparedText(now)) return [];
  const unsaid = { fr: "non précisé", en: "unsaid" };
  const quoted = (text: string, language: keyof Words): string =>
    text === "" ? unsaid[language] : language === "fr" ? `« ${short(text)} »` : `“${short(text)}”`;
  return [
    {
      fr: `Le moment d’où la durée court change : ${quoted(old, "fr")} devient ${quoted(now, "fr")}`,
      en: `The moment from which the period runs changes: ${quoted(old, "en")} becomes ${quoted(now, "en")}`,
    },
  ];
};

const endWords = ({ end: old }: RetentionRule, { end: now }: RetentionRule): Words => {
  if (now === null)
    return {
      fr: "Ce qui arrive aux données au bout de la durée n’est plus dit",
      en: "What becomes of the data after the period is no longer said",
    };
  const [before, after] = [old === null ? null : ends[old], ends[now]];
  return {
    fr: `Au bout de la durée, les données sont ${after.fr}${before === null ? "" : `, et non plus ${before.fr}`}`,
    en: `After the period, the data are ${after.en}${before === null ? "" : `, and no longer ${before.en}`}`,
  };
};

const isSame = (before: RetentionRule, after: RetentionRule): boolean => {
  const said = (rule: RetentionRule): string =>
    comparedText(
      JSON.stringify([
        rule.while,
        rule.condition,
        rule.scope,
        rule.system,
        rule.then,
        rule.reference,
      ]),
    );
  return said(before) === said(after);
};

/** Both rules whole, where no single word says what differs. */
const whole = (before: RetentionRule, after: RetentionRule): Words => {
  const [old, now] = [short(explainRule(before)), short(explainRule(after))];
  return {
    fr: `La règle de conservation change : « ${old} » devient « ${now} »`,
    en: `The retention rule changes: “${old}” becomes “${now}”`,
  };
};
