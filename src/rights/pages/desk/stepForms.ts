import type { FastifyInstance } from "fastify";
import { Type, type Static, type TObject } from "typebox";
import type { Actor, Bilingual, Language, Outcome } from "../../../kernel/index.ts";
import { actorOf } from "../../../platform/access/index.ts";
import {
  addForm,
  button,
  buttonRow,
  choiceGroup,
  consolePaths,
  dateField,
  html,
  pageTitle,
  selectField,
  singleBox,
  textareaField,
  textField,
  type FieldWords,
  type FormState,
  type Piece,
} from "../../../platform/web/index.ts";
import {
  answerRequest,
  handleRequest,
  refuseRequest,
  type RequestPlace,
} from "../../actions/handleRequest.ts";
import type { Decide, StepBy } from "../../model/request/change.ts";
import { groundsFor } from "../../model/request/refusal.ts";
import { groundOf, refusalGroundNames } from "../../model/request/refusalGrounds.ts";
import { isClosed } from "../../model/request/requestState.ts";
import type { RightsRequest } from "../../model/request/rightsRequest.ts";
import {
  begin,
  dateRecords,
  doubt,
  extend,
  prove,
  saidRecipients,
  write,
} from "../../model/request/steps.ts";
import { sayFailure } from "../rightsSite.ts";
import { meansWords, rightWords } from "../../model/request/rightWords.ts";
import {
  deskAccess,
  deskPath,
  framed,
  paramsOf,
  requestIn,
  requestObject,
  type RightsConsole,
} from "./deskSite.ts";
import { agentMeans, fieldWords, stepWords, words, type StepName } from "./deskWords.ts";

const longest = 20_000;

interface StepForm<S extends TObject> {
  readonly step: StepName;
  readonly schema: S;
  readonly words: Readonly<Record<keyof S["properties"] & string, FieldWords>>;
  readonly fields: (form: FormState, request: RightsRequest, language: Language) => Piece;
  readonly act: (
    parts: RightsConsole,
    place: RequestPlace,
    values: Static<S>,
    by: Actor,
  ) => Promise<Outcome<RightsRequest>>;
}

/** One step of an agent, on a page of its own: what it does to the person stands above its fields. */
const addStep = <S extends TObject>(
  web: FastifyInstance,
  parts: RightsConsole,
  { step, schema, words: labels, fields, act }: StepForm<S>,
): void => {
  const { path, name, lead }: { path: string; name: Bilingual; lead: Bilingual } = stepWords[step];
  addForm(web, {
    paths: consolePaths("droits", `/:request/${path}`),
    access: deskAccess("rights.handle"),
    object: requestObject,
    largest: 100_000,
    schema,
    words: labels,
    page: async (form, context, { params }) => {
      const request = await requestIn(parts, params);
      if (request === null) return null;
      const { language } = context;
      const back = deskPath(request.body, language, `/${request.id}`);
      if (isClosed(request.state)) return { redirect: back };
      const title = name[language];
      const over = `${request.content.name}, ${rightWords[request.right].name[language]}`;
      const main = html`${pageTitle({ title, over, lead: lead[language] })}
        <p>${words.notified[language]}</p>
        ${form.frame(
          html`${fields(form, request, language)}
          ${buttonRow([
            button({ text: title }),
            html`<a href="${back}">${words.cancel[language]}</a>`,
          ])}`,
        )}`;
      return await framed(parts, context, request.body, title, main);
    },
    act: async (values, { language, visitor }, { params }) => {
      const { body, request: id } = paramsOf(params);
      const came = await act(parts, { body, id }, values, actorOf(visitor));
      return came.ok
        ? {
            redirect: deskPath(body, language, `/${id}`),
            notice: { tone: "success", words: words.done },
          }
        : {
            errors: [{ field: null, message: sayFailure(came.failure, language) }],
            status: 409,
          };
    },
  });
};

/** A step that is decided from its values alone. */
const deciding =
  <S extends TObject>(decide: (values: Static<S>, by: StepBy) => Decide): StepForm<S>["act"] =>
  async (parts, place, values, by) =>
    await handleRequest(parts, place, decide(values, { by, at: parts.clock.now() }));

const written = Type.Object({ text: Type.String({ maxLength: longest }) });
const area =
  (rows: number): StepForm<typeof written>["fields"] =>
  (form, _request, language) =>
    textareaField({ ...form.field("text"), language, rows, maxlength: longest });

