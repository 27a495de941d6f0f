import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { civilDay, fill, type Language } from "../../../kernel/index.ts";
import {
  addForm,
  address,
  articleQuestion,
  button,
  choiceGroup,
  html,
  open,
  openPace,
  ownPath,
  pageTitle,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import type { Satisfaction } from "../../actions/satisfaction.ts";
import type { SatisfactionSeal } from "../../satisfactionSeal.ts";
import { satisfactionPaths, words } from "./satisfactionWords.ts";

/** What the question at the foot of articles works with. */
export interface SatisfactionSite {
  readonly satisfaction: Satisfaction;
  readonly seal: SatisfactionSeal;
}

const longest = 300;

/** The question at the foot of the article of a path (AME-56). */
export const satisfactionQuestion = (
  { seal }: Pick<SatisfactionSite, "seal">,
  path: string,
  language: Language,
): Markup =>
  articleQuestion({
    action: satisfactionPaths[language],
    fields: { page: path, mark: seal.mark(path) },
    language,
  });

/** The page that was asked about, if it is one of ours that asks. */
const askedOf = (
  seal: SatisfactionSeal,
  { page, mark }: { readonly page: unknown; readonly mark: unknown },
): string | null => {
  if (typeof page !== "string" || typeof mark !== "string" || page.length > longest) return null;
  return seal.isOurs(page, mark) ? ownPath(page) : null;
};

const queryOf = ({ query }: Pick<FastifyRequest, "query">) =>
  query as Readonly<Record<string, unknown>>;

/** What takes an answer, and asks again where it could not: machines are told from people without asking anybody else, and an answer is a number and no more. */
export const addSatisfactionForm = (
  web: FastifyInstance,
  { satisfaction, seal }: SatisfactionSite,
): void => {
  const each = openPace({ max: 1, within: { hours: 24 } });
  const all = openPace({ max: 30, within: { hours: 1 } });
  addForm(web, {
    paths: satisfactionPaths,
    access: open,
    largest: 5_000,
    isTrapped: "bait",
    withoutToken: true,
    schema: Type.Object({
      page: Type.String({ maxLength: longest }),
      mark: Type.String({ maxLength: 40 }),
      answer: Type.Enum(["yes", "no"]),
    }),
    words: {
      page: { label: words.page },
      mark: { label: words.mark },
      answer: { label: words.answerLabel },
    },
    initial: async (_context, request) => {
      const { page, mark, answer } = queryOf(request);
      const path = askedOf(seal, { page, mark });
      return path === null
        ? {}
        : {
            page: path,
            mark: String(mark),
            ...((answer === "yes" || answer === "no") && { answer }),
          };
    },
    page: async (form, { language }) => {
      const page = form.field("page").value;
      const path = askedOf(seal, { page, mark: form.field("mark").value });
      return path === null
        ? null
        : {
            title: words.title[language],
            private: true,
            main: html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
              ${form.frame(fields(form, path, language))}
              <p><a href="${address(path)}">${words.cancel[language]}</a></p>`,
          };
    },
    act: async ({ page, mark, answer }, { language, now }, { ip }) => {
      const path = askedOf(seal, { page, mark });
      if (path === null) return { errors: [], status: 404 };
      // Counted in the memory of this process, under a key that dies with it: no address is kept.
      if (!all.take(ip, now) || !each.take(`${ip} ${path}`, now))
        return { errors: [{ field: null, message: words.tooMany[language] }], status: 429 };
      await satisfaction.count(path, civilDay(now).with({ day: 1 }), answer);
      return { redirect: path, notice: { tone: "success", words: words.counted } };
    },
  });
};

const fields = (form: FormState, path: string, language: Language): Markup =>
  html`<input type="hidden" name="page" value="${path}" />
    <input type="hidden" name="mark" value="${form.field("mark").value}" />
    ${choiceGroup({
      ...form.field("answer"),
      label: fill(words.answer[language], { path }),
      language,
      kind: "radios",
      inline: true,
      choices: [
        { value: "yes", label: words.yes[language] },
        { value: "no", label: words.no[language] },
      ],
    })}
    ${button({ text: words.send[language] })}`;
