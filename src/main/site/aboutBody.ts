import type { Language } from "../../kernel/index.ts";
import { seatOf, type Body } from "../../organisations/index.ts";
import { html, summaryList, type Markup, type SummaryRow } from "../../platform/web/index.ts";
import { bodiesWords as words } from "./bodiesWords.ts";

/** Who the body is, as far as it is described; nothing where only its name is known. */
export const about = (body: Body, parent: Body | null, language: Language): Markup | "" => {
  const rows: readonly SummaryRow[] = [
    ...row(words.name[language], body.acronym === null ? null : `${body.name} (${body.acronym})`),
    ...row(words.parent[language], parent?.name ?? null),
    ...row(words.legalForm[language], body.legalForm),
    ...row(words.seat[language], seatOf(body)),
    ...row(words.telephone[language], body.telephone),
    ...(body.website === null
      ? []
      : [
          {
            key: words.website[language],
            value: html`<a href="${body.website}">${body.website}</a>`,
          },
        ]),
  ];
  return rows.length === 0
    ? ""
    : html`<section aria-labelledby="body">
        <h2 id="body">${words.about[language]}</h2>
        ${summaryList(rows)}
      </section>`;
};

const row = (key: string, value: string | null): readonly SummaryRow[] =>
  value === null ? [] : [{ key, value: html`<span lang="fr">${value}</span>` }];
