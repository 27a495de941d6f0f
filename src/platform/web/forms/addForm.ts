import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Static, TObject } from "typebox";
import { fill } from "../../../kernel/index.ts";
import { answer, configOf, type Route } from "../addPage.ts";
import { errorSummary } from "../components/error-summary/errorSummary.ts";
import { html } from "../../escaping/index.ts";
import type { Page, Redirect } from "../page.ts";
import type { PageContext } from "../request/pageContext.ts";
import { bait, tookBait } from "../request/formTrap.ts";
import { tokenField } from "../request/formToken.ts";
import { acceptForms } from "./acceptForms.ts";
import { formState, type FormState } from "./formState.ts";
import {
  checkValues,
  typedIn,
  type FieldError,
  type FieldWords,
  type Typed,
} from "./formValues.ts";
import { formWords } from "./formWords.ts";
import { comesBack, lostSessionPage, returnField } from "./lostSession.ts";
import { acceptUploads, isTooHeavy } from "./uploads.ts";

/** What is wrong with values that have the right shape. The form is shown again with it, and with what was typed. */
export interface Mistakes {
  readonly errors: readonly FieldError[];
  /** 400 unless said. */
  readonly status?: number;
}

export interface FormRoute<S extends TObject> extends Route {
  /** The values: strings, numbers, booleans (a box that is ticked), arrays of strings. Passwords have the format `password`. */
  readonly schema: S;
  /** What each field is called, and what it says of a mistake. */
  readonly words: Readonly<Record<keyof S["properties"] & string, FieldWords>>;
  /** The names of further fields, as many as a page has rows: texts, which `page` and `act` read of the request themselves. */
  readonly rows?: RegExp;
  /** In bytes: what is larger is refused before it is read. */
  readonly largest: number;
  /** The field that is a file: a string of the schema, which is its name. What it holds is given by `uploadOf`. */
  readonly upload?: keyof S["properties"] & string;
  /**
   * It changes only what the visitor's own browser remembers: that the request comes from a page of ours is proof enough,
   * and no cookie has to be set to show it.
   */
  readonly withoutToken?: true;
  /** Anybody may send it and it does something for strangers: machines are told from people (`formTrap`). `bait`: by one click, without a time. */
  readonly isTrapped?: true | "bait";
  /** Its address is proof enough, and serves whoever was given it: a mail program, without a page of ours (RFC 8058). */
  readonly anyOrigin?: true;
  /** What the fields hold at first. */
  readonly initial?: (context: PageContext, request: FastifyRequest) => Promise<Partial<Static<S>>>;
  /** The page around the form; null where there is nothing (404). A redirect where there is nothing to fill. */
  readonly page: (
    form: FormState,
    context: PageContext,
    request: FastifyRequest,
  ) => Promise<Page | Redirect | null>;
  /**
   * Does it. A redirect when done; a page in place of one only where nothing was changed, since a reload does it again, or, with the
   * status 201, where it shows what is shown once.
   */
  readonly act: (
    values: Static<S>,
    context: PageContext,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<Redirect | Mistakes | Page>;
}

/** Adds a form in both languages: shown by GET, done by POST, then elsewhere by a redirect, so that nothing is done twice. */
export const addForm = <S extends TObject>(web: FastifyInstance, form: FormRoute<S>): void => {
  web.register(async (scope) => {
    if (form.upload === undefined) acceptForms(scope, form.largest);
    else acceptUploads(scope, form.largest);
    const lostSession = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const page = lostSessionPage(form, fieldsIn(request), request);
      if (page === null) await request.refuse(reply);
      else await answer(request, reply, page, form.paths);
    };
    for (const url of [form.paths.fr, form.paths.en]) {
      scope.get(url, { config: configOf(form) }, async (request, reply) => {
        const given = (await form.initial?.(request.page, request)) ?? {};
        await show(form, { typed: typedOf(given), errors: [] }, request, reply);
        return reply;
      });
      scope.post(
        url,
        {
          config: {
            ...configOf(form),
            anyOrigin: form.anyOrigin ?? false,
            keepsTyped: true,
            lostSession,
            rateLimit: lostSessions,
          },
        },
        async (request, reply) => {
          await take(form, request, reply);
          return reply;
        },
      );
    }
  });
};

const fieldsIn = ({ body }: FastifyRequest): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams();

/** Whoever is not signed in has a form read here and shown again; nobody else is counted. */
const lostSessions = {
  max: 60,
  timeWindow: "1 minute",
  allowList: ({ decision }: FastifyRequest): boolean => decision !== "sign-in",
} as const;

