import { actorOf } from "../../../platform/access/index.ts";
import type { FastifyInstance } from "fastify";
import type { Bilingual, Language } from "../../../kernel/index.ts";
import {
  addForm,
  button,
  buttonRow,
  choiceGroup,
  consolePath,
  consolePaths,
  dateField,
  fieldGroup,
  html,
  pageTitle,
  selectField,
  textareaField,
  textField,
  type FormState,
  type Markup,
  type PageContext,
} from "../../../platform/web/index.ts";
import { draftOffer } from "../../actions/draftOffer.ts";
import { editOffer } from "../../actions/editOffer.ts";
import { bareContent, noContact } from "../../model/offer/offerContent.ts";
import { actsOpen, newState } from "../../model/offer/offerState.ts";
import {
  contractWords,
  familyWords,
  salaryPeriodWords,
  teleworkWords,
  workingTimeWords,
} from "../../model/offer/offerWords.ts";
import {
  framed,
  offerDeskPath,
  offerOf,
  paramsOf,
  told,
  type OfferConsole,
} from "./offerConsole.ts";
import { words } from "./offerConsoleWords.ts";
import {
  hints,
  offerFieldWords,
  offerInitial,
  offerSchema,
  type OfferValues,
} from "./offerFields.ts";
import { offerMeant } from "./offerMeant.ts";

const access = { action: "offers.edit", body: "param" } as const;
const form = { access, schema: offerSchema, words: offerFieldWords, largest: 128_000 } as const;

/** Adds the form that begins an offer, and the one that gives it another text. */
export const addOfferForms = (web: FastifyInstance, parts: OfferConsole): void => {
  addForm(web, {
    ...form,
    paths: consolePaths("offres", "/nouvelle"),
    initial: async () => blank,
    page: async (state, context, { params }) => {
      const { body } = paramsOf(params);
      if ((await parts.bodies.find(body)) === null) return null;
      const back = consolePath(body, "offres", context.language);
      return await formPage(parts, state, context, body, words.add, back);
    },
    act: async (values, { language, visitor }, { params }) => {
      const meant = offerMeant(values, language);
      if ("errors" in meant) return meant;
      const { body } = paramsOf(params);
      const offer = await draftOffer(parts, body, meant, actorOf(visitor));
      return {
        redirect: offerDeskPath(offer, language),
        notice: { tone: "success", words: words.saved },
        made: { kind: "offer", id: offer.id },
      };
    },
  });
  addForm(web, {
    ...form,
    paths: consolePaths("offres", "/:offer/modifier"),
    object: { kind: "offer", parameter: "offer" },
    initial: async (_context, { params }) => {
      const offer = await offerOf(parts, params);
      return offer === null ? {} : offerInitial(offer);
    },
    page: async (state, context, { params }) => {
      const offer = await offerOf(parts, params);
      if (offer === null) return null;
      const { language, now } = context;
      const back = offerDeskPath(offer, language);
      if (!actsOpen(offer.state, now).includes("edit")) return { redirect: back };
      return await formPage(parts, state, context, offer.body, words.edit, back);
    },
    act: async (values, { language, visitor }, { params }) => {
      const meant = offerMeant(values, language);
      if ("errors" in meant) return meant;
      const { body, offer: id } = paramsOf(params);
      const seen = { body, id, revision: values.revision };
      const outcome = await editOffer(parts, seen, meant, actorOf(visitor));
      return outcome.ok
        ? {
            redirect: offerDeskPath(outcome.value, language),
            notice: { tone: "success", words: words.saved },
          }
        : {
            errors: [{ field: null, message: await told(parts, outcome.failure, language) }],
            status: 409,
          };
    },
  });
};

const blank: Partial<OfferValues> = {
  ...offerInitial({
    id: "",
    body: "",
    revision: 0,
    content: bareContent(""),
    contact: noContact,
    state: newState,
    madeAt: Temporal.Instant.fromEpochMilliseconds(0),
    changedAt: Temporal.Instant.fromEpochMilliseconds(0),
    author: { kind: "system", id: "", name: "" },
  }),
};

const formPage = async (
  parts: OfferConsole,
  state: FormState,
  context: PageContext,
  body: string,
  title: Bilingual,
  back: string,
) => {
  const { language } = context;
  const main = html`${pageTitle({ title: title[language] })}
  ${state.frame(
    html`${offerFields(state, language)}
    ${buttonRow([
      button({ text: words.save[language] }),
      html`<a href="${back}">${words.cancel[language]}</a>`,
    ])}`,
  )}`;
  return await framed(parts, context, body, title[language], main);
};

const offerFields = (state: FormState, language: Language): Markup => {
  const of = (name: keyof OfferValues) => ({ ...state.field(name), language });
  const chosen = (list: Readonly<Record<string, Bilingual>>) =>
    Object.entries(list).map(([value, label]) => ({ value, label: label[language] }));
  const optional = { optional: true, autocomplete: "off" } as const;
  const figure = { ...optional, inputmode: "numeric", width: "narrow" } as const;
  return html`<input type="hidden" name="revision" value="${state.field("revision").value}" />
    ${textField({ ...of("title"), maxlength: 150, autocomplete: "off" })}
    ${selectField({ ...of("family"), choices: chosen(familyWords) })}
    ${textareaField({ ...of("description"), optional: true, rows: 14, maxlength: 20_000, hint: hints.description[language] })}
    ${textareaField({ ...of("places"), optional: true, rows: 3, hint: hints.places[language] })}
    ${dateField({ ...of("closesOn"), optional: true })}
    ${fieldGroup({
      legend: offerFieldWords.contract.label[language],
      fields: [
        selectField({ ...of("contract"), choices: chosen(contractWords) }),
        dateField({ ...of("startsOn"), optional: true, hint: hints.startsOn[language] }),
        textField({ ...of("months"), ...figure }),
      ],
    })}
    ${fieldGroup({
      legend: offerFieldWords.workingTime.label[language],
      fields: [
        choiceGroup({ ...of("workingTime"), kind: "radios", choices: chosen(workingTimeWords) }),
        textField({ ...of("share"), ...figure }),
        selectField({ ...of("telework"), choices: chosen(teleworkWords) }),
        textField({ ...of("teleworkDays"), ...figure }),
      ],
    })}
    ${fieldGroup({
      legend: offerFieldWords.salaryFrom.label[language],
      fields: [
        textField({ ...of("salaryFrom"), ...figure }),
        textField({ ...of("salaryTo"), ...figure }),
        selectField({ ...of("salaryPeriod"), choices: chosen(salaryPeriodWords) }),
      ],
    })}
    ${fieldGroup({
      legend: offerFieldWords.contactName.label[language],
      fields: [
        textField({ ...of("contactName"), ...optional }),
        textField({ ...of("contactEmail"), ...optional, type: "email" }),
        textField({ ...of("contactTelephone"), ...optional, type: "tel" }),
      ],
    })}
    ${textareaField({ ...of("questions"), optional: true, rows: 3, hint: hints.questions[language] })}
    ${fieldGroup({
      legend: offerFieldWords.firmName.label[language],
      fields: [
        textField({ ...of("firmName"), ...optional, hint: hints.firm[language] }),
        dateField({ ...of("firmUntil"), optional: true }),
      ],
    })}`;
};
