import { Type, type Static } from "typebox";
import { fill, type Language } from "../../../kernel/index.ts";
import {
  bodyAccents,
  contrastOf,
  leastContrast,
  type FieldError,
} from "../../../platform/web/index.ts";
import type { Body } from "../../model/body.ts";
import { siretOf, type SiretMistake } from "../../model/siret.ts";
import {
  addressInitial,
  addressFieldWords,
  addressMeant,
  addressProperties,
} from "./addressFields.ts";
import { words } from "./consoleWords.ts";
import { dayOf } from "./days.ts";
import { filled, savingProperties, savingWords } from "./saving.ts";

const line = Type.String({ minLength: 1, maxLength: 300 });

/** What the form of an identity holds. */
export const identitySchema = Type.Object({
  name: line,
  acronym: Type.Optional(line),
  parent: Type.Optional(Type.String({ maxLength: 63 })),
  legalForm: Type.Optional(line),
  siret: Type.Optional(Type.String({ maxLength: 30 })),
  registration: Type.Optional(line),
  ...addressProperties,
  telephone: Type.Optional(line),
  email: Type.Optional(Type.String({ pattern: "^[^\\s@]+@[^\\s@]+$", maxLength: 254 })),
  website: Type.Optional(Type.String({ pattern: "^https://", maxLength: 300 })),
  accent: Type.Optional(Type.String({ pattern: "^#[0-9a-fA-F]{6}$" })),
  linkColour: Type.Optional(Type.String({ pattern: "^#[0-9a-fA-F]{6}$" })),
  workingLanguage: Type.Enum(["fr", "en"]),
  controller: Type.Enum(["body", "director"]),
  directorTitle: Type.Optional(line),
  directorEmail: Type.Optional(Type.String({ pattern: "^[^\\s@]+@[^\\s@]+$", maxLength: 254 })),
  director: Type.Optional(line),
  directorUntil: Type.Optional(Type.String({ maxLength: 10 })),
  ...savingProperties,
});

export type IdentityValues = Static<typeof identitySchema>;

export const identityFieldWords = {
  name: { label: words.name },
  acronym: { label: words.acronym },
  parent: { label: words.parent },
  legalForm: { label: words.legalForm },
  siret: { label: words.siret },
  registration: { label: words.registration },
  ...addressFieldWords,
  telephone: { label: words.telephone },
  email: { label: words.email, wrong: words.emailWrong },
  website: { label: words.website, wrong: words.websiteWrong },
  accent: { label: words.accent, wrong: words.accentWrong },
  linkColour: { label: words.linkColour, wrong: words.accentWrong },
  workingLanguage: { label: words.workingLanguage, wrong: words.controllerWrong },
  controller: { label: words.controller, wrong: words.controllerWrong },
  directorTitle: { label: words.directorTitle },
  directorEmail: { label: words.directorEmail, wrong: words.emailWrong },
  director: { label: words.director },
  directorUntil: { label: words.directorUntil, wrong: words.dayWrong },
  ...savingWords,
} as const;

/** What the fields hold for a body that is there. */
export const identityInitial = ({ id: _id, seat: _seat, address, director, ...body }: Body) =>
  filled({
    ...body,
    ...addressInitial(address),
    director: director?.name,
    directorUntil: director?.until?.toString(),
  });

const siretMistakes: Readonly<Record<SiretMistake, (typeof words)[keyof typeof words]>> = {
  form: words.siretForm,
  "siren-key": words.siretSirenKey,
  key: words.siretKey,
};

/** The body that was meant, or what is wrong with what was typed. */
export const bodyMeant = (
  present: Body,
  { base: _base, reason: _reason, ...values }: IdentityValues,
  bodies: readonly Body[],
  language: Language,
): Body | readonly FieldError[] => {
  const { complement, street, postalCode, town, country, ...typed } = values;
  const address = addressMeant({ complement, street, postalCode, town, country }, language);
  const siret = typed.siret === undefined ? null : siretOf(typed.siret);
  const until = dayOf(typed.directorUntil);
  const wrong = (field: string, message: string): FieldError => ({ field, message });
  const errors: readonly FieldError[] = [
    ...(isErrors(address) ? address : []),
    ...(siret?.ok === false ? [wrong("siret", siretMistakes[siret.mistake][language])] : []),
    ...(until === "wrong" ? [wrong("directorUntil", words.dayWrong[language])] : []),
    ...(typed.directorUntil !== undefined && typed.director === undefined
      ? [wrong("director", words.directorNeeded[language])]
      : []),
    ...(isUnder(typed.parent ?? null, present.id, bodies)
      ? [wrong("parent", words.parentCircle[language])]
      : []),
    ...weakColour("accent", typed.accent, language),
    ...weakColour("linkColour", typed.linkColour, language),
  ];
  if (errors.length > 0 || isErrors(address) || until === "wrong") return errors;
  return {
    id: present.id,
    name: typed.name,
    acronym: typed.acronym ?? null,
    parent: typed.parent ?? null,
    legalForm: typed.legalForm ?? null,
    siret: siret?.ok ? siret.siret : null,
    registration: typed.registration ?? null,
    address,
    // A seat on one line, as older files say it, stays until an address takes its place.
    seat: address === null ? present.seat : null,
    telephone: typed.telephone ?? null,
    email: typed.email ?? null,
    website: typed.website ?? null,
    accent: typed.accent?.toLowerCase() ?? null,
    linkColour: typed.linkColour?.toLowerCase() ?? null,
    workingLanguage: typed.workingLanguage,
    controller: typed.controller,
    directorTitle: typed.directorTitle ?? null,
    directorEmail: typed.directorEmail ?? null,
    director: typed.director === undefined ? null : { name: typed.director, until },
  };
};

/** Whether what was meant is a list of mistakes. */
export const isErrors = (meant: unknown): meant is readonly FieldError[] => Array.isArray(meant);

/** Whether a body would belong to itself, to one under it, or to one that is not there. */
const isUnder = (parent: string | null, id: string, bodies: readonly Body[]): boolean => {
  const seen = new Set([id]);
  for (let at = parent; at !== null; at = bodies.find((each) => each.id === at)?.parent ?? null) {
    if (seen.has(at) || !bodies.some((each) => each.id === at)) return true;
    seen.add(at);
  }
  return false;
};

/** RGAA 4.1.2, criterion 3.2: a colour that cannot be read is refused with one that can. */
const weakColour = (
  field: "accent" | "linkColour",
  colour: string | undefined,
  language: Language,
): readonly FieldError[] => {
  if (colour === undefined || contrastOf(colour) >= leastContrast) return [];
  const ratio = (value: number): string =>
    value.toLocaleString(language === "fr" ? "fr-FR" : "en-GB", { maximumFractionDigits: 1 });
  const message = fill(words.accentWeak[language], {
    ratio: ratio(contrastOf(colour)),
    least: ratio(leastContrast),
    darker: bodyAccents(colour)?.light.accent ?? "",
  });
  return [{ field, message }];
};
