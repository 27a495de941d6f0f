import type { Language } from "../../kernel/index.ts";
import {
  address,
  html,
  summaryList,
  type Markup,
  type SummaryRow,
} from "../../platform/web/index.ts";
import type { Body } from "../model/body.ts";
import { nameOfDesignation } from "../model/designation.ts";
import type { BodyIdentity } from "../model/identity.ts";
import { siretWords } from "../model/siret.ts";
import { directoryPath } from "./directoryPaths.ts";
import { logoPath } from "./logoRoutes.ts";
import { directoryWords as words } from "./directoryWords.ts";

/** Who a body is, who answers for the data it processes, and whom to write to; as far as it is described. */
export const identitySummary = (
  { body, seat, director, controller, officer }: BodyIdentity,
  parent: Body | null,
  language: Language,
  /** The digest of its logo, where it has one. */
  logo?: string,
): Markup => {
  const name = body.acronym === null ? body.name : `${body.name} (${body.acronym})`;
  const said = officer && nameOfDesignation(officer);
  return html`<section aria-labelledby="body">
    <h2 id="body">${words.about[language]}</h2>
    ${
      logo === undefined
        ? ""
        : html`<p><img src="${address(logoPath(body.id, logo))}" alt="" height="64" /></p>`
    }
    ${summaryList([
      ...row(words.name[language], name),
      ...row(words.parent[language], parent?.name ?? null),
      ...row(words.legalForm[language], body.legalForm),
      ...row(words.siret[language], body.siret && siretWords(body.siret)),
      ...row(words.registration[language], body.registration),
      ...row(words.seat[language], seat),
      ...row(words.telephone[language], body.telephone),
      ...link(words.email[language], body.email, (email) => `mailto:${email}`),
      ...link(words.website[language], body.website, (website) => website),
      ...row(
        words.director[language],
        [director, body.directorTitle].filter((each) => each !== null).join(", ") || null,
      ),
      { key: words.controller[language], value: controller.words[language] },
      ...(said === null
        ? []
        : [
            {
              key: words.officer[language],
              value: html`<a href="${directoryPath(body.id, language)}" lang="fr">${said}</a>`,
            },
          ]),
    ])}
  </section>`;
};

const row = (key: string, value: string | null): readonly SummaryRow[] =>
  value === null ? [] : [{ key, value: html`<span lang="fr">${value}</span>` }];

const link = (
  key: string,
  value: string | null,
  href: (value: string) => string,
): readonly SummaryRow[] =>
  value === null ? [] : [{ key, value: html`<a href="${href(value)}">${value}</a>` }];
