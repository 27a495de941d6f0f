import { civilDay, type Bilingual } from "../../../kernel/index.ts";
import type { Contact, OfferContent } from "./offerContent.ts";

/** What a publication asks for beyond what a draft has: the fields of the form, in its order. */
export type Missing =
  | "title"
  | "description"
  | "places"
  | "months"
  | "contact"
  | "closesOn"
  | "closesOnPast"
  | "closesOnFar"
  | "firmUntil";

export const missingWords: Readonly<Record<Missing, Bilingual>> = {
  title: {
    fr: "un intitulé de trois caractères au moins",
    en: "a title of three characters at least",
  },
  description: { fr: "la description du poste", en: "the description of the job" },
  places: { fr: "un lieu de travail", en: "a place of work" },
  months: { fr: "la durée du contrat", en: "the length of the contract" },
  contact: {
    fr: "l’adresse électronique ou le téléphone de la personne à qui demander",
    en: "the e-mail address or the telephone of whom to ask",
  },
  closesOn: { fr: "la date limite de candidature", en: "the closing date" },
  closesOnPast: {
    fr: "une date limite qui n’est pas passée, après la mise en ligne",
    en: "a closing date that is not past, after the opening",
  },
  closesOnFar: {
    fr: "une date limite à moins d’un an de la mise en ligne",
    en: "a closing date less than a year after the opening",
  },
  firmUntil: {
    fr: "une fin d’accès du cabinet qui ne dépasse pas six mois après la date limite",
    en: "an end of the firm’s access at most six months after the closing date",
  },
};

/** What keeps an offer from being shown from a moment on. Nothing: it may be published. */
export const missingIn = (
  content: OfferContent,
  contact: Contact,
  opensAt: Temporal.Instant,
): readonly Missing[] => {
  const { closesOn, firm } = content;
  const opening = civilDay(opensAt);
  const checks: readonly (readonly [Missing, boolean])[] = [
    ["title", content.title.trim().length < 3],
    ["description", content.description.trim() === ""],
    ["places", content.places.length === 0 && content.telework !== "full"],
    ["months", content.contract === "fixed-term" && content.months === null],
    ["contact", contact.email === null && contact.telephone === null],
    ["closesOn", closesOn === null],
    ["closesOnPast", closesOn !== null && Temporal.PlainDate.compare(closesOn, opening) < 0],
    [
      "closesOnFar",
      closesOn !== null && Temporal.PlainDate.compare(closesOn, opening.add({ years: 1 })) > 0,
    ],
    [
      "firmUntil",
      firm !== null &&
        closesOn !== null &&
        Temporal.PlainDate.compare(firm.until, closesOn.add({ months: 6 })) > 0,
    ],
  ];
  return checks.filter(([, lacks]) => lacks).map(([missing]) => missing);
};
