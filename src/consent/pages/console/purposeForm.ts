import { Type } from "typebox";
import type { Language } from "../../../kernel/index.ts";
import {
  choiceGroup,
  fieldGroup,
  html,
  selectField,
  singleBox,
  textareaField,
  textField,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { purposeActs, type PurposeContent } from "../../model/purpose/consentPurpose.ts";
import { actWords, fieldWords, lifetimeWords, words } from "./purposeConsoleWords.ts";

const short = Type.String({ minLength: 3, maxLength: 120 });
const sentence = Type.String({ minLength: 10, maxLength: 500 });
const paragraph = Type.String({ minLength: 10, maxLength: 2_000 });

/** The choices of a lifetime; the first is none. */
const lifetimes = ["none", "P6M", "P1Y", "P2Y", "P3Y", "P5Y"] as const;

/** What an officer writes of a purpose, in both languages: who is asked must understand it. */
export const contentProperties = {
  titleFr: short,
  titleEn: short,
  agreementFr: sentence,
  agreementEn: sentence,
  explanationFr: paragraph,
  explanationEn: paragraph,
  act: Type.Enum([...purposeActs]),
  lifetime: Type.Enum([...lifetimes]),
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
  lifetime: { label: fieldWords.lifetime },
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
  readonly lifetime: (typeof lifetimes)[number];
  readonly minors: boolean;
}

export const contentOf = (values: ContentValues): PurposeContent => ({
  title: { fr: values.titleFr, en: values.titleEn },
  agreement: { fr: values.agreementFr, en: values.agreementEn },
  explanation: { fr: values.explanationFr, en: values.explanationEn },
  act: values.act,
  lifetime: values.lifetime === "none" ? null : values.lifetime,
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
  lifetime: lifetimes.find((each) => each === content.lifetime) ?? "none",
  minors: content.minors,
});

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
  ${selectField({
    ...form.field("lifetime"),
    language,
    hint: fieldWords.lifetimeHint[language],
    choices: lifetimes.map((value) => ({ value, label: lifetimeWords[value][language] })),
  })}
  ${singleBox({ ...form.field("minors"), language, hint: fieldWords.minorsHint[language] })}`;