/** Everything that an agent does with a request. */
export const addStepForms = (web: FastifyInstance, parts: RightsConsole): void => {
  const nothing = Type.Object({});
  addStep(web, parts, {
    step: "begin",
    schema: nothing,
    words: {},
    fields: () => "",
    act: deciding<typeof nothing>((_values, by) => begin(by)),
  });
  const proof = Type.Object({
    means: Type.Enum([...agentMeans]),
    seen: Type.String({ minLength: 3, maxLength: 300 }),
  });
  addStep(web, parts, {
    step: "prove",
    schema: proof,
    words: { means: { label: fieldWords.means }, seen: { label: fieldWords.seen } },
    fields: (form, { state }, language) =>
      html`${choiceGroup({
        ...form.field("means"),
        language,
        kind: "radios",
        // A document only on a written doubt (GDPR art. 12(6)); a letter does not settle one.
        choices: agentMeans
          .filter((each) => each === "counter" || (each === "document") === state.isDoubted)
          .map((value) => ({ value, label: meansWords[value][language] })),
      })}
      ${textField({ ...form.field("seen"), language })}`,
    act: deciding<typeof proof>(({ means, seen }, by) => prove(means, seen, by)),
  });
  const reasoned = { schema: written, words: { text: { label: fieldWords.reasons } } } as const;
  addStep(web, parts, {
    step: "doubt",
    ...reasoned,
    fields: area(6),
    act: deciding<typeof written>(({ text }, by) => doubt(text, by)),
  });
  addStep(web, parts, {
    step: "extend",
    ...reasoned,
    fields: area(6),
    act: deciding<typeof written>(({ text }, by) => extend(text, by)),
  });
  const dated = Type.Object({ recordedOn: Type.String({ format: "date" }) });
  addStep(web, parts, {
    step: "date",
    schema: dated,
    words: { recordedOn: { label: fieldWords.recordedOn } },
    fields: (form, _request, language) => dateField({ ...form.field("recordedOn"), language }),
    act: deciding<typeof dated>(({ recordedOn }, by) =>
      dateRecords(Temporal.PlainDate.from(recordedOn), by),
    ),
  });
  addStep(web, parts, {
    step: "message",
    schema: written,
    words: { text: { label: fieldWords.text } },
    fields: area(8),
    act: deciding<typeof written>(({ text }, by) => write(text, by)),
  });
  addStep(web, parts, {
    step: "answer",
    schema: Type.Object({
      text: Type.String({ maxLength: longest }),
      namesRecipients: Type.Optional(Type.Boolean()),
    }),
    words: {
      text: { label: fieldWords.text },
      namesRecipients: { label: fieldWords.namesRecipients },
    },
    fields: (form, request, language) =>
      html`${textareaField({ ...form.field("text"), language, rows: 16, maxlength: longest })}
      ${saidRecipients(request).length === 0 ? "" : singleBox({ ...form.field("namesRecipients"), language })}`,
    act: async (desk, place, { text, namesRecipients }, by) =>
      await answerRequest(desk, place, text, by, namesRecipients),
  });
  addRefusal(web, parts);
};

const addRefusal = (web: FastifyInstance, parts: RightsConsole): void =>
  addStep(web, parts, {
    step: "refuse",
    schema: Type.Object({
      ground: Type.Enum([...refusalGroundNames]),
      reasons: Type.String({ maxLength: longest }),
      act: Type.Optional(Type.String({ maxLength: 300 })),
    }),
    words: {
      ground: { label: fieldWords.ground },
      reasons: { label: fieldWords.reasons },
      act: { label: fieldWords.act },
    },
    fields: (form, { right }, language) =>
      html`${selectField({
        ...form.field("ground"),
        language,
        width: "full",
        choices: groundsFor(right).map((value) => {
          const { words: said, text } = groundOf(value);
          return { value, label: `${said[language]} (${text})` };
        }),
      })}
      ${textareaField({ ...form.field("reasons"), language, rows: 8, maxlength: longest })}
      ${textField({ ...form.field("act"), language, optional: true, hint: fieldWords.actWhy[language] })}`,
    act: async (desk, place, { ground, reasons, act = null }, by) =>
      await refuseRequest(desk, place, { ground, reasons, act }, by),
  });
