import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { dayWords, civilDay, fill, messageOf, type Language } from "../../../kernel/index.ts";
import {
  addForm,
  addOneClickForm,
  address,
  button,
  choiceGroup,
  html,
  linkButton,
  notice,
  open,
  pageTitle,
  postForm,
  singleBox,
  type FormState,
  type Markup,
  type Page,
} from "../../../platform/web/index.ts";
import type { ConsentParts } from "../../actions/consentParts.ts";
import { giveConsent } from "../../actions/giveConsent.ts";
import type { PersonalLink } from "../../consentKeys.ts";
import type { ConsentPurpose } from "../../model/purpose/consentPurpose.ts";
import { givers, may, phaseOf, type Consent } from "../../model/purpose/consentState.ts";
import type { ConsentWords } from "../../model/purpose/purposeWords.ts";
import { purposeErrors } from "../../purposeErrors.ts";
import { addFindConsentPage } from "./findConsentPage.ts";
import { shownWords } from "../shownWords.ts";
import { personalPaths as paths } from "../../personalPaths.ts";
import { phaseWords, words } from "./personalWords.ts";

/** What the page of a person works with. */
export type PersonalSite = Pick<ConsentParts, "purposes" | "consents" | "keys" | "clock" | "ids">;

/** Everything behind one personal link. */
interface Behind {
  readonly token: string;
  readonly link: PersonalLink;
  readonly purpose: ConsentPurpose;
  /** Those in force. */
  readonly words: ConsentWords;
  /** Those that the person agreed to last. */
  readonly agreed: ConsentWords | null;
  readonly last: Consent | null;
}

const behind = async (
  { purposes, consents, keys }: PersonalSite,
  params: unknown,
): Promise<Behind | null> => {
  const { token = "" } = params as { readonly token?: string };
  const link = keys.linkOf(token);
  const purpose = link && (await purposes.find(link.purpose));
  if (!link || !purpose) return null;
  const [said, found] = await Promise.all([
    purposes.words(purpose.words.hash),
    consents.last(purpose.id, [link.person]),
  ]);
  const last = found.get(link.person) ?? null;
  const agreed = last && (await purposes.words(last.words.hash));
  return said && { token, link, purpose, words: said, agreed, last };
};

const pathOf = (path: (typeof paths)["page" | "withdraw"], token: string, language: Language) =>
  path[language].replace(":token", encodeURIComponent(token));

/** The pages that a personal link opens (AME-08, CRA-29 to CRA-31): no account, and nothing but one purpose. */
export const addPersonalPages = (web: FastifyInstance, site: PersonalSite): void => {
  addFindConsentPage(web, site);
  addGiving(web, site);
  addWithdrawal(web, site);
};

const addGiving = (web: FastifyInstance, site: PersonalSite): void => {
  addForm(web, {
    paths: paths.page,
    access: open,
    largest: 10_000,
    // The address is a secret of its own, and no cookie is set to read this page.
    withoutToken: true,
    schema: Type.Object({
      words: Type.String({ pattern: "^[0-9a-f]{64}$" }),
      giver: Type.Optional(Type.Enum([...givers])),
      agree: Type.Literal(true, { type: "boolean" }),
    }),
    words: {
      words: { label: words.words },
      giver: { label: words.giver, missing: words.giverMissing },
      agree: { label: words.agree, missing: words.agreeMissing, wrong: words.agreeMissing },
    },
    page: async (form, { language, now }, { params }) => {
      const found = await behind(site, params);
      return found && personalPage(form, found, language, now);
    },
    act: async ({ words: hash, giver }, { language, now }, { params }) => {
      const found = await behind(site, params);
      if (found === null) return { errors: [], status: 404 };
      const { link, purpose, token } = found;
      if (!mayGive(link, now))
        return { errors: [{ field: null, message: words.late[language] }], status: 403 };
      if (purpose.content.minors && giver === undefined)
        return { errors: [{ field: "giver", message: words.giverMissing[language] }] };
      const outcome = await giveConsent(site, {
        purpose: purpose.id,
        person: link.person,
        words: hash,
        language,
        means: "link",
        giver: purpose.content.minors ? (giver ?? "self") : "self",
      });
      if (!outcome.ok) {
        const message = messageOf(outcome.failure, language, purposeErrors);
        return { errors: [{ field: null, message }], status: 409 };
      }
      return {
        redirect: pathOf(paths.page, token, language),
        notice: { tone: "success", words: words.given },
      };
    },
  });
};

const mayGive = ({ givesUntil }: PersonalLink, now: Temporal.Instant): boolean =>
  givesUntil !== null && Temporal.Instant.compare(now, givesUntil) < 0;

