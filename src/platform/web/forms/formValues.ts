import type { Static, TObject, TSchema } from "typebox";
import { Value } from "typebox/value";
import { fill, type Bilingual, type Language } from "../../../kernel/index.ts";
import { mistakeWords } from "./formWords.ts";

/** What a field is called, and what it says when it is left empty or filled wrongly. */
export interface FieldWords {
  readonly label: Bilingual;
  readonly missing?: Bilingual;
  readonly wrong?: Bilingual;
}

/** One mistake; `field` is null for what concerns the whole form. */
export interface FieldError {
  readonly field: string | null;
  readonly message: string;
  /** Of the whole form: where something is to be done first, beside the form. */
  readonly href?: string;
}

/** What was typed, as it came: to be shown again. A password or a code (`secretFormats`) is never in it. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** The values of a form, or what is wrong with them. */
export type Checked<S extends TObject> =
  | { readonly ok: true; readonly values: Static<S> }
  | {
      readonly ok: false;
      readonly errors: readonly FieldError[];
      /** A choice was sent that the form does not have: no browser does that by itself. */
      readonly isNotOffered: boolean;
    };

interface Property extends TSchema {
  readonly type?: string;
  readonly format?: string;
}

/** Fields whose value goes into no page. A code that serves once has the format that HTML names so. */
const secretFormats: readonly (string | undefined)[] = ["password", "one-time-code"];

/** Whether a form asks for something that is not kept. */
export const hasSecret = (schema: TObject): boolean =>
  propertiesOf(schema).some(([, { format }]) => secretFormats.includes(format));

const propertiesOf = (schema: TObject): readonly (readonly [string, Property])[] =>
  Object.entries(schema.properties as Readonly<Record<string, Property>>);

/** What came for each field of the schema, and for those of rows, with the line ends of Windows undone. */
export const typedIn = (schema: TObject, fields: URLSearchParams, rows?: RegExp): Typed =>
  Object.fromEntries(
    [
      ...propertiesOf(schema)
        .filter(([, { format }]) => !secretFormats.includes(format))
        .map(([name]) => name),
      ...(rows === undefined
        ? []
        : [...fields.keys()].filter((name) => !(name in schema.properties) && rows.test(name))),
    ]
      .filter((name) => fields.has(name))
      .map((name) => [name, fields.getAll(name).map((text) => text.replaceAll("\r\n", "\n"))]),
  );

/** Makes values of what was typed: blanks around a text are dropped (never in a password), an empty field is no value. */
export const checkValues = <S extends TObject>(
  schema: S,
  fields: URLSearchParams,
  words: Readonly<Record<string, FieldWords>>,
  language: Language,
): Checked<S> => {
  const values = Object.fromEntries(
    propertiesOf(schema).flatMap(([name, property]) => {
      const value = valueOf(property, fields.getAll(name));
      return value === undefined ? [] : [[name, value]];
    }),
  );
  if (Value.Check(schema, values)) return { ok: true, values };
  const isNotOffered = propertiesOf(schema).some(
    ([name, property]) =>
      ("enum" in property || "anyOf" in property) &&
      name in values &&
      !Value.Check(property, values[name]),
  );
  return { ok: false, errors: errorsOf(schema, values, words, language), isNotOffered };
};

const valueOf = (property: Property, given: readonly string[]): unknown => {
  const texts = given.map((text) => text.replaceAll("\r\n", "\n"));
  if (property.type === "array") return texts.filter((text) => text.trim() !== "");
  const text = texts.at(-1) ?? "";
  if (property.type === "boolean") return text !== "" && text !== "false";
  if (property.format === "password") return text === "" ? undefined : text;
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (property.type !== "integer" && property.type !== "number") return trimmed;
  const digits = trimmed.replaceAll(/[\s\u{202f}\u{a0}]/gu, "").replace(",", ".");
  return /^[+-]?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : trimmed;
};

/** One message a field, in the order of the fields. */
const errorsOf = (
  schema: TObject,
  values: Readonly<Record<string, unknown>>,
  words: Readonly<Record<string, FieldWords>>,
  language: Language,
): readonly FieldError[] =>
  propertiesOf(schema)
    .filter(([name, property]) => !isFine(schema, name, property, values))
    .map(([name, property]) => ({
      field: name,
      message: messageOf(property, values[name], words[name], language),
    }));

const isFine = (
  schema: TObject,
  name: string,
  property: Property,
  values: Readonly<Record<string, unknown>>,
): boolean =>
  name in values
    ? Value.Check(property, values[name])
    : !(schema.required as readonly string[] | undefined)?.includes(name);

const messageOf = (
  property: Property,
  value: unknown,
  words: FieldWords | undefined,
  language: Language,
): string => {
  const label = words?.label[language] ?? "?";
  const say = (wording: Bilingual, params: Readonly<Record<string, string | number>> = {}) =>
    fill(wording[language], { label, ...params });
  if (value === undefined || (Array.isArray(value) && value.length === 0))
    return say(words?.missing ?? mistakeWords.missing);
  if (words?.wrong) return say(words.wrong);
  const error = Value.Errors(property, value)[0];
  const { limit } = (error?.params ?? {}) as { readonly limit?: number };
  const known = error && mistakeWords[error.keyword as keyof typeof mistakeWords];
  return limit !== undefined && known ? say(known, { limit }) : say(mistakeWords.wrong);
};
