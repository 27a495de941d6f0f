import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { Language } from "../../kernel/index.ts";
import { isMailAddress } from "../../platform/mail/index.ts";
import {
  addForm,
  address,
  button,
  buttonRow,
  choiceGroup,
  consolePaths,
  fileField,
  html,
  notice,
  pageTitle,
  textareaField,
  textField,
  uploadOf,
  type FormState,
  type Markup,
} from "../../platform/web/index.ts";
import { incidentFailure } from "../errors.ts";
import type { Breach } from "../model/breach.ts";
import { judgeAddresses, mostAddresses, type JudgedList } from "../model/addressList.ts";
import { mayMail, proposedText } from "../model/mailing.ts";
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
import { mailingWords } from "./mailingWords.ts";

/** In bytes: fifty thousand long addresses. */
const largest = 8 * 1024 * 1024;
const text = Type.String({ minLength: 10, maxLength: 4_000 });

/** Adds the form that prepares what the persons are told by mail, and to whom. Nothing leaves by it. */
export const addMailingForm = (web: FastifyInstance, parts: IncidentConsole): void =>
  addForm(web, {
    paths: consolePaths("incidents", "/:incident/courriels/nouveau"),
    access: handling,
    object: incidentObject,
    largest,
    upload: "file",
    schema: Type.Object({
      ticket: Type.String({ minLength: 1, maxLength: 80 }),
      subject: Type.String({ minLength: 5, maxLength: 120 }),
      nature: text,
      consequences: text,
      measures: text,
      contact: Type.String({ minLength: 5, maxLength: 500 }),
      source: Type.String({ minLength: 1, maxLength: 80 }),
      file: Type.Optional(Type.String({ maxLength: 300 })),
      addresses: Type.Optional(Type.String({ maxLength: 1_000_000 })),
    }),
    words: {
      ticket: { label: mailingWords.ticket },
      subject: { label: mailingWords.subject },
      nature: { label: mailingWords.nature },
      consequences: { label: mailingWords.consequences },
      measures: { label: mailingWords.measures },
      contact: { label: mailingWords.contact },
      source: { label: mailingWords.source },
      file: { label: mailingWords.file },
      addresses: { label: mailingWords.addresses },
    },
    initial: async ({ language, now }, request) => {
      const ticket = parts.ids.next();
      const breach = await breachAt(parts, request);
      if (!breach.ok || breach.value === null) return { ticket };
      const notifier = await parts.notifierOf(breach.value.body, now);
      const { facts } = breach.value.content;
      const subject = mailingWords.usualSubject[language];
      return {
        ticket,
        source: "list",
        ...proposedText(facts, notifier?.officer ?? null, subject),
      };
    },
    page: async (form, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const title = mailingWords.title[language];
      const breach = await breachAt(parts, request);
      if (!breach.ok)
        return await framed(parts)(context, body, title, unreadable(breach.failure, language));
      if (breach.value === null) return null;
      const may = mayMail(breach.value.content);
      const main = html`${pageTitle({ title, over: breach.value.content.facts.title, lead: mailingWords.lead[language] })}
        ${
          may.ok
            ? form.frame(await fieldsOf(parts, form, breach.value, language))
            : notice({ tone: "watch", language, text: sayFailure(may.failure, language) })
        }
        <p>
          <a href="${address(incidentPath(breach.value, language))}"
            >${words.backToIncident[language]}</a
          >
        </p>`;
      return await framed(parts)(context, body, title, main);
    },
    act: async ({ ticket, source, file: _name, addresses, ...said }, context, request) => {
      const { body, incident } = paramsOf(request);
      const { language, now } = context;
      const breach = await breachAt(parts, request);
      const wrong = (failure: Parameters<typeof sayFailure>[0], field: string | null) => ({
        errors: [{ field, message: sayFailure(failure, language) }],
      });
      if (!breach.ok) return wrong(breach.failure, null);
      if (breach.value === null) return wrong(incidentFailure("incidents.unknown"), null);
      const may = mayMail(breach.value.content);
      if (!may.ok) return wrong(may.failure, null);
      const judged = await judgedOf(parts, request, body, source, addresses ?? "");
      const { addresses: each, ...about } = judged;
      const field = source === "list" ? "file" : "source";
      if (each.length === 0) return wrong(incidentFailure("incidents.recipients-missing"), field);
      if (each.length > mostAddresses)
        return wrong(incidentFailure("incidents.recipients-many", { most: mostAddresses }), field);
      const made = await parts.mailings.make(
        {
          id: parts.ids.next(),
          // A form of another record is another mailing, whatever it says of itself.
          ticket: `${incident}/${ticket}`,
          body,
          incident,
          content: { text: said, ...about, refused: about.refused.slice(0, mostShown) },
          addresses: each,
        },
        now,
      );
      if (!made.ok) return wrong(made.failure, null);
      return {
        redirect: incidentPath(breach.value, language, `/courriels/${made.value.id}`),
        notice: { tone: "success", words: mailingWords.prepared },
        made: { kind: "incident", id: incident },
      };
    },
  });

/** So many lines are named of those that hold no address. */
const mostShown = 50;

const judgedOf = async (
  parts: IncidentConsole,
  request: FastifyRequest,
  body: string,
  source: string,
  pasted: string,
): Promise<JudgedList> => {
  if (source !== "list") {
    const found = await parts.touched.addresses(body, source);
    return judgeAddresses(found.join("\n"), isMailAddress);
  }
  const file = uploadOf(request, "file");
  const read = file === null ? "" : new TextDecoder().decode(file.content);
  return judgeAddresses(
    [read, pasted].filter((each) => each.trim() !== "").join("\n"),
    isMailAddress,
  );
};

const fieldsOf = async (
  parts: IncidentConsole,
  form: FormState,
  { body, id }: Pick<Breach, "body" | "id">,
  language: Language,
): Promise<Markup> => {
  const area = (name: "nature" | "consequences" | "measures", rows: number): Markup =>
    textareaField({
      ...form.field(name),
      language,
      rows,
      maxlength: 4_000,
      ...(name === "nature" && { hint: mailingWords.natureHint[language] }),
    });
  const groups = await parts.touched.groups(body);
  return html`<input type="hidden" name="ticket" value="${form.field("ticket").value}" />
    ${textField({ ...form.field("subject"), language, maxlength: 120 })} ${area("nature", 5)}
    ${area("consequences", 4)} ${area("measures", 5)}
    ${textField({ ...form.field("contact"), language, maxlength: 500, hint: mailingWords.contactHint[language] })}
    ${choiceGroup({
      ...form.field("source"),
      language,
      kind: "radios",
      choices: [
        { value: "list", label: mailingWords.list[language] },
        ...groups.map(({ id: value, label }) => ({ value, label: label[language] })),
      ],
    })}
    ${fileField({ ...form.field("file"), language, optional: true, accept: ".csv,.txt,.tsv", hint: mailingWords.fileHint[language] })}
    ${textareaField({ ...form.field("addresses"), language, optional: true, rows: 4, hint: mailingWords.addressesHint[language] })}
    ${buttonRow([
      button({ text: mailingWords.prepare[language] }),
      html`<a href="${address(incidentPath({ body, id }, language))}"
        >${words.cancel[language]}</a
      >`,
    ])}`;
};