const personalPage = (
  form: FormState,
  found: Behind,
  language: Language,
  now: Temporal.Instant,
): Page => {
  const { purpose, last, link } = found;
  const doesCount = may(purpose, last, now).may;
  const said = ((doesCount ? found.agreed : null) ?? found.words)[language];
  const phase = last && phaseOf(last, now);
  return {
    title: said.title,
    private: true,
    main: html`${pageTitle({ title: said.title, over: words.over[language] })}
      <section aria-labelledby="state">
        <h2 id="state">${words.state[language]}</h2>
        ${stateOf(found, doesCount, phase, language)}
        ${phase === "given" ? withdrawalForm(found, language) : ""}
      </section>
      <section aria-labelledby="read">
        <h2 id="read">${(doesCount ? words.readAgain : words.read)[language]}</h2>
        ${shownWords(said)}
        ${
          doesCount
            ? html`<p>${said.agreement}</p>`
            : purpose.closedAt !== null
              ? ""
              : mayGive(link, now)
                ? givingForm(form, found, language)
                : notice({ tone: "information", text: words.late[language], language })
        }
      </section>`,
  };
};

const stateOf = (
  { purpose, last }: Behind,
  doesCount: boolean,
  phase: ReturnType<typeof phaseOf> | null,
  language: Language,
): Markup => {
  if (purpose.closedAt !== null) return html`<p>${words.closed[language]}</p>`;
  if (last === null || phase === null || phase === "renewed")
    return html`<p>${words.none[language]}</p>`;
  if (phase !== "given") return html`<p>${phaseWords[phase][language]}</p>`;
  if (!doesCount) return html`<p>${words.otherWords[language]}</p>`;
  const day = (at: Temporal.Instant): string => dayWords(civilDay(at), language);
  const lastDay = last.expiresAt?.subtract({ nanoseconds: 1 });
  return html`<p>
    ${fill(words.givenOn[language], { day: day(last.givenAt) })}
    ${lastDay === undefined ? "" : fill(words.untilDay[language], { day: day(lastDay) })}
  </p>`;
};

const withdrawalForm = ({ token }: Behind, language: Language): Markup =>
  html`<p>${words.withdrawWhy[language]}</p>
    ${postForm(
      { action: pathOf(paths.withdraw, token, language), csrf: null },
      button({ text: words.withdraw[language] }),
    )}`;

/** Nothing is ticked for the person, and not again where the text is another (GDPR recital 32). */
const givingForm = (
  form: FormState,
  { purpose, words: said }: Behind,
  language: Language,
): Markup => {
  const { givers: asked, agreement } = said[language];
  const seen = form.field("words").value;
  const box = form.field("agree");
  const isSame = seen === "" || seen === purpose.words.hash;
  return form.frame(
    html`<p>${words.refuse[language]}</p>
      <input type="hidden" name="words" value="${purpose.words.hash}" />
      ${
        asked === null
          ? ""
          : choiceGroup({
              ...form.field("giver"),
              label: asked.question,
              language,
              kind: "radios",
              choices: givers.map((value) => ({ value, label: asked[value] })),
            })
      }
      ${singleBox({ ...box, value: isSame ? box.value : "", label: agreement, language })}
      ${button({ text: words.give[language] })}`,
  );
};

/**
 * One click takes it back, for whoever has a message of the body: as simply as it was given (GDPR art. 7(3)).
 */
const addWithdrawal = (web: FastifyInstance, site: PersonalSite): void => {
  addOneClickForm(web, {
    paths: paths.withdraw,
    page: async (form, { language }, { params }) => {
      const found = await behind(site, params);
      return (
        found && {
          title: words.withdraw[language],
          private: true,
          main: html`${pageTitle({
              title: words.withdraw[language],
              over: found.words[language].title,
              lead: words.withdrawWhy[language],
            })}
            ${form.frame(button({ text: words.withdraw[language] }))}
            <p>
              <a href="${address(pathOf(paths.page, found.token, language))}"
                >${words.back[language]}</a
              >
            </p>`,
        }
      );
    },
    act: async (_values, { language, now }, { params }) => {
      const found = await behind(site, params);
      if (found === null) return { errors: [], status: 404 };
      const { purpose, link, token, words: said } = found;
      // However often: what is gone is gone, and the answer is the same.
      await site.consents.withdraw(
        { purpose: purpose.id, person: link.person },
        { at: now, means: "link", reason: null },
      );
      return {
        title: words.withdrawn[language],
        private: true,
        main: html`${pageTitle({
          title: words.withdrawn[language],
          over: said[language].title,
          lead: words.withdrawnText[language],
        })}
        ${linkButton({
          text: words.back[language],
          href: pathOf(paths.page, token, language),
          look: "secondary",
        })}`,
      };
    },
  });
};
