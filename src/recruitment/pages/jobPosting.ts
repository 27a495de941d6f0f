import { civilDay } from "../../kernel/index.ts";
import { departments, regionOf, type Body } from "../../organisations/index.ts";
import type { Offer } from "../model/offer/offer.ts";
import type { Contract, SalaryPeriod, WorkingTime } from "../model/offer/offerCodes.ts";
import type { OfferContent, Place } from "../model/offer/offerContent.ts";
import { familyWords } from "../model/offer/offerWords.ts";
import { offerPath } from "./offerPaths.ts";
import { richTextMarkup } from "./richTextMarkup.ts";

const byContract: Partial<Record<Contract, readonly string[]>> = {
  "fixed-term": ["TEMPORARY"],
  temporary: ["TEMPORARY"],
  internship: ["INTERN"],
  apprenticeship: ["OTHER"],
  "civic-service": ["VOLUNTEER"],
};
const byTime: Readonly<Record<WorkingTime, string>> = { full: "FULL_TIME", part: "PART_TIME" };
const units: Readonly<Record<SalaryPeriod, string>> = {
  year: "YEAR",
  month: "MONTH",
  hour: "HOUR",
};

/**
 * An offer as programs read it: schema.org JobPosting, with the properties that job searches require (title, description,
 * datePosted, hiringOrganization, jobLocation) and recommend. What the offer does not say is left out.
 */
export const jobPosting = (offer: Offer, body: Body, site: string): object => {
  const { content, state, contact } = offer;
  const url = `${site}${offerPath(offer, "fr")}`;
  return {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    title: content.title,
    description: String(richTextMarkup(content.description)),
    identifier: { "@type": "PropertyValue", name: body.name, value: offer.id },
    datePosted: state.opensAt === null ? undefined : civilDay(state.opensAt).toString(),
    validThrough: state.endsAt?.toString({ timeZone: "Europe/Paris" }),
    url,
    employmentType: [byTime[content.workingTime], ...(byContract[content.contract] ?? [])],
    hiringOrganization: {
      "@type": "Organization",
      name: body.name,
      ...(body.website !== null && { sameAs: body.website }),
    },
    ...placesOf(content),
    ...salaryOf(content),
    ...(content.startsOn === null
      ? { jobImmediateStart: true }
      : { jobStartDate: content.startsOn.toString() }),
    ...(content.months !== null && { jobDuration: `P${content.months}M` }),
    occupationalCategory: familyWords[content.family].fr,
    ...((contact.email !== null || contact.telephone !== null) && {
      applicationContact: {
        "@type": "ContactPoint",
        ...(contact.email !== null && { email: contact.email }),
        ...(contact.telephone !== null && { telephone: contact.telephone }),
      },
    }),
    directApply: true,
  };
};

const placesOf = ({ places, telework }: OfferContent): object => ({
  ...(places.length > 0 && { jobLocation: places.map(placeOf) }),
  ...(telework === "full" && {
    jobLocationType: "TELECOMMUTE",
    applicantLocationRequirements: { "@type": "Country", name: "France" },
  }),
});

const placeOf = ({ town, postalCode, department }: Place): object => {
  const region = department === null ? null : regionOf(department);
  const name = departments.find(({ code }) => code === department)?.name;
  return {
    "@type": "Place",
    address: {
      "@type": "PostalAddress",
      addressLocality: town,
      ...(postalCode !== null && { postalCode }),
      ...((region?.name ?? name) !== undefined && { addressRegion: region?.name ?? name }),
      addressCountry: "FR",
    },
  };
};

const salaryOf = ({ salary }: OfferContent): object =>
  salary === null
    ? {}
    : {
        baseSalary: {
          "@type": "MonetaryAmount",
          currency: "EUR",
          value: {
            "@type": "QuantitativeValue",
            ...(salary.to === null
              ? { value: salary.from }
              : { minValue: salary.from, maxValue: salary.to }),
            unitText: units[salary.period],
          },
        },
      };
