import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { open } from "../open.ts";
import { addForm, type FormRoute } from "./addForm.ts";

const nothing = Type.Object({});
const largest = 10_000;

/**
 * A form whose address is proof enough and that asks for nothing: one click ends what a message tells of. RFC 8058, 3.1 and 3.2: a mail
 * program sends the POST by itself, without cookies and from no page of ours, as a form or in parts, and is not redirected. A GET changes
 * nothing, since programs that look into mails follow their links.
 */
export const addOneClickForm = (
  web: FastifyInstance,
  route: Pick<FormRoute<typeof nothing>, "paths" | "page" | "act">,
): void => {
  web.register(async (scope) => {
    // What comes with it says nothing that the address does not: whatever its form, it is left unread.
    scope.addContentTypeParser(
      ["multipart/form-data", "text/plain", "application/octet-stream"],
      { parseAs: "string", bodyLimit: largest },
      (_request, _body, done) => done(null, new URLSearchParams()),
    );
    addForm(scope, {
      ...route,
      access: open,
      largest,
      anyOrigin: true,
      withoutToken: true,
      schema: nothing,
      words: {},
    });
  });
};
