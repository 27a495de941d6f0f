import {
  html,
  summaryList,
  table,
  type Markup,
  type SiteSettings,
} from "../../../platform/web/index.ts";
import type { SettingName } from "../../site/settings/index.ts";
import { settingRows } from "./settingRows.ts";
import type { Reader } from "./siteConsole.ts";
import { words } from "./siteConsoleWords.ts";

/** What differs between two states of the settings, side by side; null where nothing does. */
export const changedTable = (
  {
    caption,
    left,
    right,
  }: {
    readonly caption: string;
    readonly left: { readonly title: string; readonly settings: SiteSettings };
    readonly right: { readonly title: string; readonly settings: SiteSettings };
  },
  reader: Reader,
): Markup | null => {
  const { language } = reader;
  const after = settingRows(right.settings, reader);
  const rows = settingRows(left.settings, reader).flatMap((row, index) => {
    const other = after[index];
    return other === undefined || other.text === row.text
      ? []
      : [[row.key, ...[row, other].map(({ value }) => html`<div>${value}</div>`)]];
  });
  if (rows.length === 0) return null;
  const columns = [words.setting[language], left.title, right.title].map((title) => ({ title }));
  return table({ caption, hideCaption: true, language, columns, rows });
};

/** What a site says of itself, or some of it. */
export const settingsSummary = (
  settings: SiteSettings,
  names: readonly SettingName[],
  reader: Reader,
): Markup =>
  summaryList(
    settingRows(settings, reader)
      .filter(({ name }) => names.includes(name))
      .map(({ key, value }) => ({ key, value })),
  );
