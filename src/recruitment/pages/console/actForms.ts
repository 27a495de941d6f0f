import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type, type TObject } from "typebox";
import { civilDay, startOfDay, type Bilingual, type Outcome } from "../../../kernel/index.ts";
import { actorOf, type Action } from "../../../platform/access/index.ts";
import {
  address,
  addForm,
  confirmPanel,
  consolePaths,
  dateField,
  html,
  notice,
  pageTitle,
  textField,
  type FormRoute,
  type FormState,
  type Mistakes,
  type PageContext,
  type Piece,
  type Redirect,
} from "../../../platform/web/index.ts";
import { draftOffer } from "../../actions/draftOffer.ts";
import { judgeOffer } from "../../actions/judgeOffer.ts";
import { moveOffer } from "../../actions/moveOffer.ts";
import type { SeenOffer } from "../../actions/offerParts.ts";
import { publishOffer } from "../../actions/publishOffer.ts";
import type { Offer } from "../../model/offer/offer.ts";
import { actsOpen, type OfferAct } from "../../model/offer/offerState.ts";
import { phaseTag } from "./offerDeskPage.ts";
import {
  framed,
  offerDeskPath,
  offerOf,
  paramsOf,
  told,
  type OfferConsole,
} from "./offerConsole.ts";
import {
  decisionWords,
  moveWords,
  words,
  type DecisionName,
  type MoveName,
} from "./offerConsoleWords.ts";

const revision = { revision: Type.Integer({ minimum: 1 }) };
const revisionWords = { revision: { label: words.revision } };
const largest = 16_000;

/** One act on an offer by a form that says first what it will change: its address, its words, its fields. */
interface ActForm<S extends TObject> {
  readonly path: string;
  readonly action: Action;
  /** Which act of its state it is; null for one that any state allows. */
  readonly kind: OfferAct["kind"] | null;
  readonly name: Bilingual;
  readonly text: Bilingual;
  readonly schema: S;
  readonly words: FormRoute<S>["words"];
  readonly fields: (form: FormState, context: PageContext) => Piece;
  readonly isNeutral?: true;
}

const addAct = <S extends TObject>(
  web: FastifyInstance,
  parts: OfferConsole,
  { path, action, kind, name, text, schema, words: fieldWords, fields, isNeutral }: ActForm<S>,
  act: (
    seen: SeenOffer,
    values: Parameters<FormRoute<S>["act"]>[0],
    context: PageContext,
    request: FastifyRequest,
  ) => Promise<Outcome<Offer> | Mistakes | Redirect>,
): void =>
  addForm(web, {
    paths: consolePaths("offres", `/:offer/${path}`),
    access: { action, body: "param" },
    object: { kind: "offer", parameter: "offer" },
    schema,
    words: fieldWords,
    largest,
    page: async (form, context, { params }) => {
      const offer = await offerOf(parts, params);
      if (offer === null) return null;
      const { language, now } = context;
      const back = offerDeskPath(offer, language);
      // Who comes by an old link reads where the offer stands, and finds no button.
      const isOpen = kind === null || actsOpen(offer.state, now).includes(kind);
      const main = html`${pageTitle({ title: name[language], over: offer.content.title, overLang: "fr" })}
      ${
        isOpen
          ? form.frame(
              html`<input type="hidden" name="revision" value="${String(offer.revision)}" />
                ${fields(form, context)}
                ${confirmPanel({
                  title: offer.content.title,
                  preview: html`<p>${text[language]}</p>`,
                  confirm: name[language],
                  cancel: { text: words.cancel[language], href: back },
                  look: isNeutral ? "neutral" : "destructive",
                })}`,
            )
          : html`${notice({ tone: "watch", text: words.notNow[language], language })}
              <p>${phaseTag(offer, now, language)}</p>
              <p><a href="${address(back)}">${words.back[language]}</a></p>`
      }`;
      return await framed(parts, context, offer.body, name[language], main);
    },
    act: async (values, context, request) => {
      const { body, offer: id } = paramsOf(request.params);
      const seen = { body, id, revision: (values as { revision: number }).revision };
      const result = await act(seen, values, context, request);
      if (!("ok" in result)) return result;
      const { language } = context;
      return result.ok
        ? {
            redirect: offerDeskPath(result.value, language),
            notice: { tone: "success", words: words.done },
          }
        : {
            errors: [{ field: null, message: await told(parts, result.failure, language) }],
            status: 409,
          };
    },
  });

