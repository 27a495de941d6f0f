import { openFormats } from "../actions/editions.ts";
import { openFileName } from "./openFileName.ts";

const day = {
  name: "edition",
  in: "path",
  required: true,
  description: "The name of an edition: its day, with its order from the second of a day on",
  schema: { type: "string", pattern: String.raw`^\d{4}-\d\d-\d\d(\.[1-9]\d*)?$` },
  example: "2026-11-21",
} as const;

const body = {
  name: "body",
  in: "path",
  required: true,
  description: "The identifier of a body of the network",
  schema: { type: "string", pattern: "^[a-z][a-z0-9-]*$" },
} as const;

const mediaTypes = {
  json: "application/json",
  csv: "text/csv",
  jsonld: "application/ld+json",
  changes: "application/json",
} as const;

const summaries = {
  json: "An edition in the format egide/register@1",
  csv: "An edition as CSV, an activity a line",
  jsonld: "An edition as a DCAT-AP dataset in JSON-LD",
  changes: "What changed since the edition before, in the format egide/register-diff@1",
} as const;

const header = (description: string) => ({ description, schema: { type: "string" } });

const reads = (
  operationId: string,
  summary: string,
  mediaType: string,
  parameters: readonly object[],
) => ({
  get: {
    operationId,
    summary,
    parameters: [
      ...parameters,
      {
        name: "If-None-Match",
        in: "header",
        required: false,
        description: "The entity tag of what you have: then 304 where it is the same",
        schema: { type: "string" },
      },
    ],
    responses: {
      "200": {
        description: "The file",
        headers: {
          ETag: header("The SHA-256 of the file, as the ledger bears it"),
          "Last-Modified": header("When it was published"),
          "Access-Control-Allow-Origin": header("*: any site may read it"),
        },
        content: {
          [mediaType]: { schema: { type: mediaType.endsWith("json") ? "object" : "string" } },
        },
      },
      "303": { description: "The register of this body stands at another address" },
      "304": { description: "Not modified" },
      "404": { description: "There is no such edition" },
      "429": { description: "Too many requests from one address: wait for a minute" },
    },
  },
});

/** The open data of registers, and of what else the installation publishes, described for programs (OpenAPI 3.1). */
export const openApi = (
  server: string,
  /** What other domains publish for programs, by path. */
  further: Readonly<Record<string, object>> = {},
): object => ({
  openapi: "3.1.0",
  info: {
    title: "Open data of the register of processing activities",
    version: "1.0.0",
    description:
      "Dated editions of a register (GDPR, article 30). An edition never changes; its digests stand in the public ledger.",
    license: { name: "Licence Ouverte 2.0", identifier: "etalab-2.0" },
  },
  servers: [{ url: server }],
  paths: {
    ...Object.fromEntries([
      ...under("", "", []),
      ...under("/organismes/{body}", "OfBody", [body]),
      [
        "/ledger/entries/{index}/proof",
        reads("proof", "The proof that an edition stands in the ledger", "application/json", [
          {
            name: "index",
            in: "path",
            required: true,
            schema: { type: "integer", minimum: 0 },
          },
        ]),
      ],
    ]),
    ...further,
  },
});

const under = (
  root: string,
  suffix: string,
  parameters: readonly object[],
): readonly (readonly [string, object])[] => [
  [
    `${root}/registre.json`,
    reads(
      `latest${suffix}`,
      "The last edition in the format egide/register@1",
      "application/json",
      parameters,
    ),
  ],
  [
    `${root}/registre.jsonld`,
    reads(
      `catalogue${suffix}`,
      "All editions as a DCAT-AP catalogue",
      "application/ld+json",
      parameters,
    ),
  ],
  [
    `${root}/registre.atom`,
    reads(
      `feed${suffix}`,
      "What changed, an entry for each edition (RFC 4287)",
      "application/atom+xml",
      parameters,
    ),
  ],
  ...openFormats.map(
    (format) =>
      [
        `${root}/registre/{edition}/${openFileName(format)}`,
        reads(`${format}${suffix}`, summaries[format], mediaTypes[format], [...parameters, day]),
      ] as const,
  ),
];
