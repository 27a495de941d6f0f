import type { FastifyInstance } from "fastify";

/**
 * Lets the routes of a scope take forms of at most `largest` bytes. Such a form changes nothing: one that did would need
 * proof that the page which sent it is ours.
 */
export const acceptForms = (scope: FastifyInstance, largest: number): void => {
  scope.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: largest },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
};
