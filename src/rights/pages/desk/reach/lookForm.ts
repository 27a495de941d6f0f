import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { actorOf } from "../../../../platform/access/index.ts";
import {
  addForm,
  button,
  buttonRow,
  consolePaths,
  html,
  pageTitle,
  singleBox,
  textField,
} from "../../../../platform/web/index.ts";
import { identityKinds, lookFor } from "../../../execution/actions/askDatabases.ts";
import { mayExecute } from "../../../execution/model/executionSteps.ts";
import { mayLook } from "../../../execution/model/requestExecution.ts";
import type { RightsRequest } from "../../../model/request/rightsRequest.ts";
import { weakKinds, type PersonIdentity } from "../../../reach/model/reached.ts";
import { sayFailure } from "../../rightsSite.ts";
import { deskAccess, framed, paramsOf, requestObject, type RightsConsole } from "../deskSite.ts";
import { fieldWords, words as deskWords } from "../deskWords.ts";
import { askedIn, reachPath } from "./reachSite.ts";
import { kindName, reachWords as words } from "./reachWords.ts";

const nameOf = (kind: string): string => `identity-${kind}`;
const longest = 200;

/** What was typed in the field of a kind; null where nothing was sent yet. */
const typedIn = ({ body }: Pick<FastifyRequest, "body">, kind: string): string | null =>
  body instanceof URLSearchParams ? (body.get(nameOf(kind)) ?? "") : null;

/** What the request says already of whom it is about: of another, its address is not the person's. */
const known = ({ content }: RightsRequest, kind: string): string => {
  if (content.capacity.kind !== "self") return "";
  return kind === "email" ? (content.email ?? "") : "";
};

/** What finds the person: a field for each kind of identity that the datasets know, and no other. */
export const addLookForm = (web: FastifyInstance, parts: RightsConsole): void =>
  addForm(web, {
    paths: consolePaths("droits", "/:request/bases/chercher"),
    access: deskAccess("rights.handle"),
    object: requestObject,
    largest: 20_000,
    schema: Type.Object({ isOnePerson: Type.Optional(Type.Boolean()) }),
    words: { isOnePerson: { label: words.isOnePerson } },
    rows: /^identity-[\w.-]{1,80}$/,
    page: async (form, context, asked) => {
      const found = await askedIn(parts, asked.params);
      if (found === null) return null;
      const { request, execution } = found;
      const { language, now } = context;
      const back = reachPath(request, language);
      const kinds = await identityKinds(parts, request.body);
      if (kinds === null || !mayExecute(request, now).ok || !mayLook(execution, now))
        return { redirect: back };
      const title = (execution === null ? words.look : words.again)[language];
      const { finding } = request.content;
      const main = html`${pageTitle({ title, over: request.content.name, lead: words.lookLead[language] })}
      ${finding === null ? "" : html`<p>${fieldWords.finding[language]} <strong>${finding}</strong></p>`}
      ${form.frame(
        html`${kinds.map((kind) => {
          const value = typedIn(asked, kind) ?? known(request, kind);
          return textField({
            name: nameOf(kind),
            label: kindName(kind, language),
            value,
            error: null,
            language,
            optional: true,
          });
        })}
        ${kinds.some((kind) => weakKinds.includes(kind)) ? singleBox({ ...form.field("isOnePerson"), language }) : ""}
        ${buttonRow([
          button({ text: title }),
          html`<a href="${back}">${deskWords.cancel[language]}</a>`,
        ])}`,
      )}`;
      return await framed(parts, context, request.body, title, main);
    },
    act: async ({ isOnePerson = false }, { language, visitor }, asked) => {
      const { body, request: id } = paramsOf(asked.params);
      const kinds = (await identityKinds(parts, body)) ?? [];
      const identities = kinds.flatMap((kind): readonly PersonIdentity[] => {
        const value = (typedIn(asked, kind) ?? "").trim().normalize("NFC").slice(0, longest);
        return value === "" ? [] : [{ kind, value }];
      });
      const came = await lookFor(
        parts,
        { body, id },
        { identities, isOnePerson },
        actorOf(visitor),
      );
      return came.ok
        ? {
            redirect: reachPath(came.value, language),
            notice: { tone: "success", words: words.asked },
          }
        : {
            errors: [{ field: null, message: sayFailure(came.failure, language) }],
            status: came.failure.code === "rights.execution-no-identity" ? 400 : 409,
          };
    },
  });