const take = async <S extends TObject>(
  form: FormRoute<S>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  if (request.decision === "sign-in") throw new TypeError("a form done for nobody");
  const { language } = request.page;
  const fields = fieldsIn(request);
  const typed = typedIn(form.schema, fields, form.rows);
  if (isTooHeavy(request)) {
    const limit = Math.floor(form.largest / 1024 / 1024);
    const message = fill(formWords.tooHeavy[language], { limit });
    return await show(
      form,
      { typed, errors: [{ field: form.upload ?? null, message }] },
      request,
      reply,
      { status: 413 },
    );
  }
  const refuse = async (errors: readonly FieldError[], status: number): Promise<void> =>
    await show(form, { typed, errors }, request, reply, { status });
  // Whoever proved who they are some time ago does so beside the form, and sends it again with what it holds.
  if (request.decision === "fresh") {
    const href = `${request.door.confirm[language]}?retour=${encodeURIComponent(request.url)}`;
    return await refuse([{ field: null, message: formWords.confirm[language], href }], 403);
  }
  // What was typed in a session that ended is looked at first, by whoever is signed in now, and sent with their own token.
  if (fields.has(returnField))
    return await show(form, { typed, errors: [] }, request, reply, { cameBack: true });
  if (!form.withoutToken && !request.isGenuineForm(fields.get(tokenField))) {
    request.tellAttempt("form-token");
    const keepsNone = Object.keys(request.cookies).length === 0;
    const message = formWords[keepsNone ? "noCookie" : "stale"][language];
    return await refuse([{ field: null, message }], 403);
  }
  const caught = caughtBy(form.isTrapped, fields, request);
  if (caught !== null) {
    request.tellAttempt("form-trap");
    return await refuse([{ field: null, message: formWords.trap[caught][language] }], 400);
  }
  const checked = checkValues(form.schema, fields, form.words, language);
  if (!checked.ok) {
    if (checked.isNotOffered) request.tellAttempt("not-offered");
    return await refuse(checked.errors, 400);
  }
  const result = await form.act(checked.values, request.page, request, reply);
  if ("errors" in result) {
    if (result.status === 429) request.tellAttempt("held-back");
    return await refuse(result.errors, result.status ?? 400);
  }
  await answer(request, reply, result, form.paths);
};

const caughtBy = (
  isTrapped: true | "bait" | undefined,
  fields: URLSearchParams,
  request: FastifyRequest,
): "filled" | "early" | "stale" | null => {
  if (isTrapped === true) return request.server.formTrap.judge(fields, request.page.now);
  return isTrapped === "bait" && tookBait(fields) ? "filled" : null;
};

/** The page of a form with what was typed; a mistake is said in the title, above everything, and at its field. */
const show = async <S extends TObject>(
  form: FormRoute<S>,
  { typed, errors }: { readonly typed: Typed; readonly errors: readonly FieldError[] },
  request: FastifyRequest,
  reply: FastifyReply,
  { status = 200, cameBack = false } = {},
): Promise<void> => {
  const { language } = request.page;
  const csrf = form.withoutToken ? null : request.page.csrf;
  const labels = Object.fromEntries(
    Object.entries<FieldWords>(form.words).map(([name, { label }]) => [name, label[language]]),
  );
  const withFile = form.upload !== undefined;
  const trap =
    form.isTrapped === true
      ? request.server.formTrap.fields(
          language,
          request.method === "POST" ? fieldsIn(request) : null,
          request.page.now,
        )
      : form.isTrapped === "bait"
        ? bait(language)
        : null;
  const state = formState({ typed, errors, labels, action: request.url, csrf, withFile, trap });
  const page = await form.page(state, request.page, request);
  if (page === null || "redirect" in page) return await answer(request, reply, page, form.paths);
  if (errors.length === 0)
    return await answer(request, reply, cameBack ? comesBack(page, language) : page, form.paths);
  const shown: Page = {
    ...page,
    status,
    private: true,
    title: `${formWords.errorTitle[language]} – ${page.title}`,
    main: html`${errorSummary({ errors, language })}${page.main}`,
  };
  await answer(request, reply, shown, form.paths);
};

const typedOf = (values: Readonly<Record<string, unknown>>): Typed =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map(String)
        : [
            value === true
              ? "true"
              : typeof value === "string" || typeof value === "number"
                ? String(value)
                : "",
          ],
    ]),
  );
