import { civilDay, dayWords, fill, type Language } from "../../kernel/index.ts";
import { departments } from "../../organisations/index.ts";
import { html, type Piece } from "../../platform/escaping/index.ts";
import type { SummaryRow } from "../../platform/web/index.ts";
import type { Offer } from "../model/offer/offer.ts";
import type { OfferContent, Place } from "../model/offer/offerContent.ts";
import {
  contractWords,
  familyWords,
  salaryPeriodWords,
  teleworkWords,
  workingTimeWords,
} from "../model/offer/offerWords.ts";
import { words } from "./offerPageWords.ts";

const names = new Map(departments.map(({ code, name }) => [code, name]));

/** « Port-Valmarine (Isère) ». */
export const placeWords = ({ town, department }: Place): string => {
  const name = department === null ? undefined : names.get(department);
  if (name === undefined) return town;
  return town === "" ? name : `${town} (${name})`;
};

export const contractLine = ({ contract, months }: OfferContent, language: Language): string =>
  months === null
    ? contractWords[contract][language]
    : fill(words.months[language], { contract: contractWords[contract][language], months });

/** « de 28 000 € à 32 000 € par an ». */
export const salaryLine = ({ salary }: OfferContent, language: Language): string | null => {
  if (salary === null) return null;
  const euros = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", {
    style: "currency",
    currency: "EUR",
    maximumFractionDigits: salary.period === "hour" ? 2 : 0,
  });
  const range =
    salary.to === null
      ? euros.format(salary.from)
      : `${euros.format(salary.from)} – ${euros.format(salary.to)}`;
  return `${range} ${salaryPeriodWords[salary.period][language]}`;
};

const timeLine = ({ workingTime, share }: OfferContent, language: Language): string => {
  const said = workingTimeWords[workingTime][language];
  return share === null ? said : `${said} (${share}\u00a0%)`;
};

const teleworkLine = ({ telework, teleworkDays }: OfferContent, language: Language): string => {
  const said = teleworkWords[telework][language];
  return teleworkDays === null
    ? said
    : fill(words.days[language], { telework: said, days: teleworkDays });
};

/** What an offer says of itself in one line each. */
export const offerFacts = (
  { content, state }: Pick<Offer, "content" | "state">,
  bodyName: string,
  language: Language,
): readonly SummaryRow[] => {
  const salary = salaryLine(content, language);
  // Names of bodies and places are French, in both languages.
  const inFrench = (name: string): Piece =>
    language === "en" && name !== "" ? html`<span lang="fr">${name}</span>` : name;
  return [
    { key: words.body[language], value: inFrench(bodyName) },
    { key: words.places[language], value: inFrench(content.places.map(placeWords).join(" ; ")) },
    { key: words.contract[language], value: contractLine(content, language) },
    {
      key: words.start[language],
      value:
        content.startsOn === null ? words.asap[language] : dayWords(content.startsOn, language),
    },
    { key: words.time[language], value: timeLine(content, language) },
    { key: words.telework[language], value: teleworkLine(content, language) },
    ...(salary === null ? [] : [{ key: words.salary[language], value: salary }]),
    { key: words.family[language], value: familyWords[content.family][language] },
    ...(content.closesOn === null
      ? []
      : [
          {
            key: words.lastDay[language],
            value: dayWords(content.closesOn, language),
          },
        ]),
    ...(state.opensAt === null
      ? []
      : [
          {
            key: words.shownSince[language],
            value: dayWords(civilDay(state.opensAt), language),
          },
        ]),
  ].filter(({ value }) => value !== "");
};
