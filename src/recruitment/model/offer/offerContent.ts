import type { Contract, Family, SalaryPeriod, Telework, WorkingTime } from "./offerCodes.ts";

/** What an offer says. A draft may lack anything but its title; `missingIn` says what a publication asks for. */
export interface OfferContent {
  readonly title: string;
  readonly family: Family;
  /** In the small grammar of richText.ts. */
  readonly description: string;
  readonly contract: Contract;
  /** `null`: as soon as possible. */
  readonly startsOn: Temporal.PlainDate | null;
  /** In months; null where the contract has no end. */
  readonly months: number | null;
  readonly workingTime: WorkingTime;
  /** Of a full time, in percent; null for a full time. */
  readonly share: number | null;
  readonly telework: Telework;
  /** At most, each week. */
  readonly teleworkDays: number | null;
  readonly salary: Salary | null;
  readonly places: readonly Place[];
  /** What every application must answer. */
  readonly questions: readonly Question[];
  /** The firm that helps with this offer (REC-28), named to every candidate; null where there is none. */
  readonly firm: Firm | null;
  /** The last day on which it is shown. */
  readonly closesOn: Temporal.PlainDate | null;
}

/** In euros before tax; `to` is null where there is one figure. */
export interface Salary {
  readonly from: number;
  readonly to: number | null;
  readonly period: SalaryPeriod;
}

/** Where somebody will work. The department follows from the postal code where one is given. */
export interface Place {
  readonly town: string;
  readonly postalCode: string | null;
  /** As INSEE writes it: 01, 2A, 974; null where no department has the place. */
  readonly department: string | null;
}

export interface Question {
  /** It never changes, so that an answer keeps its question. */
  readonly id: string;
  readonly text: string;
}

/** It sees the applications to this offer until that day, and nothing else. */
export interface Firm {
  readonly name: string;
  readonly until: Temporal.PlainDate;
}

/** Whom to ask: a person, whose name leaves six months after the offer has ended. */
export interface Contact {
  readonly name: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
}

export const noContact: Contact = { name: null, email: null, telephone: null };

/** An offer of which nothing is said but its title. */
export const bareContent = (title: string): OfferContent => ({
  title,
  family: "other",
  description: "",
  contract: "permanent",
  startsOn: null,
  months: null,
  workingTime: "full",
  share: null,
  telework: "none",
  teleworkDays: null,
  salary: null,
  places: [],
  questions: [],
  firm: null,
  closesOn: null,
});
