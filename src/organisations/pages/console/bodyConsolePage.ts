import { dayWords, fill, type Language } from "../../../kernel/index.ts";
import {
  buttonRow,
  colourSample,
  consolePath,
  html,
  linkButton,
  notice,
  pageTitle,
  table,
  type Markup,
} from "../../../platform/web/index.ts";
import type { OrganisationChange } from "../../actions/change.ts";
import type { Body } from "../../model/body.ts";
import { nameOfDesignation, type Designation } from "../../model/designation.ts";
import { dpoGaps, dpoHistory, dpoOverlaps, type DaySpan } from "../../model/dpoDirectory.ts";
import { identityOf, missingPartWords } from "../../model/identity.ts";
import { identitySummary } from "../identitySummary.ts";
import { words } from "./consoleWords.ts";
import { historyList } from "./historyList.ts";

/** Who a body is, who its officers are and were, what is missing, and who changed any of it. */
export const bodyConsolePage = (
  {
    body,
    parent,
    designations,
    logo,
    changes,
    today,
    mayEdit,
  }: {
    readonly body: Body;
    readonly parent: Body | null;
    readonly designations: readonly Designation[];
    /** The digest of its logo. */
    readonly logo: string | undefined;
    readonly changes: readonly OrganisationChange[];
    readonly today: Temporal.PlainDate;
    readonly mayEdit: boolean;
  },
  language: Language,
): Markup => {
  const identity = identityOf(body, designations, today);
  const path = consolePath(body.id, "organisme", language);
  return html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
    ${
      identity.missing.length === 0
        ? ""
        : notice({
            tone: "watch",
            language,
            text: html`<p>${words.missing[language]}</p>
              <ul>
                ${identity.missing.map((part) => html`<li>${missingPartWords[part][language]}</li>`)}
              </ul>`,
          })
    }
    ${identitySummary(identity, parent, language, logo)}
    ${
      body.accent === null
        ? ""
        : html`<p>${colourSample(body.accent)} <code>${body.accent}</code></p>`
    }
    ${
      body.linkColour === null
        ? ""
        : html`<p>
            ${colourSample(body.linkColour)} <code>${body.linkColour}</code>
            <span class="soft">${words.linkColour[language]}</span>
          </p>`
    }
    ${
      mayEdit
        ? buttonRow([
            linkButton({ text: words.edit[language], href: `${path}/identite`, look: "secondary" }),
            linkButton({
              text: words.logoTitle[language],
              href: `${path}/logo`,
              look: "secondary",
            }),
          ])
        : ""
    }
    <section aria-labelledby="officers">
      <h2 id="officers">${words.officers[language]}</h2>
      ${defects(body.id, designations, today, language)}
      ${designationTable(dpoHistory(designations, body.id), path, mayEdit, language)}
      ${
        mayEdit
          ? html`<p>
              ${linkButton({
                text: words.designate[language],
                href: `${path}/designations/nouvelle`,
                look: "secondary",
              })}
            </p>`
          : ""
      }
    </section>
    ${historyList(changes, language)}`;
};

/** GDPR art. 37: days without an officer since the first one, and days with two. */
const defects = (
  body: string,
  designations: readonly Designation[],
  today: Temporal.PlainDate,
  language: Language,
): Markup | "" => {
  const first = dpoHistory(designations, body).findLast(({ role }) => role === "officer");
  const gaps =
    first === undefined ? [] : dpoGaps(designations, body, { from: first.from, until: today });
  const overlaps = dpoOverlaps(designations, body);
  const lines = [
    ...gaps.map((gap) =>
      fill(words.gap[language], {
        from: spanWords(gap.until?.equals(today) ? { ...gap, until: null } : gap, language),
      }),
    ),
    ...overlaps.map(({ first: one, second, ...span }) =>
      fill(words.overlap[language], {
        from: spanWords(span, language),
        first: nameOfDesignation(one) ?? words.nameless[language],
        second: nameOfDesignation(second) ?? words.nameless[language],
      }),
    ),
  ];
  return lines.length === 0
    ? ""
    : notice({
        tone: "watch",
        language,
        text: html`<ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>`,
      });
};

const spanWords = ({ from, until }: DaySpan, language: Language): string =>
  until === null
    ? fill(words.gapSince[language], { from: dayWords(from, language) })
    : fill(words.gapSpan[language], {
        from: dayWords(from, language),
        until: dayWords(until, language),
      });

const designationTable = (
  designations: readonly Designation[],
  path: string,
  mayEdit: boolean,
  language: Language,
): Markup => {
  if (designations.length === 0) return html`<p class="soft">${words.noDesignation[language]}</p>`;
  const titles = [words.who, words.role, words.from, words.until, ...(mayEdit ? [words.act] : [])];
  return table({
    caption: words.officers[language],
    hideCaption: true,
    language,
    columns: titles.map((title) => ({ title: title[language] })),
    rows: designations.map((each) => {
      const who = nameOfDesignation(each) ?? words.nameless[language];
      return [
        html`<span lang="fr">${who}</span>`,
        words[each.role][language],
        dayWords(each.from, language),
        each.until === null ? words.ongoing[language] : dayWords(each.until, language),
        ...(mayEdit
          ? [
              html`<a href="${path}/designations/${encodeURIComponent(each.id)}"
                >${words.change[language]}<span class="said-only" lang="fr"> ${who}</span></a
              >`,
            ]
          : []),
      ];
    }),
  });
};
