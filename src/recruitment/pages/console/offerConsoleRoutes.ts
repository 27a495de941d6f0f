import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import {
  addForm,
  addPage,
  button,
  buttonRow,
  consolePath,
  consolePaths,
  html,
  pageTitle,
  singleBox,
} from "../../../platform/web/index.ts";
import { addApplicationConsole } from "../desk/index.ts";
import { applicationsLine } from "../desk/applicationsLine.ts";
import { addActForms } from "./actForms.ts";
import { framed, offerOf, paramsOf, type OfferConsole } from "./offerConsole.ts";
import { words } from "./offerConsoleWords.ts";
import { offerDeskPage } from "./offerDeskPage.ts";
import { addOfferForms } from "./offerForm.ts";
import { offersDeskPage } from "./offersDeskPage.ts";

const reading = { action: "offers.read", body: "param" } as const;

/** Adds to the console the offers of a body: their list, each with its preview, and what is done with it. */
export const addOfferConsole = (web: FastifyInstance, parts: OfferConsole): void => {
  addPage(web, {
    paths: consolePaths("offres"),
    access: reading,
    render: async (context, { params }) => {
      const { body } = paramsOf(params);
      if ((await parts.bodies.find(body)) === null) return null;
      const { language, now } = context;
      const offers = await parts.offers.list(body);
      const mayDecide = parts.may(context, body, "applications.decide");
      const main = offersDeskPage(offers, {
        body,
        counts: mayDecide ? await parts.desk.counts(offers.map(({ id }) => id)) : null,
        isReadTwice: await parts.settings.isReadTwice(body),
        mayEdit: parts.may(context, body, "offers.edit"),
        now,
        language,
      });
      return await framed(parts, context, body, words.title[language], main);
    },
  });
  addPage(web, {
    paths: consolePaths("offres", "/:offer"),
    // REC-28: an external firm sees the one offer that it works for.
    access: { ...reading, offer: "param" },
    object: { kind: "offer", parameter: "offer" },
    render: async (context, { params }) => {
      const offer = await offerOf(parts, params);
      const body = offer && (await parts.bodies.find(offer.body));
      if (offer === null || body === null) return null;
      const { language, now } = context;
      const may = (action: "offers.edit" | "offers.publish" | "offers.moderate"): boolean =>
        parts.may(context, body.id, action);
      const main = offerDeskPage(offer, body, {
        applications: await applicationsLine(parts, context, offer),
        may: {
          edit: may("offers.edit"),
          publish: may("offers.publish"),
          moderate: may("offers.moderate"),
        },
        now,
        language,
      });
      return await framed(parts, context, body.id, offer.content.title, main);
    },
  });
  addOfferForms(web, parts);
  addActForms(web, parts);
  addReadingForm(web, parts);
  addApplicationConsole(web, parts);
};

const addReadingForm = (web: FastifyInstance, parts: OfferConsole): void =>
  addForm(web, {
    paths: consolePaths("offres", "/seconde-lecture"),
    access: { action: "offers.publish", body: "param" },
    schema: Type.Object({ isReadTwice: Type.Boolean() }),
    words: { isReadTwice: { label: words.readingBox } },
    largest: 16_000,
    initial: async (_context, { params }) => ({
      isReadTwice: await parts.settings.isReadTwice(paramsOf(params).body),
    }),
    page: async (form, context, { params }) => {
      const { body } = paramsOf(params);
      if ((await parts.bodies.find(body)) === null) return null;
      const { language } = context;
      const main = html`${pageTitle({ title: words.reading[language], lead: words.readingLead[language] })}
      ${form.frame(
        html`${singleBox({ ...form.field("isReadTwice"), language })}
        ${buttonRow([
          button({ text: words.save[language] }),
          html`<a href="${consolePath(body, "offres", language)}">${words.cancel[language]}</a>`,
        ])}`,
      )}`;
      return await framed(parts, context, body, words.reading[language], main);
    },
    act: async ({ isReadTwice }, { language }, { params }) => {
      const { body } = paramsOf(params);
      await parts.settings.readTwice(body, isReadTwice);
      return {
        redirect: consolePath(body, "offres", language),
        notice: { tone: "success", words: words.done },
      };
    },
  });
