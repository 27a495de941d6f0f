import { Type } from "typebox";
import type { Bilingual, Language } from "../../../kernel/index.ts";
import {
  choiceGroup,
  fieldGroup,
  html,
  selectField,
  singleBox,
  textareaField,
  textField,
  type FieldError,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { purposeActs, type PurposeContent } from "../../model/purpose/consentPurpose.ts";
import {
  lifetimeOf,
  lifetimeUnits,
  partsOfLifetime,
  type LifetimeUnit,
} from "../../model/purpose/consentLifetime.ts";
import { actWords, fieldWords, unitWords, words } from "./purposeConsoleWords.ts";

const short = Type.String({ minLength: 3, maxLength: 120 });
const sentence = Type.String({ minLength: 10, maxLength: 500 });
const paragraph = Type.String({ minLength: 10, maxLength: 2_000 });

/** What an officer writes of a purpose, in both languages: who is asked must understand it. */
export const contentProperties = {
  titleFr: short,
  titleEn: short,
  agreementFr: sentence,
  agreementEn: sentence,
  explanationFr: paragraph,
  explanationEn: paragraph,
  act: Type.Enum([...purposeActs]),
  lifetimeCount: Type.Optional(Type.Integer({ minimum: 1, maximum: 9_999 })),
  lifetimeUnit: Type.Enum([...lifetimeUnits]),
  minors: Type.Boolean(),
};

export const contentWords = {
  titleFr: { label: fieldWords.titleFr },
  titleEn: { label: fieldWords.titleEn },
  agreementFr: { label: fieldWords.agreementFr },
  agreementEn: { label: fieldWords.agreementEn },
  explanationFr: { label: fieldWords.explanationFr },
  explanationEn: { label: fieldWords.explanationEn },
  act: { label: fieldWords.act },
  lifetimeCount: { label: fieldWords.lifetimeCount, wrong: fieldWords.lifetimeWrong },
  lifetimeUnit: { label: fieldWords.lifetimeUnit },
  minors: { label: fieldWords.minors },
};

interface ContentValues {
  readonly titleFr: string;
  readonly titleEn: string;
  readonly agreementFr: string;
  readonly agreementEn: string;
  readonly explanationFr: string;
  readonly explanationEn: string;
  readonly act: PurposeContent["act"];
  readonly lifetimeCount?: number;
  readonly lifetimeUnit: LifetimeUnit;
  readonly minors: boolean;
}

/** What is wrong with a lifetime whose number and unit are each fine. */
export const lifetimeMistake = (
  { lifetimeCount, lifetimeUnit }: Pick<ContentValues, "lifetimeCount" | "lifetimeUnit">,
  language: Language,
): FieldError | null => {
  const mistake = (message: Bilingual): FieldError => ({
    field: "lifetimeCount",
    message: message[language],
  });
  if (lifetimeUnit === "none")
    return lifetimeCount === undefined ? null : mistake(fieldWords.lifetimeNeedless);
  return lifetimeOf(lifetimeCount ?? 0, lifetimeUnit) === null
    ? mistake(fieldWords.lifetimeWrong)
    : null;
};

export const contentOf = (values: ContentValues): PurposeContent => ({
  title: { fr: values.titleFr, en: values.titleEn },
  agreement: { fr: values.agreementFr, en: values.agreementEn },
  explanation: { fr: values.explanationFr, en: values.explanationEn },
  act: values.act,
  lifetime:
    values.lifetimeUnit === "none"
      ? null
      : lifetimeOf(values.lifetimeCount ?? 0, values.lifetimeUnit),
  minors: values.minors,
});

export const contentInitial = (content: PurposeContent): ContentValues => ({
  titleFr: content.title.fr,
  titleEn: content.title.en,
  agreementFr: content.agreement.fr,
  agreementEn: content.agreement.en,
  explanationFr: content.explanation.fr,
  explanationEn: content.explanation.en,
  act: content.act,
  ...lifetimeInitial(content.lifetime),
  minors: content.minors,
});

const lifetimeInitial = (lifetime: string | null) => {
  const { count, unit } = partsOfLifetime(lifetime);
  return { lifetimeUnit: unit, ...(count !== null && { lifetimeCount: count }) };
};

export const contentFields = (form: FormState, language: Language): Markup =>
  html`${fieldGroup({
    legend: words.titleGroup[language],
    fields: [
      textField({ ...form.field("titleFr"), language, maxlength: 120 }),
      textField({ ...form.field("titleEn"), language, maxlength: 120 }),
    ],
  })}
  ${textareaField({ ...form.field("agreementFr"), language, rows: 3, lang: "fr", maxlength: 500, hint: fieldWords.agreementHint[language] })}
  ${textareaField({ ...form.field("agreementEn"), language, rows: 3, lang: "en", maxlength: 500 })}
  ${textareaField({ ...form.field("explanationFr"), language, rows: 5, lang: "fr", maxlength: 2_000, hint: fieldWords.explanationHint[language] })}
  ${textareaField({ ...form.field("explanationEn"), language, rows: 5, lang: "en", maxlength: 2_000 })}
  ${choiceGroup({
    ...form.field("act"),
    language,
    kind: "radios",
    choices: purposeActs.map((value) => ({ value, label: actWords[value][language] })),
  })}
  ${fieldGroup({
    legend: fieldWords.lifetime[language],
    fields: [
      textField({
        ...form.field("lifetimeCount"),
        language,
        optional: true,
        inputmode: "numeric",
        width: "narrow",
        maxlength: 4,
        hint: fieldWords.lifetimeCountHint[language],
      }),
      selectField({
        ...form.field("lifetimeUnit"),
        language,
        choices: lifetimeUnits.map((value) => ({ value, label: unitWords[value][language] })),
      }),
    ],
    content: html`<p class="hint">${fieldWords.lifetimeHint[language]}</p>`,
  })}
  ${singleBox({ ...form.field("minors"), language, hint: fieldWords.minorsHint[language] })}`;
