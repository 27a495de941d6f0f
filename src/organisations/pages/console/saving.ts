import { Type } from "typebox";
import { canonicalJson, sha256, type Language } from "../../../kernel/index.ts";
import {
  button,
  buttonRow,
  html,
  textField,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { words } from "./consoleWords.ts";

/** What every form of this part asks for, beside what it changes. */
export const savingProperties = {
  base: Type.String({ minLength: 1, maxLength: 64 }),
  reason: Type.String({ minLength: 1, maxLength: 200 }),
};

export const savingWords = {
  base: { label: words.base },
  reason: { label: words.reason },
} as const;

/** What a form was filled on top of: where it differs when the form comes, somebody else saved meanwhile. */
export const baseOf = (value: unknown): string =>
  sha256(canonicalJson(JSON.parse(JSON.stringify(value)))).slice(0, 32);

/** The reason, and the buttons of a form that saves at once. A form that was told of another change goes on top of it. */
export const savingFields = (
  form: FormState,
  {
    base,
    back,
    language,
  }: { readonly base: string; readonly back: string; readonly language: Language },
): Markup =>
  html`<input type="hidden" name="base" value="${base}" /> ${textField({
      ...form.field("reason"),
      language,
      maxlength: 200,
      autocomplete: "off",
      hint: words.reasonHint[language],
    })}
    ${buttonRow([
      button({ text: words.save[language] }),
      html`<a href="${back}">${words.cancel[language]}</a>`,
    ])}`;

/** What the fields hold at first: nothing for what is not said. */
export const filled = <T extends Readonly<Record<string, unknown>>>(
  values: T,
): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
