import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill, type Language } from "../../../kernel/index.ts";
import { entryPath } from "../../../ledger/index.ts";
import {
  addForm,
  address,
  button,
  choiceGroup,
  consolePaths,
  html,
  momentTime,
  notice,
  pageTitle,
  summaryList,
  textField,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import type { ProvedConsent } from "../../actions/consents.ts";
import type { ConsentPurpose } from "../../model/purpose/consentPurpose.ts";
import { phaseOf } from "../../model/purpose/consentState.ts";
import { longestReference, readReference } from "../../model/purpose/reference.ts";
import {
  editing,
  framed,
  purposeAt,
  purposeObject,
  purposePath,
  type PurposeConsole,
} from "./purposeConsole.ts";
import { fieldWords, meansWords, phaseWords, words } from "./purposeConsoleWords.ts";

const largest = 10_000;
const reference = Type.String({ minLength: 1, maxLength: longestReference });
const asked = ["telephone", "mail", "counter"] as const;

/** Adds what an officer does for one person, whom they name by the reference of the body: it stands in no address, and is kept nowhere. */
export const addPersonForms = (web: FastifyInstance, parts: PurposeConsole): void => {
  addWithdrawal(web, parts);
  addProof(web, parts);
};

const referenceField = (form: FormState, language: Language): Markup =>
  textField({
    ...form.field("reference"),
    language,
    hint: fieldWords.referenceHint[language],
    autocomplete: "off",
    spellcheck: false,
  });

const back = (purpose: ConsentPurpose, language: Language): Markup =>
  html`<p>
    <a href="${address(purposePath(purpose, language))}">${words.backToPurpose[language]}</a>
  </p>`;

const personOf = (
  { keys }: Pick<PurposeConsole, "keys">,
  { body, id }: ConsentPurpose,
  typed: string,
): string | null => {
  const read = readReference(typed);
  return read === null ? null : keys.person(body, id, read);
};

const addWithdrawal = (web: FastifyInstance, parts: PurposeConsole): void =>
  addForm(web, {
    paths: consolePaths("consentements", "/:purpose/retrait"),
    access: editing,
    object: purposeObject,
    largest,
    schema: Type.Object({
      reference,
      means: Type.Enum([...asked]),
      reason: Type.String({ minLength: 3, maxLength: 300 }),
    }),
    words: {
      reference: { label: fieldWords.reference },
      means: { label: fieldWords.means },
      reason: { label: fieldWords.reason },
    },
    page: async (form, context, request) => {
      const purpose = await purposeAt(parts, request);
      if (purpose === null) return null;
      const { language } = context;
      const title = words.withdraw[language];
      const main = html`${pageTitle({
        title,
        over: purpose.content.title[language],
        lead: words.withdrawLead[language],
      })}
      ${form.frame(
        html`${referenceField(form, language)}
        ${choiceGroup({
          ...form.field("means"),
          language,
          kind: "radios",
          choices: asked.map((value) => ({ value, label: meansWords[value][language] })),
        })}
        ${textField({ ...form.field("reason"), language, hint: fieldWords.reasonHint[language], maxlength: 300 })}
        ${button({ text: words.withdraw[language] })}`,
      )}
      ${back(purpose, language)}`;
      return await framed(parts)(context, purpose.body, title, main);
    },
    act: async ({ reference: typed, means, reason }, { language, now }, request) => {
      const purpose = await purposeAt(parts, request);
      if (purpose === null) return { errors: [], status: 404 };
      const person = personOf(parts, purpose, typed);
      const isEnded =
        person !== null &&
        (await parts.consents.withdraw(
          { purpose: purpose.id, person },
          { at: now, means, reason },
        ));
      return isEnded
        ? {
            redirect: purposePath(purpose, language),
            notice: { tone: "success", words: words.withdrawnDone },
          }
        : { errors: [{ field: "reference", message: words.nothingToWithdraw[language] }] };
    },
  });

const addProof = (web: FastifyInstance, parts: PurposeConsole): void =>
  addForm(web, {
    paths: consolePaths("consentements", "/:purpose/preuve"),
    access: editing,
    object: purposeObject,
    largest,
    schema: Type.Object({ reference }),
    words: { reference: { label: fieldWords.reference } },
    page: async (form, context, request) => {
      const purpose = await purposeAt(parts, request);
      if (purpose === null) return null;
      const { language } = context;
      const title = words.prove[language];
      const main = html`${pageTitle({
        title,
        over: purpose.content.title[language],
        lead: words.proveLead[language],
      })}
      ${form.frame(html`${referenceField(form, language)} ${button({ text: words.search[language] })}`)}
      ${back(purpose, language)}`;
      return await framed(parts)(context, purpose.body, title, main);
    },
    act: async ({ reference: typed }, context, request) => {
      const purpose = await purposeAt(parts, request);
      if (purpose === null) return { errors: [], status: 404 };
      const { language, now } = context;
      const person = personOf(parts, purpose, typed);
      const proofs = person === null ? [] : await parts.consents.proofs(purpose.id, person);
      if (proofs.length === 0)
        return { errors: [{ field: "reference", message: words.proveNone[language] }] };
      const title = words.prove[language];
      const main = html`${pageTitle({ title, over: purpose.content.title[language] })}
      ${proofs.map((proof) => proofOf(purpose, proof, now, language))} ${back(purpose, language)}`;
      return await framed(parts)(context, purpose.body, title, main);
    },
  });

const proofOf = (
  purpose: ConsentPurpose,
  { consent, entries }: ProvedConsent,
  now: Temporal.Instant,
  language: Language,
): Markup => {
  const { end, expiresAt, giver, words: shown } = consent;
  return html`<section aria-label="${consent.id}">
    ${summaryList([
      { key: words.state[language], value: phaseWords[phaseOf(consent, now)][language] },
      {
        key: words.given[language],
        value: html`${momentTime(consent.givenAt, language)}, ${meansWords[consent.means][language]}`,
      },
      { key: words.giver[language], value: words[giver][language] },
      {
        key: words.text[language],
        value: html`<a
            href="${address(purposePath(purpose, language, `/versions/${shown.number}`))}"
            >${fill(words.version[language], { number: shown.number })}</a
          >
          (${consent.language === "fr" ? "français" : "English"}), <code>${shown.hash}</code>`,
      },
      ...(expiresAt === null
        ? []
        : [{ key: words.until[language], value: momentTime(expiresAt, language) }]),
      ...(end === null
        ? []
        : [
            {
              key: words.ended[language],
              value: html`${phaseWords[end.how][language]},
              ${momentTime(end.at, language)}${
                end.means === null ? "" : html`, ${meansWords[end.means][language]}`
              }${end.reason === null ? "" : html` (${end.reason})`}`,
            },
          ]),
      {
        key: words.entries[language],
        value: entries.map(({ index, isTrue }) =>
          isTrue
            ? html`<p>
                <a href="${address(entryPath(index, language))}"
                  >${fill(words.entry[language], { index })}</a
                >
                (${words.entryTrue[language]})
              </p>`
            : notice({ tone: "bad", text: words.entryFalse[language], language }),
        ),
      },
    ])}
  </section>`;
};
