import { comparePeriods, parsePeriod, type Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import { expectedForm } from "./expectedForm.ts";
import { periodSum } from "./periodSum.ts";
import type { Rule } from "./rule.ts";

/** What is wrong with a rule whatever the register says, with the keys that lead to the place where it is written. */
export interface WrongForm {
  readonly path: readonly string[];
  readonly failure: Failure;
}

/** Parts of a rule that are well written one by one and cannot stand together. */
export const judgeForm = (rule: Rule): readonly WrongForm[] => [
  ...judgeDay(rule),
  ...judgeSums(rule),
  ...judgeArchive(rule),
  ...judgeIdle(rule),
];

const judgeDay = ({ reviewed }: Rule): readonly WrongForm[] =>
  reviewed && !isDay(reviewed.on)
    ? [
        {
          path: ["reviewed", "on"],
          failure: retentionFailure("retention.value-wrong", {
            key: "on",
            ...expectedForm("YYYY-MM-DD"),
          }),
        },
      ]
    : [];

const isDay = (text: string): boolean => {
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
};

const termsOf = ({ keep, cases }: Rule): readonly string[] => [
  ...cases.map((each) => each.keep),
  keep,
];

/** Hours run from an instant, days and years to a midnight: their sum would be neither. */
const judgeSums = (rule: Rule): readonly WrongForm[] => {
  const { plus, end } = rule;
  const terms = termsOf(rule);
  const mixed = (path: readonly string[], added: string): readonly WrongForm[] =>
    terms
      .filter((keep) => (added === "current-year" ? isHours(keep) : !periodSum([keep, added])))
      .slice(0, 1)
      .map((keep) => ({
        path,
        failure: retentionFailure("retention.periods-mixed", { keep, added }),
      }));
  return [
    ...(plus === null ? [] : mixed(["plus"], plus)),
    ...(end.kind === "archive" ? mixed(["end"], end.keep) : []),
  ];
};

const isHours = (iso: string): boolean => (parsePeriod(iso)?.hours ?? 0) > 0;

const judgeArchive = (rule: Rule): readonly WrongForm[] => {
  const { end, keep, cases, plus, store } = rule;
  if (end.kind !== "archive") return [];
  const wrong: WrongForm[] = [];
  const add = (path: readonly string[], failure: Failure): void =>
    void wrong.push({ path, failure });
  if (end.to === store)
    add(
      ["end"],
      retentionFailure("retention.archive-in-place", { store, collection: rule.collection }),
    );
  const other = cases.find((each) => !isSame(each.keep, keep));
  if (other)
    add(["cases"], retentionFailure("retention.archive-cases", { keep, other: other.keep }));
  if (plus === "current-year" && !/^P\d+Y$/.test(end.keep) && end.keep !== "P0D")
    add(["end"], retentionFailure("retention.archive-years", { keep: end.keep }));
  return wrong;
};

const isSame = (a: string, b: string): boolean => {
  const [first, second] = [parsePeriod(a), parsePeriod(b)];
  return a === b || (!!first && !!second && comparePeriods(first, second) === "equal");
};

/** A key that changes nothing would let its author believe that it does. */
const judgeIdle = ({ end, notice, with: children, collection }: Rule): readonly WrongForm[] => {
  const idle = (key: string, words: Idle): WrongForm => ({
    path: [key],
    failure: retentionFailure("retention.key-idle", {
      key,
      end: end.kind,
      reasonFr: words.fr,
      reasonEn: words.en,
    }),
  });
  if (end.kind === "keep" && notice) return [idle("notice", reasons.notice)];
  if (end.kind === "restrict" && children.length > 0) return [idle("with", reasons.restrict)];
  if (end.kind !== "anonymise") return [];
  const named = new Set(end.fields.map((field) => field.collection));
  const untouched = children.find((child) => child !== collection && !named.has(child));
  return untouched === undefined
    ? []
    : [
        idle("with", {
          fr: `aucun champ de « ${untouched} » n’est nommé : écrire « ${untouched}.CHAMP »`,
          en: `no field of "${untouched}" is named: write "${untouched}.FIELD"`,
        }),
      ];
};

interface Idle {
  readonly fr: string;
  readonly en: string;
}

const reasons: Readonly<Record<"notice" | "restrict", Idle>> = {
  notice: {
    fr: "une durée minimale ne fait rien finir dont il faudrait avertir",
    en: "a minimum ends nothing of which a person should be told",
  },
  restrict: {
    fr: "seules les lignes de la règle sont marquées",
    en: "only the rows of the rule itself are marked",
  },
};
