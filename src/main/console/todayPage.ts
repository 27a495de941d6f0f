import type { Language } from "../../kernel/index.ts";
import {
  emptyState,
  entryList,
  html,
  pageTitle,
  tag,
  type Markup,
  type TodayEntry,
} from "../../platform/web/index.ts";
import { sectionNames, words } from "./consoleWords.ts";

const urgency = { bad: 0, watch: 1, accent: 2 } as const;
const urgencyNames = { bad: "urgent", watch: "toDo", accent: "toKnow" } as const;

/** The first page of the console: what waits for this person, the most pressing first. */
export const todayPage = (entries: readonly TodayEntry[], language: Language): Markup =>
  html`${pageTitle({ title: sectionNames.aujourdhui[language], lead: words.lead[language] })}
  ${
    entries.length === 0
      ? emptyState({ title: words.nothing[language], text: words.nothingHelp[language] })
      : entryList(
          entries
            .toSorted((a, b) => urgency[a.tone] - urgency[b.tone])
            .map(({ title, text, href, tone }) => ({
              title,
              text: html`${tag({ text: words[urgencyNames[tone]][language], tone })} ${text}`,
              link: { text: words.open[language], href },
            })),
        )
  }`;
