import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type, type Static, type TObject } from "typebox";
import type { Bilingual, Failure, Language, Outcome } from "../../../kernel/index.ts";
import { actorOf, type AccessNeed } from "../../access/index.ts";
import type { DecideStep, SealedRecord, SealedRecords, StepBy } from "../../records/index.ts";
import { address, html, type Markup } from "../../escaping/index.ts";
import type { Route } from "../addPage.ts";
import { pageTitle } from "../components/page-title/pageTitle.ts";
import { notice } from "../components/notice/notice.ts";
import {
  consolePath,
  consolePaths,
  framedIn,
  type ConsoleFrame,
  type ConsoleSection,
} from "../console.ts";
import { addForm, type Mistakes } from "./addForm.ts";
import type { FormState } from "./formState.ts";
import type { FieldWords } from "./formValues.ts";

/** The records of one part of the console, for the forms of their steps. */
export interface RecordPlace<K extends string, C> {
  readonly section: ConsoleSection;
  /** The name of the parameter of their paths. */
  readonly parameter: string;
  readonly frame: ConsoleFrame;
  readonly handling: AccessNeed;
  readonly object: NonNullable<Route["object"]>;
  readonly records: Pick<SealedRecords<K, C>, "find" | "step">;
  readonly titleOf: (content: C) => string;
  readonly sayFailure: (failure: Failure, language: Language) => string;
  /** The code of a step that was made of a version which is no longer the last. */
  readonly changedCode: string;
  readonly back: Bilingual;
}

/** One step of a record as a form. */
export interface RecordForm<S extends TObject, K extends string, C> {
  /** Below the address of the record. */
  readonly rest: string;
  readonly title: Bilingual;
  readonly saved: Bilingual;
  readonly schema: S;
  readonly words: Readonly<Record<keyof S["properties"] & string, FieldWords>>;
  /** In bytes; 200 kB unless said. */
  readonly largest?: number;
  readonly upload?: keyof S["properties"] & string;
  readonly initial?: (
    record: SealedRecord<C>,
    request: FastifyRequest,
  ) => Partial<Static<S>> | Promise<Partial<Static<S>>>;
  /** The fields, without the frame; null where there is nothing to fill (404). */
  readonly fields: (
    form: FormState,
    language: Language,
    record: SealedRecord<C>,
    request: FastifyRequest,
  ) => Markup | null | Promise<Markup | null>;
  readonly decide: (
    values: Static<S>,
    by: StepBy,
    language: Language,
    request: FastifyRequest,
  ) => DecideStep<K, C> | Mistakes | Promise<DecideStep<K, C> | Mistakes>;
  /** The field that a failure is about, by its code. */
  readonly fieldOf?: Readonly<Record<string, string>>;
  /** Below the address of the record, where it leads once it is done; to the record itself unless said. */
  readonly then?: string;
}

/** What every step says: from which version it was made. */
export const seenField = { seen: Type.Integer({ minimum: 1 }) };
export const seenFieldWords = { seen: { label: { fr: "Version lue", en: "Version read" } } };

/** The record that a path leads to; null where the body has none of that name. */
export const recordAt = async <K extends string, C>(
  { records, parameter }: Pick<RecordPlace<K, C>, "records" | "parameter">,
  { params }: Pick<FastifyRequest, "params">,
): Promise<Outcome<SealedRecord<C> | null>> => {
  const { body = "", [parameter]: id = "" } = params as Readonly<
    Record<string, string | undefined>
  >;
  return await records.find(body, id);
};

/** Adds a step of a record: shown with what the record holds, done on the version that was read, or refused. */
export const addRecordForm = <S extends TObject, K extends string, C>(
  web: FastifyInstance,
  place: RecordPlace<K, C>,
  step: RecordForm<S, K, C>,
): void => {
  const framed = framedIn(place.section, place);
  const bodyOf = ({ params }: FastifyRequest): string => (params as { readonly body: string }).body;
  const pathOf = ({ body, id }: Pick<SealedRecord<C>, "body" | "id">, language: Language): string =>
    consolePath(body, place.section, language, `/${encodeURIComponent(id)}`);
  addForm<S>(web, {
    paths: consolePaths(place.section, `/:${place.parameter}${step.rest}`),
    access: place.handling,
    object: place.object,
    largest: step.largest ?? 200_000,
    ...(step.upload !== undefined && { upload: step.upload }),
    schema: step.schema,
    words: step.words,
    initial: async (_context, request) => {
      const found = await recordAt(place, request);
      if (!found.ok || found.value === null) return {};
      const { revision } = found.value;
      const initial: unknown = { ...(await step.initial?.(found.value, request)), seen: revision };
      return initial as Partial<Static<S>>;
    },
    page: async (form, context, request) => {
      const body = bodyOf(request);
      const { language } = context;
      const found = await recordAt(place, request);
      const title = step.title[language];
      if (!found.ok) {
        const text = place.sayFailure(found.failure, language);
        return await framed(
          context,
          body,
          title,
          html`${pageTitle({ title })} ${notice({ tone: "bad", language, text })}`,
        );
      }
      if (found.value === null) return null;
      const fields = await step.fields(form, language, found.value, request);
      if (fields === null) return null;
      const main = html`${pageTitle({ title, over: place.titleOf(found.value.content) })}
        ${form.frame(
          html`<input type="hidden" name="seen" value="${form.field("seen").value}" /> ${fields}`,
        )}
        <p><a href="${address(pathOf(found.value, language))}">${place.back[language]}</a></p>`;
      return await framed(context, body, title, main);
    },
    act: async (values, { language, now, visitor }, request) => {
      const body = bodyOf(request);
      const id = (request.params as Readonly<Record<string, string>>)[place.parameter] ?? "";
      const by = { by: actorOf(visitor), at: now };
      const decide = await step.decide(values, by, language, request);
      if ("errors" in decide) return decide;
      const { seen } = values as unknown as { readonly seen: number };
      const outcome = await place.records.step({ body, id, seen }, decide, by);
      if (outcome.ok)
        return {
          redirect: `${pathOf({ body, id }, language)}${step.then ?? ""}`,
          notice: { tone: "success", words: step.saved },
        };
      const { failure } = outcome;
      const field = step.fieldOf?.[failure.code] ?? null;
      return {
        errors: [{ field, message: place.sayFailure(failure, language) }],
        status: failure.code === place.changedCode ? 409 : 400,
      };
    },
  });
};
