import { consentApiPaths as paths } from "./consentApiPaths.ts";
import { schemas } from "./consentApiSchemas.ts";

const failures = {
  "400": { description: "The request does not have the expected form: nothing was done" },
  "401": { description: "No access, or one that is unknown or revoked" },
  "404": { description: "The body asks for no consent under this identifier" },
  "429": { description: "Too many requests from one address: wait for a minute" },
} as const;

const asks = (
  operationId: keyof typeof schemas,
  summary: string,
  answer: string,
  further: object = {},
): object => ({
  post: {
    operationId,
    summary,
    requestBody: {
      required: true,
      content: { "application/json": { schema: schemas[operationId] } },
    },
    responses: {
      "200": {
        description: answer,
        content: { "application/json": { schema: { type: "object" } } },
      },
      ...failures,
      ...further,
    },
  },
});

/** The interface for systems of bodies, described for programs (OpenAPI 3.1). */
export const consentApiDescription = (server: string): object => ({
  openapi: "3.1.0",
  info: {
    title: "Consent to purposes of a body",
    version: "1.0.0",
    description:
      "Who may be written to, published or passed on (GDPR, article 7). Each access counts for one body; its officer makes it in the console.",
  },
  servers: [{ url: server }],
  components: { securitySchemes: { access: { type: "http", scheme: "bearer" } } },
  security: [{ access: [] }],
  paths: {
    [paths.purposes]: {
      get: {
        operationId: "purposes",
        summary: "The purposes of the body, with the words in force",
        responses: {
          "200": {
            description: "Each with its identifier, and the digest that a consent quotes",
            content: { "application/json": { schema: { type: "object" } } },
          },
          "401": failures["401"],
          "429": failures["429"],
        },
      },
    },
    [paths.may]: asks(
      "may",
      "Of some people, those who consent to a purpose",
      "allowed, and refused with why; written down in counts unless it is a dry run",
      { "413": { description: "Too many references at once" } },
    ),
    [paths.links]: asks(
      "links",
      "Personal links, by which people give or take back a consent",
      "The page in each language, and the address of one click (RFC 8058)",
      { "413": { description: "Too many references at once" } },
    ),
    [paths.acts]: asks(
      "acts",
      "A consent that was given or taken back on a page of the body itself",
      "Whether anything changed",
      { "409": { description: "The words are no longer in force, or the purpose is closed" } },
    ),
  },
});