/** Adds what is done with an offer beside writing it: publish it, move it on, duplicate it, and what the administrator decides. */
export const addActForms = (web: FastifyInstance, parts: OfferConsole): void => {
  addPublication(web, parts);
  for (const move of Object.keys(moveWords) as MoveName[]) {
    const { path, name, text } = moveWords[move];
    const isEnd = move === "close" || move === "withdraw";
    addAct(
      web,
      parts,
      {
        path,
        action: isEnd || move === "give-back" ? "offers.publish" : "offers.edit",
        kind: move === "duplicate" ? null : move,
        name,
        text,
        schema: Type.Object(revision),
        words: revisionWords,
        fields: () => "",
        ...(!isEnd && { isNeutral: true }),
      },
      async (seen, _values, { visitor }, request) => {
        const actor = actorOf(visitor);
        if (move !== "duplicate") return await moveOffer(parts, seen, move, actor);
        const offer = await offerOf(parts, request.params);
        if (offer === null) return { errors: [], status: 404 };
        const content = { ...offer.content, closesOn: null, firm: null };
        const copy = { content, contact: offer.contact };
        return { ok: true, value: await draftOffer(parts, offer.body, copy, actor) };
      },
    );
  }
  for (const decision of Object.keys(decisionWords) as DecisionName[]) {
    const { path, act: kind, name, text } = decisionWords[decision];
    addAct(
      web,
      parts,
      {
        path,
        action: "offers.moderate",
        kind,
        name,
        text,
        schema: Type.Object({
          ground: Type.String({ minLength: 3, maxLength: 1_000 }),
          authority: Type.Optional(Type.String({ maxLength: 200 })),
          ...revision,
        }),
        words: {
          ground: { label: words.ground },
          authority: { label: words.authority },
          ...revisionWords,
        },
        fields: (form, { language }) =>
          html`${textField({
            ...form.field("ground"),
            language,
            maxlength: 1_000,
            autocomplete: "off",
            hint: words.groundHint[language],
          })}
          ${textField({
            ...form.field("authority"),
            language,
            optional: true,
            maxlength: 200,
            autocomplete: "off",
          })}`,
      },
      async (seen, { ground, authority = null }, { visitor }) =>
        await judgeOffer(parts, seen, { decision, ground, authority }, actorOf(visitor)),
    );
  }
};

const addPublication = (web: FastifyInstance, parts: OfferConsole): void =>
  addAct(
    web,
    parts,
    {
      path: "publier",
      action: "offers.publish",
      kind: "publish",
      name: words.publish,
      text: words.publishText,
      schema: Type.Object({ on: Type.Optional(Type.String({ maxLength: 10 })), ...revision }),
      words: { on: { label: words.on }, ...revisionWords },
      fields: (form, { language, now }) =>
        dateField({
          ...form.field("on"),
          language,
          optional: true,
          hint: words.onHint[language],
          earliest: civilDay(now).toString(),
        }),
      isNeutral: true,
    },
    async (seen, { on }, { visitor, language, now }) => {
      const opensAt = on === undefined ? null : openingOf(on, civilDay(now));
      return opensAt === "wrong"
        ? { errors: [{ field: "on", message: words.onWrong[language] }] }
        : await publishOffer(parts, seen, opensAt, actorOf(visitor));
    },
  );

/** The first moment of a day that is to come; today is now. */
const openingOf = (typed: string, today: Temporal.PlainDate): Temporal.Instant | null | "wrong" => {
  try {
    const day = Temporal.PlainDate.from(typed);
    const order = Temporal.PlainDate.compare(day, today);
    if (day.toString() !== typed || order < 0) return "wrong";
    return order === 0 ? null : startOfDay(day);
  } catch {
    return "wrong";
  }
};
