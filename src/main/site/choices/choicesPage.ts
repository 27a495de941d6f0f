import type { FastifyInstance } from "fastify";
import { Type } from "typebox";
import { fill, type Language } from "../../../kernel/index.ts";
import type { Territories } from "../../../organisations/index.ts";
import {
  addForm,
  button,
  choiceGroup,
  html,
  notice,
  open,
  ownPath,
  pageTitle,
  postalCodeField,
  postForm,
  selectField,
  singleBox,
  spaces,
  summaryList,
  table,
  type FormState,
  type Markup,
  type OwnCookie,
  type Page,
  type Preferences,
  type Space,
} from "../../../platform/web/index.ts";
import type { PublicBody, ReadPublicBodies } from "../publicBodies.ts";
import { bodyPaths, choicesPaths, sitePaths } from "../sitePaths.ts";
import { choicesWords as words } from "./choicesWords.ts";
import { locate, sharingOf } from "./bodyOfCode.ts";
import { spacePath } from "./homeChoices.ts";
import { spaceWords } from "./spaces.ts";

const schema = Type.Object({
  postal: Type.Optional(Type.String({ maxLength: 10 })),
  /** The body that was chosen of those that share the postal code. */
  among: Type.Optional(Type.String({ maxLength: 63 })),
  body: Type.Optional(Type.String({ maxLength: 63 })),
  space: Type.Optional(Type.Enum([...spaces, "none"])),
  remember: Type.Boolean(),
  forget: Type.Boolean(),
  retour: Type.Optional(Type.String({ maxLength: 2_000 })),
});

export interface ChoicesParts {
  readonly readBodies: ReadPublicBodies;
  readonly territories: Pick<Territories, "isEmpty" | "bodiesOf">;
  /** Every cookie of this site. */
  readonly cookies: readonly OwnCookie[];
}

/**
 * The page where visitors say which body and which space are theirs. Nothing is remembered unless they tick the box
 * (law no. 78-17, art. 82), and what is remembered is forgotten on the same page.
 */
export const addChoicesPage = (
  web: FastifyInstance,
  { readBodies, territories, cookies }: ChoicesParts,
): void =>
  addForm(web, {
    paths: choicesPaths,
    access: open,
    schema,
    words: {
      postal: { label: words.postal, wrong: words.wrongPostal },
      among: { label: words.among, wrong: words.wrongBody },
      body: { label: words.body, wrong: words.wrongBody },
      space: { label: words.space, wrong: words.wrongSpace },
      remember: { label: words.remember },
      forget: { label: words.forget },
      retour: { label: words.change },
    },
    largest: 8_000,
    withoutToken: true,
    initial: async ({ preferences: { body, space } }) => ({
      ...(body === null ? {} : { body }),
      space: space ?? ("none" as const),
      remember: body !== null || space !== null,
    }),
    page: async (form, { language, preferences }) =>
      choicesPage(
        form,
        {
          bodies: await readBodies(),
          hasTerritories: !(await territories.isEmpty()),
          sharing: await sharingOf(territories, form.field("postal").value),
          kept: preferences,
          cookies,
        },
        language,
      ),
    act: async (values, context, _request, reply) => {
      const { postal, among, body, space, remember, forget, retour } = values;
      const { language } = context;
      if (forget) {
        reply.rememberPreferences({ body: null, space: null });
        return { redirect: choicesPaths[language] };
      }
      const located = postal === undefined ? null : await locate(territories, postal, among);
      // Two bodies share the code: the form is shown again, with the choice between them.
      if (located !== null && "shared" in located) return { errors: [] };
      if (located !== null && "wrong" in located)
        return { errors: [{ field: "postal", message: located.wrong[language] }] };
      // Whoever types a code wants the body of that code, whatever the list still says.
      const id = located?.body ?? body;
      const found = (await readBodies()).find((each) => each.body.id === id) ?? null;
      if (id !== undefined && found === null)
        return { errors: [{ field: "body", message: words.wrongBody[language] }] };
      const chosen = space === undefined || space === "none" ? null : space;
      reply.rememberPreferences(
        remember ? { body: found?.body.id ?? null, space: chosen } : { body: null, space: null },
      );
      const redirect = ownPath(retour) ?? pagesOf(found, chosen, language);
      // To say it on the next page takes a cookie, which nobody has agreed to who has nothing remembered.
      return remember
        ? { redirect, notice: { tone: "success", words: words.remembered } }
        : { redirect };
    },
  });

