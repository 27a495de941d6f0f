import { fill, type Language } from "../../kernel/index.ts";
import {
  html,
  summaryList,
  tag,
  type Markup,
  type Piece,
  type SummaryRow,
} from "../../platform/web/index.ts";
import type { Acquaintance } from "../contract/acquaintance.ts";
import { number } from "./shown.ts";
import type { StoreReading } from "./storeReadings.ts";
import { excessNames, kindNames, passageNames, readOnlyNames, words } from "./storeWords.ts";

/** What a database said of itself, after `first`. */
export const facts = (
  { acquaintance, catalogue }: Pick<StoreReading, "acquaintance" | "catalogue">,
  first: readonly SummaryRow[],
  language: Language,
): Markup => {
  const { account, version, passage, readOnly } = acquaintance;
  const { collections } = catalogue;
  const can = (right: "select" | "delete"): string =>
    number(collections.filter(({ privileges }) => privileges[right]).length, language);
  const all = number(collections.length, language);
  const mayEnd = readOnly === null && collections.some(({ privileges }) => privileges.delete);
  return summaryList([
    ...first,
    {
      key: words.kind[language],
      value: `${kindNames[passage === "file" ? "sqlite" : "postgres"][language]} ${version}`,
    },
    ...(account === null ? [] : [{ key: words.account[language], value: account }]),
    {
      key: words.passage[language],
      value:
        passage === "plain"
          ? tag({ text: passageNames.plain[language], tone: "watch" })
          : passageNames[passage][language],
    },
    { key: words.writing[language], value: readOnlyNames[readOnly ?? "none"][language] },
    { key: words.tableCount[language], value: all },
    {
      key: words.rights[language],
      value: html`${fill(words.rightsOver[language], {
        read: can("select"),
        end: readOnly === null ? can("delete") : "0",
        all,
      })}${mayEnd || collections.length === 0 ? "" : html`. <span class="soft">${words.notRun[language]}</span>`}`,
    },
    { key: words.excess[language], value: excessShown(acquaintance, language) },
  ]);
};

const excessShown = ({ excess }: Acquaintance, language: Language): Piece =>
  excess.length === 0
    ? words.noExcess[language]
    : html`${tag({
          text: excess.map((each) => excessNames[each][language]).join(", "),
          tone: "watch",
        })} <span class="soft">${words.excessHelp[language]}</span>`;
