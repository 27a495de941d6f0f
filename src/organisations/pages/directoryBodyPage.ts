import { fill, type Language } from "../../kernel/index.ts";
import { copyValue, html, pageTitle, type Page } from "../../platform/web/index.ts";
import type { Body } from "../model/body.ts";
import { identityOf } from "../model/identity.ts";
import { directoryPaths } from "./directoryPaths.ts";
import { directoryWords as words } from "./directoryWords.ts";
import { identitySummary } from "./identitySummary.ts";
import { historyOf, officerOf } from "./officerSection.ts";
import type { PublicDirectory } from "./publicDirectory.ts";

/** The lasting address of what the directory says of one body: who answers, who did before, and who the body is. */
export const directoryBodyPage = (
  directory: PublicDirectory,
  body: Body,
  address: string,
  language: Language,
): Page => {
  const { bodies, designations, logos, today, homeOf } = directory;
  const parent = bodies.find(({ id }) => id === body.parent) ?? null;
  const title = fill(words.ofBody[language], { name: body.name });
  return {
    title,
    description: words.ofBodyLead[language],
    breadcrumb: [
      { label: words.title[language], href: directoryPaths.list[language] },
      { label: body.name, href: "" },
    ],
    main: html`${pageTitle({ title, lead: words.ofBodyLead[language] })}
      ${officerOf(directory, body.id, language)}
      ${copyValue({ label: words.address[language], value: address, language })}
      ${historyOf(directory, body.id, language)}
      ${identitySummary(identityOf(body, designations, today), parent, language, logos.get(body.id))}
      <p><a href="${homeOf(body.id)[language]}">${words.home[language]}</a></p>`,
  };
};
