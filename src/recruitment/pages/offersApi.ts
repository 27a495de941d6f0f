import { contracts, families, teleworks, workingTimes } from "../model/offer/offerCodes.ts";
import { offerPaths } from "./offerPaths.ts";

const list = (name: string, description: string, values?: readonly string[]): object => ({
  name,
  in: "query",
  description: `${description}; several widen the search`,
  schema: {
    type: "array",
    items: { type: "string", ...(values && { enum: [...values] }) },
  },
  style: "form",
  explode: true,
});

const day = (name: string, description: string): object => ({
  name,
  in: "query",
  description,
  schema: { type: "string", format: "date" },
});

/** What a search may be asked with: the same for people, feeds and programs (docs/offers.md). */
const criteria: readonly object[] = [
  {
    name: "q",
    in: "query",
    description: "Words, all of them",
    schema: { type: "string", maxLength: 200 },
  },
  list("organisme", "Identifier of a body"),
  list("region", "Region, by its code of INSEE"),
  list("departement", "Department, by its code of INSEE"),
  list("famille", "Occupation family", families),
  list("contrat", "Contract", contracts),
  list("temps", "Working time", workingTimes),
  list("teletravail", "Telework", teleworks),
  day("depuis", "First shown on that day or later"),
  day("avant", "Last day at the latest"),
];

const reads = (
  operationId: string,
  summary: string,
  mediaType: string,
  parameters: readonly object[],
): object => ({
  get: {
    operationId,
    summary,
    parameters,
    responses: {
      "200": {
        description: summary,
        headers: {
          ETag: { description: "Send it back as If-None-Match", schema: { type: "string" } },
        },
        content: {
          [mediaType]: { schema: { type: mediaType.endsWith("json") ? "object" : "string" } },
        },
      },
      "304": { description: "Not modified" },
      "429": { description: "Too many requests from one address: wait for a minute" },
      "451": { description: "The site is suspended at the request of an authority" },
    },
  },
});

/** What programs read of the job offers, as paths of an OpenAPI document. */
export const offersApi: Readonly<Record<string, object>> = {
  [offerPaths.json]: reads(
    "offers",
    "The offers that a search finds, 20 a page",
    "application/json",
    [...criteria, { name: "page", in: "query", schema: { type: "integer", minimum: 1 } }],
  ),
  [offerPaths.feed.fr]: reads(
    "offersFeed",
    "The 50 newest offers that a search finds, as RSS 2.0",
    "application/rss+xml",
    criteria,
  ),
  [offerPaths.feed.en]: reads(
    "offersFeedInEnglish",
    "The same, its titles in English",
    "application/rss+xml",
    criteria,
  ),
  [offerPaths.sitemap]: reads(
    "sitemap",
    "The addresses of all offers that are shown",
    "application/xml",
    [],
  ),
};
