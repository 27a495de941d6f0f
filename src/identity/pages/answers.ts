import type { FastifyReply, FastifyRequest } from "fastify";
import { messageOf, type Bilingual, type Failure, type Language } from "../../kernel/index.ts";
import type {
  ConsoleFrame,
  ConsoleSection,
  FieldError,
  Markup,
  Mistakes,
  PageContext,
  Redirect,
} from "../../platform/web/index.ts";
import type { Identity } from "../actions/parts.ts";
import type { Begun } from "../actions/signIn.ts";
import { identityErrors } from "../errors.ts";
import { consoleHome, paths } from "./paths.ts";
import type { TokenCookies } from "./sessionCookie.ts";

/** What the pages of identity work with. */
export interface IdentitySite {
  readonly identity: Identity;
  readonly cookies: TokenCookies;
  /** What stands around the pages of a body's console. */
  readonly frame?: ConsoleFrame;
  /** Where whoever operates the installation finds more about it. */
  readonly installationLinks?: readonly { readonly label: Bilingual; readonly href: Bilingual }[];
}

/** A page of the console of a body, in its frame; what belongs to no body stands alone. */
export const framed = async (
  { frame }: IdentitySite,
  context: PageContext,
  place: { readonly body: string | null; readonly section: ConsoleSection },
  content: Markup,
): Promise<Markup> =>
  frame === undefined || place.body === null
    ? content
    : await frame(context, place.body, place.section, content);

/** A refusal as a mistake of a form; `field` null when it is about the whole. */
export const mistake = (failure: Failure, field: string | null, language: Language): Mistakes => ({
  errors: [{ field, message: messageOf(failure, language, identityErrors) } satisfies FieldError],
  status: failure.code === "identity.wait" ? 429 : 400,
});

/** Which field a refused password belongs to, or the form as a whole for any other refusal. */
export const fieldOf = ({ code }: Failure): string | null => {
  if (code.startsWith("identity.password-")) return "password";
  return code.startsWith("identity.email-") ? "email" : null;
};

/** Half a login was begun: the browser keeps its token, and the other half comes next. */
export const goOn = (
  { cookies }: IdentitySite,
  { token, stage }: Begun,
  { language }: PageContext,
  reply: FastifyReply,
): Redirect => {
  cookies.signIn.set(reply, token);
  return { redirect: (stage === "enrolment" ? paths.enrol : paths.code)[language] };
};

/** Somebody is signed in: their browser gets the token of the session, and forgets that of the login. */
export const letIn = ({ cookies }: IdentitySite, token: string, reply: FastifyReply): void => {
  cookies.session.set(reply, token);
  cookies.signIn.clear(reply);
};

export const homeOr = (back: string | null, { language }: PageContext): string =>
  back ?? consoleHome[language];

/** A parameter of the path. */
export const parameter = (request: FastifyRequest, name: string): string =>
  (request.params as Readonly<Record<string, string | undefined>>)[name] ?? "";

/** A path of the way in, with where to go after it; "": from the beginning. */
export const withReturn = (path: string, back: string): string =>
  back === "" ? path : `${path}?retour=${encodeURIComponent(back)}`;
