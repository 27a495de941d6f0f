import type { FastifyInstance } from "fastify";
import { Type, type Static, type TObject } from "typebox";
import type { Bilingual, Language } from "../../kernel/index.ts";
import { actorOf } from "../../platform/access/index.ts";
import {
  addForm,
  address,
  consolePaths,
  html,
  pageTitle,
  type FieldWords,
  type FormState,
  type Markup,
  type Mistakes,
} from "../../platform/web/index.ts";
import type { Breach } from "../model/breach.ts";
import type { DecideBreach, StepBy } from "../model/steps.ts";
import {
  breachAt,
  framed,
  handling,
  incidentObject,
  incidentPath,
  paramsOf,
  sayFailure,
  unreadable,
  type IncidentConsole,
} from "./incidentConsole.ts";
import { words } from "./incidentWords.ts";

/** One step of a record as a form. */
export interface StepForm<S extends TObject> {
  /** Below the address of the record. */
  readonly rest: string;
  readonly title: Bilingual;
  readonly saved: Bilingual;
  readonly schema: S;
  readonly words: Readonly<Record<keyof S["properties"] & string, FieldWords>>;
  readonly isFresh?: true;
  readonly initial?: (breach: Breach) => Partial<Static<S>>;
  readonly fields: (
    form: FormState,
    language: Language,
    breach: Breach,
  ) => Markup | Promise<Markup>;
  readonly decide: (values: Static<S>, by: StepBy, language: Language) => DecideBreach | Mistakes;
  /** The field that a failure is about, by its code. */
  readonly fieldOf?: Readonly<Record<string, string>>;
}

/** What every step says: from which version it was made. */
export const seen = { seen: Type.Integer({ minimum: 1 }) };
export const seenWords = { seen: { label: words.seen } };

/** Adds a step: shown with what the record holds, done on the version that was read. */
export const addStepForm = <S extends TObject>(
  web: FastifyInstance,
  parts: IncidentConsole,
  step: StepForm<S>,
): void =>
  addForm<S>(web, {
    paths: consolePaths("incidents", `/:incident${step.rest}`),
    access: step.isFresh ? { ...handling, fresh: true } : handling,
    object: incidentObject,
    largest: 200_000,
    schema: step.schema,
    words: step.words,
    initial: async (_context, request) => {
      const breach = await breachAt(parts, request);
      if (!breach.ok || breach.value === null) return {};
      const { revision } = breach.value;
      const initial: unknown = { ...step.initial?.(breach.value), seen: revision };
      return initial as Partial<Static<S>>;
    },
    page: async (form, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const breach = await breachAt(parts, request);
      const title = step.title[language];
      if (!breach.ok)
        return await framed(parts)(context, body, title, unreadable(breach.failure, language));
      if (breach.value === null) return null;
      const main = html`${pageTitle({ title, over: breach.value.content.facts.title })}
        ${form.frame(
          html`<input type="hidden" name="seen" value="${form.field("seen").value}" />
            ${await step.fields(form, language, breach.value)}`,
        )}
        <p>
          <a href="${address(incidentPath(breach.value, language))}"
            >${words.backToIncident[language]}</a
          >
        </p>`;
      return await framed(parts)(context, body, title, main);
    },
    act: async (values, { language, now, visitor }, request) => {
      const { body, incident: id } = paramsOf(request);
      const by = { by: actorOf(visitor), at: now };
      const decide = step.decide(values, by, language);
      if ("errors" in decide) return decide;
      const read = (values as unknown as { readonly seen: number }).seen;
      const outcome = await parts.incidents.step({ body, id, seen: read }, decide, by);
      if (outcome.ok)
        return {
          redirect: incidentPath({ body, id }, language),
          notice: { tone: "success", words: step.saved },
        };
      const { failure } = outcome;
      const field = step.fieldOf?.[failure.code] ?? null;
      return {
        errors: [{ field, message: sayFailure(failure, language) }],
        status: failure.code === "incidents.changed-meanwhile" ? 409 : 400,
      };
    },
  });
