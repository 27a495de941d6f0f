import { Type, type Static } from "typebox";
import type { Bilingual } from "../../../kernel/index.ts";
import type { FieldWords } from "../../../platform/web/index.ts";
import {
  contracts,
  families,
  salaryPeriods,
  teleworks,
  workingTimes,
} from "../../model/offer/offerCodes.ts";
import type { Offer } from "../../model/offer/offer.ts";
import { words as publicWords } from "../offerPageWords.ts";
import { placeLine } from "./placeLines.ts";

const text = (most: number) => Type.Optional(Type.String({ maxLength: most }));
const oneOf = <T extends string>(values: readonly T[]) =>
  Type.Union(values.map((each) => Type.Literal(each)));
const number = (least: number, most: number) =>
  Type.Optional(Type.Integer({ minimum: least, maximum: most }));
const money = Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1_000_000 }));

/** The form of an offer. Only its title is asked for: what a publication needs is said on the page of the offer. */
export const offerSchema = Type.Object({
  title: Type.String({ minLength: 3, maxLength: 150 }),
  family: oneOf(families),
  description: text(20_000),
  contract: oneOf(contracts),
  startsOn: text(10),
  months: number(1, 60),
  workingTime: oneOf(workingTimes),
  share: number(10, 99),
  telework: oneOf(teleworks),
  teleworkDays: number(1, 5),
  salaryFrom: money,
  salaryTo: money,
  salaryPeriod: oneOf(salaryPeriods),
  places: text(2_000),
  closesOn: text(10),
  contactName: text(100),
  contactEmail: Type.Optional(
    Type.String({ maxLength: 200, pattern: '^[^\\s@<>"]+@[^\\s@<>"]+$' }),
  ),
  contactTelephone: Type.Optional(
    Type.String({ maxLength: 30, pattern: "^[+0-9][0-9 .()-]{5,}$" }),
  ),
  questions: text(2_000),
  firmName: text(150),
  firmUntil: text(10),
  revision: Type.Integer({ minimum: 0 }),
});
export type OfferValues = Static<typeof offerSchema>;

const label = (fr: string, en: string): FieldWords => ({ label: { fr, en } });

export const offerFieldWords: Readonly<Record<keyof OfferValues, FieldWords>> = {
  title: label("Intitulé", "Title"),
  family: { label: publicWords.family },
  description: label("Description du poste", "Description of the job"),
  contract: { label: publicWords.contract },
  startsOn: label("Début du contrat", "Start of the contract"),
  months: label("Durée, en mois", "Length, in months"),
  workingTime: { label: publicWords.time },
  share: label("Part du temps plein, en %", "Share of a full time, in %"),
  telework: { label: publicWords.telework },
  teleworkDays: label("Jours de télétravail par semaine", "Days of telework a week"),
  salaryFrom: label("Salaire brut, à partir de (€)", "Salary before tax, from (€)"),
  salaryTo: label("Jusqu’à (€)", "Up to (€)"),
  salaryPeriod: label("Période du salaire", "Period of the salary"),
  places: label("Lieux de travail", "Places of work"),
  closesOn: label("Date limite de candidature", "Closing date"),
  contactName: label("Personne à qui demander", "Whom to ask"),
  contactEmail: {
    ...label("Son adresse électronique", "Their e-mail address"),
    wrong: {
      fr: "Donner une adresse comme emploi@organisme.example.",
      en: "Give an address like jobs@body.example.",
    },
  },
  contactTelephone: {
    ...label("Son téléphone", "Their telephone"),
    wrong: { fr: "Donner un numéro, en chiffres.", en: "Give a number, in digits." },
  },
  questions: label("Questions obligatoires", "Mandatory questions"),
  firmName: label("Cabinet de recrutement", "Recruitment firm"),
  firmUntil: label("Le cabinet lit les candidatures jusqu’au", "The firm reads applications until"),
  revision: label("Version", "Version"),
};

export const hints = {
  description: {
    fr: "Une ligne vide sépare les paragraphes ; « ## » fait un titre, « - » une liste, « **mot** » insiste. Une adresse https devient un lien.",
    en: "An empty line parts paragraphs; “## ” makes a heading, “- ” a list, “**word**” stresses. An https address becomes a link.",
  },
  places: {
    fr: "Un lieu par ligne, avec son code postal ou son département : « 29000 Quimper », « Lanterne (29) ».",
    en: "One place a line, with its postal code or department: “29000 Quimper”, “Lanterne (29)”.",
  },
  questions: {
    fr: "Une question par ligne, cinq au plus ; chaque candidature y répond.",
    en: "One question a line, five at most; each application answers them.",
  },
  firm: {
    fr: "Nommé à chaque candidat ; il ne voit que cette offre.",
    en: "Named to each candidate; it sees this offer alone.",
  },
  startsOn: { fr: "Vide : dès que possible.", en: "Empty: as soon as possible." },
} as const satisfies Record<string, Bilingual>;

/** What the fields hold of an offer. */
export const offerInitial = ({ content, contact, revision }: Offer): Partial<OfferValues> => {
  const { salary, firm } = content;
  const values = {
    title: content.title,
    family: content.family,
    description: content.description,
    contract: content.contract,
    startsOn: content.startsOn?.toString(),
    months: content.months,
    workingTime: content.workingTime,
    share: content.share,
    telework: content.telework,
    teleworkDays: content.teleworkDays,
    salaryFrom: salary?.from,
    salaryTo: salary?.to,
    salaryPeriod: salary?.period ?? "year",
    places: content.places.map(placeLine).join("\n"),
    closesOn: content.closesOn?.toString(),
    contactName: contact.name,
    contactEmail: contact.email,
    contactTelephone: contact.telephone,
    questions: content.questions.map((each) => each.text).join("\n"),
    firmName: firm?.name,
    firmUntil: firm?.until.toString(),
    revision,
  };
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<OfferValues>;
};
