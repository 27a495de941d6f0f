import type { FastifyInstance } from "fastify";
import { Type, type Static } from "typebox";
import { fill, type Language } from "../../../kernel/index.ts";
import type { Activity } from "../../../register/index.ts";
import {
  addForm,
  addPage,
  address,
  button,
  choiceGroup,
  dateField,
  html,
  notice,
  open,
  openPace,
  pageTitle,
  selectField,
  textareaField,
  textField,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { takeRequest } from "../../actions/fileRequest.ts";
import { capacityKinds } from "../../model/request/capacity.ts";
import { eligibilityOf } from "../../model/request/eligibility.ts";
import { requestedRights, type RequestedRight } from "../../model/request/requestedRight.ts";
import { rightsPath, rightsPaths } from "../../rightsPaths.ts";
import { rightWords } from "../../model/request/rightWords.ts";
import { openFor } from "../follow/followAccess.ts";
import { sayFailure, type RightsSite } from "../rightsSite.ts";
import { knownPerson, openToCandidates, provedBy, type KnownPerson } from "./knownPerson.ts";
import { capacityWords, words } from "./publicWords.ts";

/** Whoever writes again is let in; a machine that fills the queue of a body is not. */
const often = { max: 5, within: { hours: 1 } } as const;

const schema = Type.Object({
  ticket: Type.String({ pattern: "^[\\w-]{8,64}$" }),
  right: Type.Enum([...requestedRights]),
  activity: Type.Optional(Type.String({ maxLength: 200 })),
  capacity: Type.Enum([...capacityKinds]),
  subject: Type.Optional(Type.String({ maxLength: 100 })),
  until: Type.Optional(Type.String({ format: "date" })),
  name: Type.String({ maxLength: 100 }),
  email: Type.String({ maxLength: 254 }),
  finding: Type.Optional(Type.String({ maxLength: 300 })),
  text: Type.Optional(Type.String({ maxLength: 5_000 })),
});

const bodyIn = (params: unknown): string => (params as { readonly body: string }).body;

const rightIn = (query: unknown): RequestedRight =>
  requestedRights.find((right) => right === (query as { readonly droit?: unknown }).droit) ??
  "access";

/** Which field a refusal is about. */
const fieldOf: Readonly<Record<string, keyof Static<typeof schema>>> = {
  "rights.email-invalid": "email",
  "rights.subject-missing": "subject",
  "rights.mandate-undated": "until",
  "rights.mandate-over": "until",
  "rights.heir-right": "right",
  "rights.heir-alone": "capacity",
};

/** The request itself: nothing that is not needed to find the person and to answer (GDPR art. 5(1)(c), 12(2)). */
export const addRequestForm = (web: FastifyInstance, site: RightsSite): void => {
  const pace = openPace(often);
  addForm(web, {
    paths: rightsPaths.form,
    access: openToCandidates,
    largest: 40_000,
    isTrapped: true,
    schema,
    words: {
      ticket: { label: words.ticket },
      right: { label: words.right },
      activity: { label: words.activity },
      capacity: { label: words.capacity },
      subject: { label: words.subject },
      until: { label: words.until },
      name: { label: words.name },
      email: { label: words.email },
      finding: { label: words.finding },
      text: { label: words.text },
    },
    initial: async (context, { query }) => ({
      ticket: site.ids.next(),
      email: (await knownPerson(site, context))?.email ?? "",
      right: rightIn(query),
      capacity: rightIn(query) === "after-death" ? ("heir" as const) : ("self" as const),
    }),
    page: async (form, context, { params, url }) => {
      const { language } = context;
      const body = await site.findBody(bodyIn(params));
      if (body === null) return null;
      const known = await knownPerson(site, context);
      const activities = await site.activities(body.id);
      const title = words.title[language];
      return {
        title,
        private: true,
        main: html`${pageTitle({ title, over: body.name, overLang: "fr", lead: words[known === null ? "formLead" : "formLeadKnown"][language] })}
          ${whoAsks(site, known, url, language)}
          <p>${words.starred[language]}</p>
          ${form.frame(formFields(form, activities, language))}`,
      };
    },
    act: async (values, context, { params, ip }, reply) => {
      const { language, now } = context;
      if (!pace.take(ip, now))
        return { errors: [{ field: null, message: words.tooMany[language] }], status: 429 };
      const body = bodyIn(params);
      const {
        subject = null,
        until,
        activity = null,
        name,
        email,
        finding = null,
        text = null,
      } = values;
      const known = await site.activities(body);
      const identity = provedBy(await knownPerson(site, context), email);
      const filed = await takeRequest(site, {
        ticket: values.ticket,
        body,
        right: values.right,
        // What the register no longer has is asked without it.
        activity: known.some(({ id }) => id === activity) ? activity : null,
        channel: "web",
        language,
        content: { name, email, postal: null, finding, text },
        capacity: {
          kind: values.capacity,
          subject,
          until: until === undefined ? null : Temporal.PlainDate.from(until),
        },
        identity,
        receivedOn: null,
        by: null,
      });
      if (!filed.ok) {
        const field = fieldOf[filed.failure.code] ?? null;
        return { errors: [{ field, message: sayFailure(filed.failure, language) }] };
      }
      // A form sent again may bear the ticket of somebody else's: what it brought first is not opened for it.
      if (identity === null || !filed.value.isNew)
        return { redirect: rightsPath("sent", body, language) };
      openFor(site, reply, filed.value.id);
      return {
        redirect: rightsPath("follow", site.tokens.token(filed.value.id), language),
        notice: { tone: "success", words: words.registered },
      };
    },
  });
  addPage(web, {
    paths: rightsPaths.sent,
    access: open,
    render: async ({ language }, { params }) => {
      const body = await site.findBody(bodyIn(params));
      const title = words.sentTitle[language];
      return (
        body && {
          title,
          main: html`${pageTitle({ title, over: body.name, overLang: "fr" })}
            <p>${words.sentText[language]}</p>
            <p>${words.sentLater[language]}</p>`,
        }
      );
    },
  });
};

/** Whom the installation knows already is asked for no code; whoever has a space is told so. */
const whoAsks = (
  { signIn }: Pick<RightsSite, "signIn">,
  known: KnownPerson | null,
  url: string,
  language: Language,
): Markup =>
  known === null
    ? html`<p>
        <a
          href="${address(`${signIn[language]}?${new URLSearchParams({ retour: url }).toString()}`)}"
          >${words.haveSpace[language]}</a
        >
      </p>`
    : notice({
        tone: "information",
        language,
        text: fill(words.known[language], { email: known.email }),
      });

const formFields = (
  form: FormState,
  activities: readonly Activity[],
  language: Language,
): Markup => {
  const needed = { language, starred: true } as const;
  const optional = { language, optional: true } as const;
  const right = requestedRights.find((each) => each === form.field("right").value) ?? "access";
  return html`<input type="hidden" name="ticket" value="${form.field("ticket").value}" />
    ${selectField({
      ...form.field("right"),
      ...needed,
      width: "full",
      choices: requestedRights.map((value) => ({ value, label: rightWords[value].name[language] })),
    })}
    ${
      activities.length === 0
        ? ""
        : selectField({
            ...form.field("activity"),
            ...optional,
            width: "full",
            none: words.activityNone[language],
            hint: words.activityWhy[language],
            choices: activities.map(({ id, title }) => ({ value: id, label: title, lang: "fr" })),
          })
    }
    ${notThere(right, activities, language)}
    ${choiceGroup({
      ...form.field("capacity"),
      ...needed,
      kind: "radios",
      choices: capacityKinds.map((value) => ({ value, label: capacityWords[value][language] })),
    })}
    ${textField({ ...form.field("subject"), ...optional, hint: words.subjectWhy[language] })}
    ${dateField({ ...form.field("until"), ...optional, hint: words.untilWhy[language] })}
    ${textField({ ...form.field("name"), ...needed, autocomplete: "name" })}
    ${textField({ ...form.field("email"), ...needed, hint: words.emailWhy[language], type: "email", autocomplete: "email" })}
    ${textField({ ...form.field("finding"), ...optional, hint: words.findingWhy[language] })}
    ${textareaField({ ...form.field("text"), ...optional, hint: words.textWhy[language], rows: 6, maxlength: 5_000 })}
    ${button({ text: words.send[language] })}`;
};

/** Where the register gives no such right: said before somebody asks, and nobody is kept from asking. */
const notThere = (
  right: RequestedRight,
  activities: readonly Activity[],
  language: Language,
): Markup | string => {
  const closed = activities.filter((activity) =>
    ["not-given", "excluded"].includes(eligibilityOf(activity, right).kind),
  );
  if (closed.length === 0) return "";
  return notice({
    tone: "information",
    language,
    text: html`<p>${words.notThere[language]}</p>
      <ul lang="fr">
        ${closed.map(({ title }) => html`<li>${title}</li>`)}
      </ul>
      <p>${words.askAllTheSame[language]}</p>`,
  });
};