/** The pages that a choice leads to: those of the body, which has the spaces too, else those of the space. */
const pagesOf = (found: PublicBody | null, space: Space | null, language: Language): string =>
  found !== null
    ? bodyPaths(found.body.id).home[language]
    : space === null
      ? sitePaths.home[language]
      : spacePath(sitePaths, space, language);

const choicesPage = (
  form: FormState,
  {
    bodies,
    hasTerritories,
    sharing,
    kept,
    cookies,
  }: {
    readonly bodies: readonly PublicBody[];
    readonly hasTerritories: boolean;
    /** Those that share the postal code that was typed. */
    readonly sharing: readonly string[];
    readonly kept: Preferences;
    readonly cookies: readonly OwnCookie[];
  },
  language: Language,
): Page => ({
  title: words.title[language],
  description: words.lead[language],
  main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${
    sharing.length === 0
      ? ""
      : notice({ tone: "information", text: words.shared[language], language })
  }
  ${form.frame(
    html`${sharing.length === 0 ? "" : amongThem(form, bodies, sharing, language)}
    ${hasTerritories ? postalCodeField({ ...form.field("postal"), language, optional: true }) : ""}
    ${
      bodies.length === 0
        ? ""
        : selectField({
            ...form.field("body"),
            ...(hasTerritories ? { label: words.orBody[language] } : {}),
            language,
            optional: true,
            width: "full",
            none: words.noBody[language],
            choices: bodies.map(({ body }) => ({
              value: body.id,
              label: body.name,
              lang: "fr" as const,
            })),
          })
    }
    ${choiceGroup({
      ...form.field("space"),
      kind: "radios",
      language,
      choices: [
        ...spaces.map((value) => ({
          value,
          label: spaceWords[value].name[language],
          hint: spaceWords[value].text[language],
        })),
        { value: "none", label: words.noSpace[language] },
      ],
    })}
    ${singleBox({ ...form.field("remember"), language, hint: words.rememberHint[language] })}
    ${button({ text: words.apply[language] })}`,
  )}
  ${memory(bodies, kept, language)} ${cookieTable(cookies, language)}`,
});

/** A commune is not always one body's: the visitor says which is theirs. */
const amongThem = (
  form: FormState,
  bodies: readonly PublicBody[],
  sharing: readonly string[],
  language: Language,
): Markup =>
  choiceGroup({
    ...form.field("among"),
    kind: "radios",
    language,
    choices: bodies
      .filter(({ body }) => sharing.includes(body.id))
      .map(({ body }) => ({ value: body.id, label: body.name, lang: "fr" as const })),
  });

const memory = (
  bodies: readonly PublicBody[],
  { body: id, space }: Preferences,
  language: Language,
): Markup => {
  const body = id === null ? null : (bodies.find((each) => each.body.id === id)?.body.name ?? id);
  const rows = [
    ...(body === null
      ? []
      : [{ key: words.keptBody[language], value: html`<span lang="fr">${body}</span>` }]),
    ...(space === null
      ? []
      : [{ key: words.keptSpace[language], value: spaceWords[space].name[language] }]),
  ];
  return html`<section aria-labelledby="kept">
    <h2 id="kept">${words.kept[language]}</h2>
    ${
      rows.length === 0
        ? html`<p>${words.keptNothing[language]}</p>`
        : html`${summaryList(rows)}
          ${postForm(
            { action: choicesPaths[language], csrf: null },
            html`<input type="hidden" name="forget" value="true" />${button({
                text: words.forgetAll[language],
                look: "secondary",
              })}`,
          )}`
    }
  </section>`;
};

const cookieTable = (cookies: readonly OwnCookie[], language: Language): Markup =>
  html`<section aria-labelledby="cookies">
    <h2 id="cookies">${words.cookies[language]}</h2>
    <p>${words.cookiesText[language]}</p>
    ${table({
      caption: words.cookies[language],
      hideCaption: true,
      language,
      columns: [words.cookie, words.purpose, words.time].map((title) => ({
        title: title[language],
      })),
      rows: cookies.map(({ name, purpose, seconds }) => [
        html`<code>${name}</code>`,
        purpose[language],
        periodOf(seconds, language),
      ]),
    })}
  </section>`;

const [month, minute] = [30.4 * 86_400, 60];

const periodOf = (seconds: number | null, language: Language): string => {
  if (seconds === null) return words.untilClosed[language];
  return seconds >= month
    ? fill(words.months[language], { count: Math.round(seconds / month) })
    : fill(words.minutes[language], { count: Math.round(seconds / minute) });
};
