import { fill, type Language } from "../../../kernel/index.ts";
import {
  button,
  buttonRow,
  confirmPanel,
  consolePath,
  html,
  pageTitle,
  postForm,
  table,
  type Markup,
} from "../../../platform/web/index.ts";
import type { Body } from "../../model/body.ts";
import { checkTerritories } from "../../model/checkTerritories.ts";
import type { Territory } from "../../model/territory.ts";
import type { TerritoryChange } from "../../model/territoryTable.ts";
import { territoryWords } from "../../model/territoryWords.ts";
import { words as common } from "./consoleWords.ts";
import { territoryPageWords as words } from "./territoryPageWords.ts";

const mostLines = 100;

/** What a change of territories would do, before it does: each line, and the gaps and overlaps that it brings up. */
export const foreseenPage = (
  {
    body,
    bodies,
    present,
    wanted,
    change,
    typed,
    send,
  }: {
    readonly body: string;
    readonly bodies: readonly Body[];
    readonly present: readonly Territory[];
    readonly wanted: readonly Territory[];
    readonly change: TerritoryChange;
    /** What was typed: it goes with the form itself, and stands nowhere on the server. */
    readonly typed: readonly (readonly [string, string])[];
    readonly send: { readonly action: string; readonly csrf: string };
  },
  language: Language,
): Markup =>
  html`${pageTitle({ title: words.foreseen[language], over: words.title[language] })}
  ${postForm(
    send,
    html`${[...typed, ["step", "save"] as const].map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${confirmPanel({
      look: "neutral",
      title: words.foreseen[language],
      preview: html`${changeTable(change, bodies, language)} ${broughtUp(present, wanted, language)}`,
      confirm: common.save[language],
      cancel: {
        text: common.cancel[language],
        href: consolePath(body, "territoires", language),
      },
    })}
    ${buttonRow([
      button({ text: words.edit[language], look: "secondary", name: "step", value: "edit" }),
    ])}`,
  )}`;

const changeTable = (
  { removed, added }: TerritoryChange,
  bodies: readonly Body[],
  language: Language,
): Markup => {
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const row =
    (what: string) =>
    ({ prefix, body }: Territory) => [
      prefix,
      html`<span lang="fr">${names.get(body) ?? body}</span>`,
      what,
    ];
  const rows = [
    ...removed.map(row(words.removed[language])),
    ...added.map(row(words.added[language])),
  ];
  return html`${table({
    caption: words.foreseen[language],
    hideCaption: true,
    language,
    columns: [words.codes, words.body, words.what].map((title) => ({ title: title[language] })),
    rows: rows.slice(0, mostLines),
  })}
  ${
    rows.length > mostLines
      ? html`<p>${fill(words.more[language], { count: rows.length - mostLines })}</p>`
      : ""
  }`;
};

/** The gaps and overlaps that are not there yet. */
const broughtUp = (
  present: readonly Territory[],
  wanted: readonly Territory[],
  language: Language,
): Markup | "" => {
  const before = new Set(checkTerritories(present).map((each) => territoryWords(each, language)));
  const after = checkTerritories(wanted)
    .map((each) => territoryWords(each, language))
    .filter((line) => !before.has(line));
  return after.length === 0
    ? ""
    : html`<h3>${words.findingsNew[language]}</h3>
        <ul>
          ${after.slice(0, mostLines).map((line) => html`<li>${line}</li>`)}
        </ul>`;
};
