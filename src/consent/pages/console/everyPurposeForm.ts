import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import type { Language } from "../../../kernel/index.ts";
import {
  addForm,
  address,
  button,
  choiceGroup,
  consolePath,
  consolePaths,
  html,
  momentTime,
  pageTitle,
  table,
  textField,
  type Markup,
} from "../../../platform/web/index.ts";
import type { ConsentPurpose } from "../../model/purpose/consentPurpose.ts";
import { phaseOf, type Consent } from "../../model/purpose/consentState.ts";
import { longestReference, readReference } from "../../model/purpose/reference.ts";
import { editing, framed, paramsOf, purposePath, type PurposeConsole } from "./purposeConsole.ts";
import { fieldWords, meansWords, phaseWords, words } from "./purposeConsoleWords.ts";

const means = ["telephone", "mail", "counter"] as const;

/** Where one person stands with one purpose of the body. */
interface Standing {
  readonly purpose: ConsentPurpose;
  readonly person: string;
  readonly last: Consent | null;
}

/** Somebody asks what they have consented to, or takes all of it back: by one reference, for every purpose of the body. */
export const addEveryPurposeForm = (web: FastifyInstance, parts: PurposeConsole): void =>
  addForm(web, {
    paths: consolePaths("consentements", "/personne"),
    access: editing,
    largest: 10_000,
    schema: Type.Object({
      reference: Type.String({ minLength: 1, maxLength: longestReference }),
      act: Type.Enum(["look", "withdraw"]),
      means: Type.Optional(Type.Enum([...means])),
      reason: Type.Optional(Type.String({ minLength: 3, maxLength: 300 })),
    }),
    words: {
      reference: { label: fieldWords.reference },
      act: { label: words.toDo },
      means: { label: fieldWords.means },
      reason: { label: fieldWords.reason },
    },
    page: async (form, context, request) => {
      const { body } = paramsOf(request);
      const { language } = context;
      const title = words.person[language];
      const main = html`${pageTitle({
          title,
          over: words.title[language],
          lead: words.personLead[language],
        })}
        ${form.frame(
          html`${textField({
            ...form.field("reference"),
            language,
            hint: fieldWords.referenceHint[language],
            autocomplete: "off",
            spellcheck: false,
          })}
          ${choiceGroup({
            ...form.field("act"),
            language,
            kind: "radios",
            choices: [
              { value: "look", label: words.look[language] },
              { value: "withdraw", label: words.withdrawAll[language] },
            ],
          })}
          ${choiceGroup({
            ...form.field("means"),
            language,
            optional: true,
            hint: words.ifWithdrawn[language],
            kind: "radios",
            choices: means.map((value) => ({ value, label: meansWords[value][language] })),
          })}
          ${textField({
            ...form.field("reason"),
            language,
            optional: true,
            hint: fieldWords.reasonHint[language],
            maxlength: 300,
          })}
          ${button({ text: words.go[language] })}`,
        )}
        <p>
          <a href="${consolePath(body, "consentements", language)}">${words.back[language]}</a>
        </p>`;
      return await framed(parts)(context, body, title, main);
    },
    act: async ({ reference, act, means: by, reason }, context, request) => {
      const { body } = paramsOf(request);
      const { language, now } = context;
      const standings = await standingsOf(parts, body, reference);
      if (standings.every(({ last }) => last === null))
        return { errors: [{ field: "reference", message: words.personNone[language] }] };
      if (act === "look") {
        const title = words.person[language];
        const main = html`${pageTitle({ title, over: words.title[language] })}
          ${standingTable(standings, now, language)}
          <p>
            <a href="${address(consolePath(body, "consentements", language, "/personne"))}"
              >${words.otherPerson[language]}</a
            >
          </p>`;
        return await framed(parts)(context, body, title, main);
      }
      if (by === undefined || reason === undefined)
        return {
          errors: [
            {
              field: by === undefined ? "means" : "reason",
              message: words.withdrawNeeds[language],
            },
          ],
        };
      const ended = await Promise.all(
        standings.map(async ({ purpose, person }) =>
          parts.consents.withdraw({ purpose: purpose.id, person }, { at: now, means: by, reason }),
        ),
      );
      return ended.includes(true)
        ? {
            redirect: consolePath(body, "consentements", language),
            notice: { tone: "success", words: words.allWithdrawn },
          }
        : { errors: [{ field: "reference", message: words.nothingInForce[language] }] };
    },
  });

const standingsOf = async (
  { purposes, consents, keys }: Pick<PurposeConsole, "purposes" | "consents" | "keys">,
  body: string,
  typed: string,
): Promise<readonly Standing[]> => {
  const reference = readReference(typed);
  if (reference === null) return [];
  return await Promise.all(
    (await purposes.list(body)).map(async (purpose) => {
      const person = keys.person(body, purpose.id, reference);
      const last = (await consents.last(purpose.id, [person])).get(person) ?? null;
      return { purpose, person, last };
    }),
  );
};

const standingTable = (
  standings: readonly Standing[],
  now: Temporal.Instant,
  language: Language,
): Markup =>
  table({
    caption: words.person[language],
    hideCaption: true,
    language,
    columns: [
      { title: words.purpose[language] },
      { title: words.state[language] },
      { title: words.given[language] },
    ],
    rows: standings.map(({ purpose, last }) => [
      html`<a href="${address(purposePath(purpose, language))}"
        >${purpose.content.title[language]}</a
      >`,
      last === null ? words.neverGiven[language] : phaseWords[phaseOf(last, now)][language],
      last === null ? "–" : momentTime(last.givenAt, language),
    ]),
  });
