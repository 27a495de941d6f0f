import { Type, type Static } from "typebox";
import type { Bilingual, Language } from "../../../kernel/index.ts";
import type { FieldError } from "../../../platform/web/index.ts";
import {
  designationMistakes,
  type Designation,
  type DesignationMistake,
} from "../../model/designation.ts";
import {
  addressFieldWords,
  addressInitial,
  addressMeant,
  addressProperties,
} from "./addressFields.ts";
import { words } from "./consoleWords.ts";
import { dayOf } from "./days.ts";
import { isErrors } from "./identityFields.ts";
import { filled, savingProperties, savingWords } from "./saving.ts";

const line = Type.Optional(Type.String({ minLength: 1, maxLength: 300 }));

/** What the form of a designation holds. */
export const designationSchema = Type.Object({
  role: Type.Enum(["officer", "deputy"]),
  bodies: Type.Array(Type.String({ maxLength: 63 }), { maxItems: 1_000 }),
  name: line,
  title: line,
  email: Type.Optional(Type.String({ pattern: "^[^\\s@]+@[^\\s@]+$", maxLength: 254 })),
  telephone: line,
  ...addressProperties,
  form: Type.Optional(Type.String({ pattern: "^(https://|/[^/])", maxLength: 300 })),
  cnilNumber: line,
  from: Type.String({ maxLength: 10 }),
  until: Type.Optional(Type.String({ maxLength: 10 })),
  ...savingProperties,
});

export type DesignationValues = Static<typeof designationSchema>;

export const designationFieldWords = {
  role: { label: words.role, wrong: words.controllerWrong },
  bodies: { label: words.bodies, wrong: words.noBody, missing: words.noBody },
  name: { label: words.personName },
  title: { label: words.personTitle },
  email: { label: words.email, wrong: words.emailWrong },
  telephone: { label: words.telephone },
  ...addressFieldWords,
  form: { label: words.form, wrong: words.formWrong },
  cnilNumber: { label: words.cnilNumber },
  from: { label: words.from, wrong: words.dayWrong },
  until: { label: words.until, wrong: words.dayWrong },
  ...savingWords,
} as const;

/** What the fields hold for a designation that is there. */
export const designationInitial = ({
  id: _id,
  address,
  from,
  until,
  ...designation
}: Designation) =>
  filled({
    ...designation,
    bodies: [...designation.bodies],
    ...addressInitial(address),
    from: from.toString(),
    until: until?.toString(),
  });

const mistakes: Readonly<Record<DesignationMistake, readonly [string, Bilingual]>> = {
  nobody: ["title", words.nobody],
  "no-body": ["bodies", words.noBody],
  unreachable: ["email", words.unreachable],
  "ends-before": ["until", words.endsBefore],
};

/** The designation that was meant, or what is wrong with what was typed. */
export const designationMeant = (
  id: string,
  { base: _base, reason: _reason, ...values }: DesignationValues,
  known: readonly string[],
  language: Language,
): Designation | readonly FieldError[] => {
  const { complement, street, postalCode, town, country, ...typed } = values;
  const address = addressMeant({ complement, street, postalCode, town, country }, language);
  const [from, until] = [dayOf(typed.from), dayOf(typed.until)];
  const bodies = [...new Set(typed.bodies)].filter((body) => known.includes(body));
  const wrong = (field: string, message: string): FieldError => ({ field, message });
  const unread: readonly FieldError[] = [
    ...(isErrors(address) ? address : []),
    ...(from === null || from === "wrong" ? [wrong("from", words.dayWrong[language])] : []),
    ...(until === "wrong" ? [wrong("until", words.dayWrong[language])] : []),
  ];
  if (isErrors(address) || from === null || from === "wrong" || until === "wrong") return unread;
  const designation: Designation = {
    id,
    role: typed.role,
    bodies,
    name: typed.name ?? null,
    title: typed.title ?? null,
    email: typed.email ?? null,
    telephone: typed.telephone ?? null,
    address,
    form: typed.form ?? null,
    cnilNumber: typed.cnilNumber ?? null,
    from,
    until,
  };
  const found = designationMistakes(designation);
  return found.length === 0
    ? designation
    : found.map((mistake) => wrong(mistakes[mistake][0], mistakes[mistake][1][language]));
};
