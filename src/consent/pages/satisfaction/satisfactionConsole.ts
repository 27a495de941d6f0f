import type { FastifyInstance } from "fastify";
import { civilDay, monthWords } from "../../../kernel/index.ts";
import {
  addPage,
  address,
  consolePath,
  consolePaths,
  framedIn,
  html,
  pageTitle,
  table,
  type ConsoleFrame,
} from "../../../platform/web/index.ts";
import type { Satisfaction } from "../../actions/satisfaction.ts";
import { words } from "./satisfactionWords.ts";

/** What the report in the console works with. */
export interface SatisfactionConsole {
  readonly frame: ConsoleFrame;
  readonly satisfaction: Satisfaction;
  readonly isOfSite: (body: string) => Promise<boolean>;
}

/** Adds what visitors answered, month by month, to the console of the body in whose name the site stands. */
export const addSatisfactionReport = (
  web: FastifyInstance,
  { frame, satisfaction, isOfSite }: SatisfactionConsole,
): void =>
  addPage(web, {
    paths: consolePaths("site", "/avis"),
    access: { action: "settings.read", body: "param" },
    render: async (context, { params }) => {
      const { body } = params as { readonly body: string };
      if (!(await isOfSite(body))) return null;
      const { language, now } = context;
      const counts = await satisfaction.list(civilDay(now).with({ day: 1 }).subtract({ years: 1 }));
      const title = words.report[language];
      const main = html`${pageTitle({ title, lead: words.reportLead[language] })}
        ${
          counts.length === 0
            ? html`<p class="soft">${words.none[language]}</p>`
            : table({
                caption: title,
                hideCaption: true,
                language,
                columns: [
                  { title: words.page[language] },
                  { title: words.month[language] },
                  { title: words.yes[language], numeric: true },
                  { title: words.no[language], numeric: true },
                ],
                rows: counts.map(({ path, month, yes, no }) => [
                  html`<a href="${address(path)}">${path}</a>`,
                  monthWords(month, language),
                  yes,
                  no,
                ]),
              })
        }
        <p><a href="${consolePath(body, "site", language)}">${words.back[language]}</a></p>`;
      return await framedIn("site", { frame })(context, body, title, main);
    },
  });
