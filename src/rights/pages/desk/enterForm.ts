import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { civilDay } from "../../../kernel/index.ts";
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
  textareaField,
  textField,
} from "../../../platform/web/index.ts";
import { fileRequest } from "../../actions/fileRequest.ts";
import { capacityKinds } from "../../model/request/capacity.ts";
import { requestedRights } from "../../model/request/requestedRight.ts";
import { sayFailure } from "../rightsSite.ts";
import { rightWords } from "../../model/request/rightWords.ts";
import { deskAccess, deskPath, framed, paramsOf, type RightsConsole } from "./deskSite.ts";
import { capacityWords, channelWords, fieldWords, words } from "./deskWords.ts";

const ways = ["letter", "counter"] as const;

/** A request that came by post or at the counter: its time runs from the day on which it reached the body. */
export const addEnterForm = (web: FastifyInstance, parts: RightsConsole): void =>
  addForm(web, {
    paths: consolePaths("droits", "/saisir"),
    access: deskAccess("rights.handle"),
    largest: 40_000,
    schema: Type.Object({
      ticket: Type.String({ pattern: "^[\\w-]{8,64}$" }),
      channel: Type.Enum([...ways]),
      receivedOn: Type.String({ format: "date" }),
      right: Type.Enum([...requestedRights]),
      activity: Type.Optional(Type.String({ maxLength: 200 })),
      capacity: Type.Enum([...capacityKinds]),
      subject: Type.Optional(Type.String({ maxLength: 100 })),
      until: Type.Optional(Type.String({ format: "date" })),
      recordedOn: Type.Optional(Type.String({ format: "date" })),
      name: Type.String({ maxLength: 100 }),
      email: Type.Optional(Type.String({ maxLength: 254 })),
      postal: Type.Optional(Type.String({ maxLength: 300 })),
      finding: Type.Optional(Type.String({ maxLength: 300 })),
      text: Type.Optional(Type.String({ maxLength: 5_000 })),
    }),
    words: {
      ticket: { label: fieldWords.ticket },
      channel: { label: fieldWords.channel },
      receivedOn: { label: fieldWords.receivedOn },
      right: { label: fieldWords.right },
      activity: { label: fieldWords.activity },
      capacity: { label: fieldWords.capacity },
      subject: { label: fieldWords.subject },
      until: { label: fieldWords.until },
      recordedOn: { label: fieldWords.recordedOn },
      name: { label: fieldWords.name },
      email: { label: fieldWords.email },
      postal: { label: fieldWords.postal },
      finding: { label: fieldWords.finding },
      text: { label: fieldWords.text },
    },
    initial: async ({ now }) => ({
      ticket: parts.ids.next(),
      channel: "letter" as const,
      capacity: "self" as const,
      receivedOn: civilDay(now).toString(),
    }),
    page: async (form, context, { params }) => {
      const { body } = paramsOf(params);
      const { language, now } = context;
      const activities = await parts.activities(body);
      const title = words.enter[language];
      const optional = { language, optional: true } as const;
      const main = html`${pageTitle({ title, over: words.title[language] })}
      ${form.frame(
        html`<input type="hidden" name="ticket" value="${form.field("ticket").value}" />
          ${choiceGroup({
            ...form.field("channel"),
            language,
            kind: "radios",
            choices: ways.map((value) => ({ value, label: channelWords[value][language] })),
          })}
          ${dateField({ ...form.field("receivedOn"), language, latest: civilDay(now).toString(), hint: fieldWords.receivedWhy[language] })}
          ${selectField({
            ...form.field("right"),
            language,
            width: "full",
            choices: requestedRights.map((value) => ({
              value,
              label: rightWords[value].name[language],
            })),
          })}
          ${selectField({
            ...form.field("activity"),
            ...optional,
            width: "full",
            none: fieldWords.activityNone[language],
            choices: activities.map(({ id, title: label }) => ({ value: id, label, lang: "fr" })),
          })}
          ${choiceGroup({
            ...form.field("capacity"),
            language,
            kind: "radios",
            choices: capacityKinds.map((value) => ({
              value,
              label: capacityWords[value][language],
            })),
          })}
          ${textField({ ...form.field("subject"), ...optional })}
          ${dateField({ ...form.field("until"), ...optional })}
          ${dateField({ ...form.field("recordedOn"), ...optional, hint: fieldWords.recordedWhy[language] })}
          ${textField({ ...form.field("name"), language })}
          ${textField({ ...form.field("email"), ...optional, type: "email", hint: fieldWords.emailWhy[language] })}
          ${textareaField({ ...form.field("postal"), ...optional, rows: 3, maxlength: 300 })}
          ${textField({ ...form.field("finding"), ...optional })}
          ${textareaField({ ...form.field("text"), ...optional, rows: 6, maxlength: 5_000 })}
          ${buttonRow([
            button({ text: title }),
            html`<a href="${deskPath(body, language)}">${words.cancel[language]}</a>`,
          ])}`,
      )}`;
      return await framed(parts, context, body, title, main);
    },
    act: async (values, { language, visitor }, { params }) => {
      const { body } = paramsOf(params);
      const { ticket, channel, right, name, email = null, postal = null } = values;
      const {
        finding = null,
        text = null,
        subject = null,
        until,
        recordedOn,
        activity = null,
      } = values;
      const by = actorOf(visitor);
      const filed = await fileRequest(parts, {
        ticket,
        body,
        right,
        activity,
        channel,
        language: "fr",
        content: { name, email, postal, finding, text },
        capacity: {
          kind: values.capacity,
          subject,
          until: until === undefined ? null : Temporal.PlainDate.from(until),
        },
        // Whoever stands at the counter was seen there; a letter is judged by the agent.
        identity: channel === "counter" ? "counter" : null,
        receivedOn: Temporal.PlainDate.from(values.receivedOn),
        recordedOn: recordedOn === undefined ? null : Temporal.PlainDate.from(recordedOn),
        by,
      });
      return filed.ok
        ? {
            redirect: deskPath(body, language, `/${filed.value}`),
            made: { kind: "rights-request", id: filed.value },
          }
        : { errors: [{ field: null, message: sayFailure(filed.failure, language) }] };
    },
  });
