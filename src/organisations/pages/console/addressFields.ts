import { Type } from "typebox";
import type { Language } from "../../../kernel/index.ts";
import {
  fieldGroup,
  textField,
  type FieldError,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import type { PostalAddress } from "../../model/postalAddress.ts";
import { words } from "./consoleWords.ts";

const line = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }));

/** The fields of a postal address in a form. */
export const addressProperties = {
  complement: line,
  street: line,
  postalCode: Type.Optional(Type.String({ pattern: "^[0-9]{5}$" })),
  town: line,
  country: line,
};

export const addressFieldWords = {
  complement: { label: words.complement },
  street: { label: words.street },
  postalCode: { label: words.postalCode, wrong: words.postalCodeWrong },
  town: { label: words.town },
  country: { label: words.country },
} as const;

type AddressValues = { readonly [K in keyof typeof addressProperties]?: string | undefined };

/** What these fields hold for an address that is there. */
export const addressInitial = (address: PostalAddress | null): AddressValues => ({ ...address });

export const addressFields = (form: FormState, language: Language): Markup =>
  fieldGroup({
    legend: words.address[language],
    fields: (["complement", "street", "postalCode", "town", "country"] as const).map((name) =>
      textField({
        ...form.field(name),
        language,
        optional: true,
        autocomplete: "off",
        ...(name === "complement" ? { hint: words.complementHint[language] } : {}),
        ...(name === "postalCode" ? { width: "narrow", inputmode: "numeric" } : {}),
      }),
    ),
  });

/** The address that was typed, null where none was, or what is wrong with it. */
export const addressMeant = (
  { complement, street, postalCode, town, country }: AddressValues,
  language: Language,
): PostalAddress | null | readonly FieldError[] => {
  if ([complement, street, postalCode, town, country].every((each) => each === undefined))
    return null;
  if (postalCode === undefined || town === undefined)
    return [
      {
        field: postalCode === undefined ? "postalCode" : "town",
        message: words.townMissing[language],
      },
    ];
  return {
    ...(complement === undefined ? {} : { complement }),
    ...(street === undefined ? {} : { street }),
    postalCode,
    town,
    ...(country === undefined ? {} : { country }),
  };
};
