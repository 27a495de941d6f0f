import type { FastifyInstance } from "fastify";

/** Lets the routes of a scope take forms of at most `largest` bytes; the body is then a `URLSearchParams`. */
export const acceptForms = (scope: FastifyInstance, largest: number): void => {
  scope.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: largest },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
};
