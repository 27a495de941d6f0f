import { Type, type Static } from "typebox";
import type { Language } from "../../../kernel/index.ts";
import {
  choiceGroup,
  html,
  selectField,
  singleBox,
  textField,
  type FieldError,
  type FieldWords,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { usualSettings, type PolicySettings } from "../../policy/model/settings.ts";
import { periodFigures } from "../../rules/model/periodWords.ts";
import { formWords, receiptKinds, units } from "./settingsWords.ts";
import { percent } from "./settingsPage.ts";

/** How careful runs are, as a form has it. */
export const careSchema = Type.Object({
  base: Type.Integer({ minimum: 0 }),
  approval: Type.Enum(["asked", "none"]),
  rows: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 })),
  share: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
  first: Type.Optional(Type.Boolean()),
  receipts: Type.Enum(["counts", "rows"]),
  saltsCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 9_999 })),
  saltsUnit: Type.Enum(["Y", "M", "D", "as-written"]),
  reason: Type.String({ minLength: 1, maxLength: 200 }),
});

type Care = Static<typeof careSchema>;

export const careWords = {
  base: { label: formWords.base },
  approval: { label: formWords.approval },
  rows: { label: formWords.rows },
  share: { label: formWords.share },
  first: { label: formWords.first },
  receipts: { label: formWords.receipts },
  saltsCount: { label: formWords.saltsCount, wrong: formWords.saltsWrong },
  saltsUnit: { label: formWords.saltsUnit },
  reason: { label: formWords.reason },
} as const satisfies Record<keyof Care, FieldWords>;

/** What the form holds at first. */
export const careInitial = (
  { approval, receipts, saltsKeep }: PolicySettings,
  base: number,
): Partial<Care> => {
  const thresholds = approval ?? usualSettings.approval;
  const [, count, unit] = /^P(\d+)([YMD])$/.exec(saltsKeep) ?? [];
  return {
    base,
    approval: approval === null ? "none" : "asked",
    ...(thresholds && {
      rows: thresholds.rows,
      share: percent(thresholds.share),
      first: thresholds.first,
    }),
    receipts,
    ...(count !== undefined && { saltsCount: Number(count) }),
    saltsUnit: (unit as "Y" | "M" | "D" | undefined) ?? "as-written",
  };
};

/** The settings that were meant, or what is wrong with them. `present`: those that hold. */
export const careMeant = (
  values: Care,
  present: PolicySettings,
  language: Language,
): PolicySettings | readonly FieldError[] => {
  const usual = usualSettings.approval ?? { rows: 0, share: 0, first: true };
  const saltsKeep =
    values.saltsUnit === "as-written"
      ? present.saltsKeep
      : `P${values.saltsCount ?? ""}${values.saltsUnit}`;
  if (values.saltsUnit !== "as-written" && !/^P(?:\d{1,2}Y|\d{1,3}M|\d{1,4}D)$/.test(saltsKeep))
    return [{ field: "saltsCount", message: formWords.saltsWrong[language] }];
  return {
    approval:
      values.approval === "none"
        ? null
        : {
            rows: values.rows ?? usual.rows,
            share: values.share === undefined ? usual.share : values.share / 100,
            first: values.first ?? false,
          },
    receipts: values.receipts,
    saltsKeep,
  };
};

/** The fields, but for the reason. */
export const careFields = (
  form: FormState,
  { saltsKeep }: PolicySettings,
  language: Language,
): Markup => {
  const isPlain = /^P\d+[YMD]$/.test(saltsKeep);
  return html`${choiceGroup({
    ...form.field("approval"),
    language,
    kind: "radios",
    choices: [
      { value: "asked", label: formWords.asked[language] },
      {
        value: "none",
        label: formWords.unasked[language],
        hint: formWords.unaskedHint[language],
      },
    ],
  })}
  ${textField({ ...form.field("rows"), language, optional: true, inputmode: "numeric", width: "narrow" })}
  ${textField({ ...form.field("share"), language, optional: true, inputmode: "decimal", width: "narrow" })}
  ${singleBox({ ...form.field("first"), language })}
  ${choiceGroup({
    ...form.field("receipts"),
    language,
    kind: "radios",
    choices: (["counts", "rows"] as const).map((value) => ({
      value,
      label: receiptKinds[value][language],
    })),
  })}
  ${textField({
    ...form.field("saltsCount"),
    language,
    optional: !isPlain,
    inputmode: "numeric",
    width: "narrow",
    hint: formWords.saltsHint[language],
  })}
  ${selectField({
    ...form.field("saltsUnit"),
    language,
    width: "narrow",
    choices: [
      ...(isPlain ? [] : [{ value: "as-written", label: periodFigures(saltsKeep, language) }]),
      ...Object.entries(units).map(([value, name]) => ({ value, label: name[language] })),
    ],
  })}`;
};
