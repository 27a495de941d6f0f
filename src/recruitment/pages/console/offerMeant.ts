import { sha256, type Bilingual, type Language } from "../../../kernel/index.ts";
import type { FieldError } from "../../../platform/web/index.ts";
import type { Contact, OfferContent } from "../../model/offer/offerContent.ts";
import type { OfferValues } from "./offerFields.ts";
import { placeIn } from "./placeLines.ts";

const mistakes = {
  day: { fr: "Ce jour n’existe pas.", en: "There is no such day." },
  range: {
    fr: "Le plus haut salaire est au-dessous du plus bas.",
    en: "The highest salary is below the lowest.",
  },
  from: { fr: "Donner aussi le salaire de départ.", en: "Give the lowest salary too." },
  places: {
    fr: "Dix lieux au plus, une ville par ligne.",
    en: "Ten places at most, one town a line.",
  },
  questions: {
    fr: "Cinq questions au plus, de 300 caractères au plus.",
    en: "Five questions at most, of 300 characters at most.",
  },
  firm: {
    fr: "Donner le nom du cabinet et la fin de son accès, ou ni l’un ni l’autre.",
    en: "Give the name of the firm and the end of its access, or neither.",
  },
} as const satisfies Record<string, Bilingual>;

/** What a form of an offer says, or what is wrong with it. */
export const offerMeant = (
  values: OfferValues,
  language: Language,
):
  | { readonly content: OfferContent; readonly contact: Contact }
  | { readonly errors: readonly FieldError[] } => {
  const errors: FieldError[] = [];
  const wrong = (field: keyof OfferValues, mistake: keyof typeof mistakes): void =>
    void errors.push({ field, message: mistakes[mistake][language] });
  const day = (field: "startsOn" | "closesOn" | "firmUntil"): Temporal.PlainDate | null => {
    const typed = values[field];
    if (typed === undefined) return null;
    try {
      const read = Temporal.PlainDate.from(typed);
      if (read.toString() === typed) return read;
    } catch {
      // Said below.
    }
    wrong(field, "day");
    return null;
  };
  const startsOn = day("startsOn");
  const closesOn = day("closesOn");
  const until = day("firmUntil");
  const { salaryFrom: from, salaryTo: to, salaryPeriod: period, firmName } = values;
  if (from === undefined && to !== undefined) wrong("salaryFrom", "from");
  if (from !== undefined && to !== undefined && to < from) wrong("salaryTo", "range");
  const places = linesOf(values.places).map(placeIn);
  if (places.length > 10 || places.some(({ town }) => town.length > 100)) wrong("places", "places");
  const questions = [...new Set(linesOf(values.questions))];
  if (questions.length > 5 || questions.some((each) => each.length > 300))
    wrong("questions", "questions");
  if ((firmName === undefined) !== (values.firmUntil === undefined)) wrong("firmName", "firm");
  if (errors.length > 0) return { errors };
  return {
    content: {
      title: values.title,
      family: values.family,
      description: values.description ?? "",
      contract: values.contract,
      startsOn,
      months: values.months ?? null,
      workingTime: values.workingTime,
      share: values.workingTime === "part" ? (values.share ?? null) : null,
      telework: values.telework,
      teleworkDays: values.telework === "some" ? (values.teleworkDays ?? null) : null,
      salary: from === undefined ? null : { from, to: to ?? null, period },
      places,
      // The same words are the same question, so that answers keep theirs.
      questions: questions.map((text) => ({ id: sha256(text).slice(0, 12), text })),
      firm: firmName !== undefined && until !== null ? { name: firmName, until } : null,
      closesOn,
    },
    contact: {
      name: values.contactName ?? null,
      email: values.contactEmail ?? null,
      telephone: values.contactTelephone ?? null,
    },
  };
};

const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
