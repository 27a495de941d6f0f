import type { FastifyInstance } from "fastify";
import { fill, momentWords, type Language } from "../../../../kernel/index.ts";
import {
  addPage,
  consolePath,
  consolePaths,
  emptyState,
  html,
  linkButton,
  notice,
  pageTitle,
  summaryList,
  type Markup,
} from "../../../../platform/web/index.ts";
import type { HeadVersion } from "../../../actions/registerVersions.ts";
import { emptyHead, headIn, type RegisterHead } from "../../../model/registerHead.ts";
import { headSections } from "../../parts/headParts.ts";
import { partMarkup } from "../../parts/partMarkup.ts";
import { words as consoleWords } from "../consoleWords.ts";
import { inFrame } from "../inFrame.ts";
import type { RegisterConsole } from "../registerConsole.ts";
import { registerWay } from "../registerWay.ts";
import { mayBeEdited } from "./editedPart.ts";
import { words as editWords } from "./editWords.ts";
import { headPath } from "./headKind.ts";
import { words } from "./headWords.ts";

/** Adds the page on what a register says once for all of its activities. */
export const addHeadPage = (web: FastifyInstance, parts: RegisterConsole): void => {
  addPage(web, {
    paths: consolePaths("registre", headPath),
    access: { action: "register.read", body: "param" },
    render: async (context, { params }) => {
      const { body } = params as { readonly body: string };
      const { language } = context;
      const { register, head } = await parts.working(body);
      const main = headPage(
        {
          body,
          head: register === null ? emptyHead : headIn(register),
          draft: head,
          mayEdit: (await mayBeEdited(parts, body)) && parts.may(context, body, "register.edit"),
          mayReadBody: parts.may(context, body, "organisations.read"),
        },
        language,
      );
      return await inFrame(parts, context, body, words.title[language], main);
    },
  });
};

const headPage = (
  {
    body,
    head,
    draft,
    mayEdit,
    mayReadBody,
  }: {
    readonly body: string;
    readonly head: RegisterHead;
    readonly draft: HeadVersion | null;
    readonly mayEdit: boolean;
    readonly mayReadBody: boolean;
  },
  language: Language,
): Markup => {
  const path = consolePath(body, "registre", language, headPath);
  const rows = headSections
    .flatMap(({ parts }) => parts)
    .map((part) => ({
      key: part.title[language],
      value: partMarkup(part, part.read(head), language),
    }))
    .filter(({ value }) => value !== "");
  return html`${registerWay(body, language, [{ label: words.title[language], href: "#content" }])}
    ${pageTitle({ title: words.title[language], lead: words.lead[language] })}
    ${
      draft === null
        ? ""
        : notice({
            tone: "information",
            language,
            text: fill(consoleWords.draftBy[language], {
              number: draft.number,
              name: draft.author.name,
              at: momentWords(draft.at, language),
              reason: draft.reason,
            }),
          })
    }
    ${
      rows.length === 0
        ? emptyState({ title: words.title[language], text: words.nothing[language] })
        : summaryList(rows)
    }
    <div class="button-row">
      ${
        mayEdit
          ? linkButton({
              text: editWords.edit[language],
              href: `${path}/modifier/${headSections[0]?.name ?? ""}`,
            })
          : ""
      }
      <a href="${path}/versions">${editWords.history[language]}</a>
    </div>
    ${
      mayReadBody
        ? html`<p class="soft">
            ${words.directory[language]}
            <a href="${consolePath(body, "organisme", language)}">${words.toBody[language]}</a>
          </p>`
        : ""
    }`;
};
