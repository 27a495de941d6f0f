import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { messageOf, type Bilingual, type Failure, type Language } from "../../../kernel/index.ts";
import { actorOf } from "../../../platform/access/index.ts";
import {
  addForm,
  addPage,
  confirmPanel,
  consolePath,
  consolePaths,
  emptyState,
  framedIn,
  html,
  linkButton,
  momentTime,
  notice,
  pageTitle,
  table,
  textareaField,
  textField,
  type Markup,
  type Mistakes,
  type Piece,
} from "../../../platform/web/index.ts";
import type { LoggedDecision } from "../../../recruitment/index.ts";
import { liftSuspension, suspendSite, type Suspension } from "../../site/suspension/index.ts";
import { bodyOf } from "./answers.ts";
import { decisionWords as kinds, words } from "./decisionWords.ts";
import type { SiteConsole } from "./siteConsole.ts";

export const decisionsPath = "/decisions";

/** REC-04, REC-05: of the administrator of the site alone. */
const deciding = { action: "site.suspend", body: "param" } as const;
const shownAtMost = 200;

type Parts = Pick<SiteConsole, "frame" | "clock" | "suspensions" | "offerDecisions" | "catalogue">;

/** Adds what the administrator decided on the site and on its offers, with the forms that suspend the site and open it again. */
export const addDecisionPages = (web: FastifyInstance, parts: Parts): void => {
  const framed = framedIn("site", parts);
  addPage(web, {
    paths: consolePaths("site", decisionsPath),
    access: deciding,
    render: async (context, request) => {
      const body = bodyOf(request);
      const { language } = context;
      const suspensions = await parts.suspensions.list();
      const decisions = await parts.offerDecisions(shownAtMost);
      const main = decisionsPage(body, suspensions, decisions, language);
      return await framed(context, body, words.title[language], main);
    },
  });
  addSuspensionForm(web, parts);
  addLiftingForm(web, parts);
};

interface Line {
  readonly at: Temporal.Instant;
  readonly what: Piece;
  readonly ground: string;
  readonly by: string;
}

const linesOf = (
  suspensions: readonly Suspension[],
  decisions: readonly LoggedDecision[],
  language: Language,
): readonly Line[] =>
  [
    ...suspensions.flatMap(({ authority, ground, at, by, lifted }): readonly Line[] => [
      {
        at,
        what: html`${kinds.site.suspension[language]} (<span lang="fr">${authority}</span>)`,
        ground,
        by: by.name,
      },
      ...(lifted === null
        ? []
        : [
            {
              at: lifted.at,
              what: kinds.site.lifting[language],
              ground: lifted.ground,
              by: lifted.by.name,
            },
          ]),
    ]),
    ...decisions.map(({ decision, title, authority, ground, at, by }): Line => ({
      at,
      what: html`${kinds.offer[decision][language]}
        <span lang="fr">${title}${authority === null ? "" : ` (${authority})`}</span>`,
      ground,
      by: by.name,
    })),
  ].toSorted((a, b) => Temporal.Instant.compare(b.at, a.at));

const decisionsPage = (
  body: string,
  suspensions: readonly Suspension[],
  decisions: readonly LoggedDecision[],
  language: Language,
): Markup => {
  const inForce = suspensions.find(({ lifted }) => lifted === null);
  const lines = linesOf(suspensions, decisions, language);
  const button = (form: string, text: Bilingual): Markup =>
    html`<p>
      ${linkButton({ text: text[language], href: consolePath(body, "site", language, form), look: "secondary" })}
    </p>`;
  return html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${
    inForce === undefined
      ? button("/suspendre", words.suspend)
      : html`${notice({ tone: "bad", text: words.suspended[language], language })}
        ${button("/rouvrir", words.lift)}`
  }
  ${
    lines.length === 0
      ? emptyState({ title: words.none[language], text: words.noneText[language] })
      : table({
          caption: words.title[language],
          hideCaption: true,
          language,
          columns: [
            { title: words.at[language] },
            { title: words.what[language] },
            { title: words.ground[language] },
            { title: words.by[language] },
          ],
          rows: lines.map(({ at, what, ground, by }) => [
            momentTime(at, language),
            what,
            html`<span lang="fr">${ground}</span>`,
            by,
          ]),
        })
  }`;
};

const refused = async (parts: Parts, failure: Failure, language: Language): Promise<Mistakes> => ({
  errors: [{ field: null, message: messageOf(failure, language, await parts.catalogue()) }],
  status: 409,
});

const addSuspensionForm = (web: FastifyInstance, parts: Parts): void =>
  addForm(web, {
    paths: consolePaths("site", "/suspendre"),
    access: { ...deciding, fresh: true },
    largest: 16_000,
    schema: Type.Object({
      authority: Type.String({ minLength: 3, maxLength: 200 }),
      ground: Type.String({ minLength: 10, maxLength: 2_000 }),
    }),
    words: { authority: { label: words.authority }, ground: { label: words.ground } },
    page: async (form, context, request) => {
      const body = bodyOf(request);
      const { language } = context;
      const back = consolePath(body, "site", language, decisionsPath);
      if ((await parts.suspensions.present()) !== null) return { redirect: back };
      const main = html`${pageTitle({ title: words.suspend[language] })}
      ${form.frame(
        html`${textField({ ...form.field("authority"), language, maxlength: 200, autocomplete: "off" })}
        ${textareaField({ ...form.field("ground"), language, maxlength: 2_000, hint: words.groundHint[language] })}
        ${confirmPanel({
          title: words.suspend[language],
          preview: html`<p>${words.suspendText[language]}</p>
            <p>${words.staysOpen[language]}</p>`,
          confirm: words.suspend[language],
          cancel: { text: words.cancel[language], href: back },
        })}`,
      )}`;
      return await framedIn("site", parts)(context, body, words.suspend[language], main);
    },
    act: async (values, { visitor, language }, request) => {
      const done = await suspendSite(parts, values, actorOf(visitor));
      if (!done.ok) return await refused(parts, done.failure, language);
      return {
        redirect: consolePath(bodyOf(request), "site", language, decisionsPath),
        notice: { tone: "watch", words: words.done },
      };
    },
  });

const addLiftingForm = (web: FastifyInstance, parts: Parts): void =>
  addForm(web, {
    paths: consolePaths("site", "/rouvrir"),
    access: { ...deciding, fresh: true },
    largest: 16_000,
    schema: Type.Object({ ground: Type.String({ minLength: 3, maxLength: 2_000 }) }),
    words: { ground: { label: words.liftingGround } },
    page: async (form, context, request) => {
      const body = bodyOf(request);
      const { language } = context;
      const back = consolePath(body, "site", language, decisionsPath);
      if ((await parts.suspensions.present()) === null) return { redirect: back };
      const main = html`${pageTitle({ title: words.lift[language] })}
      ${form.frame(
        html`${textareaField({ ...form.field("ground"), language, maxlength: 2_000 })}
        ${confirmPanel({
          title: words.lift[language],
          preview: html`<p>${words.liftText[language]}</p>`,
          confirm: words.lift[language],
          cancel: { text: words.cancel[language], href: back },
          look: "neutral",
        })}`,
      )}`;
      return await framedIn("site", parts)(context, body, words.lift[language], main);
    },
    act: async ({ ground }, { visitor, language }, request) => {
      const done = await liftSuspension(parts, ground, actorOf(visitor));
      if (!done.ok) return await refused(parts, done.failure, language);
      return {
        redirect: consolePath(bodyOf(request), "site", language, decisionsPath),
        notice: { tone: "success", words: words.opened },
      };
    },
  });
