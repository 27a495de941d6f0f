import type { FastifyInstance } from "fastify";
import { Type, type Static } from "typebox";
import {
  addForm,
  addPage,
  formTicket,
  html,
  open,
  openPace,
  pageTitle,
} from "../../../platform/web/index.ts";
import { takeRequest } from "../../actions/fileRequest.ts";
import { capacityKinds } from "../../model/request/capacity.ts";
import { requestedRights, type RequestedRight } from "../../model/request/requestedRight.ts";
import { rightsPath, rightsPaths } from "../../rightsPaths.ts";
import { openFor } from "../follow/followAccess.ts";
import { sayFailure, type RightsSite } from "../rightsSite.ts";
import { formFields, whoAsks } from "./formFields.ts";
import { knownPerson, openToCandidates, proofOf, provedBy } from "./knownPerson.ts";
import { endPass } from "./personCookie.ts";
import { words } from "./publicWords.ts";

/** Whoever writes again is let in; a machine that fills the queue of a body is not. */
const often = { max: 5, within: { hours: 1 } } as const;

const schema = Type.Object({
  ticket: Type.String({ pattern: "^[\\w-]{8,64}$" }),
  right: Type.Enum([...requestedRights]),
  activity: Type.Optional(Type.String({ maxLength: 200 })),
  capacity: Type.Enum([...capacityKinds]),
  subject: Type.Optional(Type.String({ maxLength: 100 })),
  until: Type.Optional(Type.String({ format: "date" })),
  recordedOn: Type.Optional(Type.String({ format: "date" })),
  name: Type.String({ maxLength: 100 }),
  email: Type.String({ maxLength: 254 }),
  finding: Type.Optional(Type.String({ maxLength: 300 })),
  text: Type.Optional(Type.String({ maxLength: 5_000 })),
});

const bodyIn = (params: unknown): string => (params as { readonly body: string }).body;

const rightIn = (query: unknown): RequestedRight =>
  requestedRights.find((right) => right === (query as { readonly droit?: unknown }).droit) ??
  "access";

const dayIn = (typed: string | undefined): Temporal.PlainDate | null =>
  typed === undefined ? null : Temporal.PlainDate.from(typed);

/** Which field a refusal is about. */
const fieldOf: Readonly<Record<string, keyof Static<typeof schema>>> = {
  "rights.email-invalid": "email",
  "rights.subject-missing": "subject",
  "rights.mandate-undated": "until",
  "rights.mandate-over": "until",
  "rights.recorded-later": "recordedOn",
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
      recordedOn: { label: words.recordedOn },
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
          ${whoAsks(site, { known, url, body: body.id }, language)}
          <p>${words.starred[language]}</p>
          ${form.frame(formFields(form, { activities, known }, language))}`,
      };
    },
    act: async (values, context, { params, ip }, reply) => {
      const { language, now } = context;
      if (!pace.take(ip, now))
        return { errors: [{ field: null, message: words.tooMany[language] }], status: 429 };
      const body = bodyIn(params);
      const { subject = null, until, activity = null, email, finding = null, text = null } = values;
      const known = await site.activities(body);
      const person = await knownPerson(site, context);
      const identity = provedBy(person, email);
      // Whom a provider named asks under that name.
      const name = person?.means === "provider" ? person.name : values.name;
      const filed = await takeRequest(site, {
        ticket: formTicket(values.ticket, { ...values, body, name }),
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
          until: dayIn(until),
        },
        identity,
        proof: proofOf(person, language),
        receivedOn: null,
        recordedOn: dayIn(values.recordedOn),
        by: null,
      });
      if (!filed.ok) {
        const field = fieldOf[filed.failure.code] ?? null;
        return { errors: [{ field, message: sayFailure(filed.failure, language) }] };
      }
      // What was proved serves one request, also where somebody sent it already.
      endPass(site, reply);
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
