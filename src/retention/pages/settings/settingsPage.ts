import { colon, fill, type Language } from "../../../kernel/index.ts";
import {
  consolePath,
  html,
  linkButton,
  notice,
  pageTitle,
  summaryList,
  table,
  type Markup,
  type Piece,
} from "../../../platform/web/index.ts";
import type { PolicyRevision } from "../../policy/actions/policies.ts";
import { periodFigures } from "../../rules/model/periodWords.ts";
import { revisionTable } from "./historyPage.ts";
import { hoursWords } from "./hours.ts";
import type { SettingsFile, SettingsRead } from "./readSettings.ts";
import { receiptKinds, words } from "./settingsWords.ts";

/** Everything that is set of the runs of a body, with the way to change it where pages may. */
export const settingsPage = (
  {
    body,
    read,
    revisions,
    hasFolder,
    imposed,
    mayEdit,
    maySeeStores,
  }: {
    readonly body: string;
    readonly read: SettingsRead;
    /** The latest versions; null where none is kept: a folder rules alone, or the policy comes with the product. */
    readonly revisions: readonly PolicyRevision[] | null;
    readonly hasFolder: boolean;
    /** The hours that the installation sets in place of the file's. */
    readonly imposed: string | null;
    readonly mayEdit: boolean;
    readonly maySeeStores: boolean;
  },
  language: Language,
): Markup => {
  const own = consolePath(body, "reglages", language);
  const isEditable = revisions !== null && mayEdit;
  const section = (id: string, title: string, edit: string | null, content: Piece): Markup =>
    html`<section aria-labelledby="${id}">
      <h2 id="${id}">${title}</h2>
      ${content}
      ${
        edit === null
          ? ""
          : html`<p>
              <a class="button secondary" href="${own}${edit}"
                >${words.change[language]}<span class="said-only"
                  >${colon[language]}${title}</span
                ></a
              >
            </p>`
      }
    </section>`;
  return html`${pageTitle({ title: words.title[language], lead: words.lead[language] })}
  ${
    revisions === null
      ? notice({
          tone: "information",
          text: words[hasFolder ? "folder" : "ofProduct"][language],
          language,
        })
      : ""
  }
  ${section(
    "care",
    words.care[language],
    isEditable ? "/prudence" : null,
    html`${faulty(read.care, language)} ${careSummary(read, language)}`,
  )}
  ${section(
    "hours",
    words.hours[language],
    isEditable ? "/horaires" : null,
    html`${faulty(read.hours, language)} ${hoursSummary(read, imposed, language)}`,
  )}
  ${section(
    "copies",
    words.copies[language],
    null,
    html`<p>${words.copiesLead[language]}</p>
      ${copies(read, language)}
      ${
        maySeeStores
          ? html`<p>
              <a href="${consolePath(body, "bases", language)}">${words.copiesLink[language]}</a>
            </p>`
          : ""
      }`,
  )}
  ${
    revisions === null
      ? ""
      : section(
          "history",
          words.history[language],
          null,
          html`<p>${words.historyLead[language]}</p>
            ${revisionTable(revisions, language)}
            <p>
              ${linkButton({ text: words.all[language], href: `${own}/historique`, look: "secondary" })}
            </p>`,
        )
  }`;
};

const faulty = ({ path, isFaulty }: SettingsFile, language: Language): Piece =>
  isFaulty
    ? notice({ tone: "bad", text: fill(words.faulty[language], { file: path }), language })
    : "";

/** How careful runs are, as it stands. */
export const careSummary = (
  { care: { settings } }: Pick<SettingsRead, "care">,
  language: Language,
): Markup => {
  const { approval, receipts, saltsKeep } = settings;
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const asked =
    approval === null
      ? words.never[language]
      : fill(words.fromRows[language], {
          rows: approval.rows.toLocaleString(locale),
          share: percent(approval.share).toLocaleString(locale),
        }) + (approval.first ? words.andFirst[language] : "");
  return summaryList([
    { key: words.approval[language], value: asked },
    { key: words.receipts[language], value: receiptKinds[receipts][language] },
    { key: words.salts[language], value: periodFigures(saltsKeep, language) },
  ]);
};

/** A share as people say it; binary fractions leave crumbs behind. */
export const percent = (share: number): number => Math.round(share * 1_000_000) / 10_000;

/** When runs begin by themselves, as it stands. */
export const hoursSummary = (
  { hours: { written } }: Pick<SettingsRead, "hours">,
  imposed: string | null,
  language: Language,
): Markup => {
  if (written === null)
    return summaryList([{ key: words.schedule[language], value: words.unscheduled[language] }]);
  const { cron, execute, windows = [], rate } = written;
  return html`${summaryList([
    { key: words.schedule[language], value: hoursWords(cron, language) },
    { key: words.doing[language], value: (execute ? words.executes : words.tries)[language] },
    { key: words.windows[language], value: windows.join(", ") || words.always[language] },
    ...(rate === undefined
      ? []
      : [
          {
            key: words.rate[language],
            value: fill(words.perSecond[language], { rows: String(rate) }),
          },
        ]),
  ])}
  ${
    imposed === null
      ? ""
      : notice({
          tone: "watch",
          text: fill(words.imposed[language], { when: hoursWords(imposed, language) }),
          language,
        })
  }`;
};

const copies = ({ stores }: Pick<SettingsRead, "stores">, language: Language): Markup =>
  stores.length === 0
    ? html`<p>${words.noStore[language]}</p>`
    : table({
        caption: words.copies[language],
        hideCaption: true,
        language,
        columns: [
          { title: words.store[language] },
          { title: words.backups[language] },
          { title: words.replicas[language] },
        ],
        rows: stores.map(({ name, backups, replicas }) => [
          name,
          backups === undefined ? words.unsaid[language] : periodFigures(backups, language),
          replicas === undefined
            ? words.unsaid[language]
            : replicas.join(", ") || words.noReplica[language],
        ]),
      });
