import { civilDay, dayWords, fill } from "../../../kernel/index.ts";
import { consolePath, type ReadToday } from "../../../platform/web/index.ts";
import { composePolicy } from "../../model/composePolicy.ts";
import { checkOwnTexts } from "../../model/ownTexts.ts";
import { isReviewDue } from "../../model/reviewDue.ts";
import { missingWords } from "../../model/words/missingWords.ts";
import { words } from "./consoleWords.ts";
import type { NoticeConsole } from "./noticeConsole.ts";

/** What of the texts waits for this person today: a review (AME-32), a draft, what the policy itself lacks. */
export const noticesToday =
  (parts: Pick<NoticeConsole, "may" | "texts" | "inputWith" | "clock">): ReadToday =>
  async (body, context) => {
    const { language } = context;
    if (!parts.may(context, body, "register.edit")) return [];
    const { own, isPublished, reviewedOn } = await parts.texts.draft(body);
    const input = await parts.inputWith(body, own);
    if (input === null || input.register.activities.length === 0) return [];
    const href = consolePath(body, "notices", language);
    const { missing } = composePolicy(
      checkOwnTexts(input).ok ? input : { ...input, own: { ...own, chapters: {} } },
      language,
    );
    return [
      ...(isReviewDue(reviewedOn, civilDay(parts.clock.now()))
        ? [
            {
              title: words.todayReview[language],
              text: fill(words.todayReviewText[language], {
                day: reviewedOn === null ? words.never[language] : dayWords(reviewedOn, language),
              }),
              href: consolePath(body, "notices", language, "/relire"),
              tone: "accent" as const,
            },
          ]
        : []),
      ...(isPublished
        ? []
        : [
            {
              title: words.todayDraft[language],
              text: words.todayDraftText[language],
              href,
              tone: "watch" as const,
            },
          ]),
      ...missing
        .filter(({ item }) => item === "dpo" || item === "controller-address")
        .map(({ item, article }) => ({
          title: fill(words.todayMissing[language], { item: missingWords[item][language] }),
          text: fill(words.todayMissingText[language], { article }),
          href,
          tone: "watch" as const,
        })),
    ];
  };
