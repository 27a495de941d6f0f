import { civilDay, fill, momentWords, type Language } from "../../../kernel/index.ts";
import { consolePath, type ReadToday, type TodayEntry } from "../../../platform/web/index.ts";
import { dueOn, type Due } from "../../model/dueForReview.ts";
import type { Register } from "../../model/register.ts";
import { words } from "./consoleWords.ts";
import { mayBeEdited } from "./edit/editedPart.ts";
import type { RegisterConsole } from "./registerConsole.ts";
import { changesIn } from "../../actions/workingRegister.ts";

/**
 * What of the register waits for this person today: imports that nobody has reviewed to their end, changes that nobody has
 * published, records and data that nobody has looked at for too long.
 */
export const registerToday =
  (parts: RegisterConsole): ReadToday =>
  async (body, context) => {
    const { imports, may } = parts;
    if (!(await mayBeEdited(parts, body))) return [];
    const { language } = context;
    const path = consolePath(body, "registre", language);
    const entries: TodayEntry[] = [];
    if (may(context, body, "register.import"))
      for (const { id, by, at } of await imports.waiting(body))
        entries.push({
          title: words.waiting[language],
          text: fill(words.waitingBy[language], { name: by.name, at: momentWords(at, language) }),
          href: `${path}/imports/${id}`,
          tone: "watch",
        });
    if (!may(context, body, "register.edit")) return entries;
    const working = await parts.working(body);
    const { register } = working;
    const count = changesIn(working);
    if (count > 0 && may(context, body, "register.publish"))
      entries.push({
        title: fill(words.drafts[language], { count }),
        text: words.draftsHelp[language],
        href: `${path}/publier`,
        tone: "watch",
      });
    const today = civilDay(parts.clock.now()).toString();
    return register === null
      ? entries
      : [...entries, ...dueEntries(register, today, path, language)];
  };

/** What is due of each activity on a day; looked for once a day in each register. */
const dueOf = (activities: Register["activities"], today: string): readonly Due[] => {
  const known = found.get(activities);
  if (known?.today === today) return known.due;
  const due = activities.map(dueOn(today));
  found.set(activities, { today, due });
  return due;
};
const found = new WeakMap<
  Register["activities"],
  { readonly today: string; readonly due: readonly Due[] }
>();

const dueEntries = (
  { activities }: Register,
  today: string,
  path: string,
  language: Language,
): readonly TodayEntry[] => {
  const due = dueOf(activities, today);
  const review = due.filter((each) => each.review).length;
  const old = due.filter(({ verification }) => verification === "old").length;
  const never = due.filter(({ verification }) => verification === "never").length;
  return [
    ...(review === 0
      ? []
      : [
          {
            title: fill(words.dueReview[language], { count: review }),
            text: words.dueReviewHelp[language],
            href: `${path}?constat=review`,
            tone: "watch" as const,
          },
        ]),
    ...(old + never === 0
      ? []
      : [
          {
            title: fill(words.dueVerification[language], { count: old + never }),
            text: fill(words.dueVerificationHelp[language], { old, never }),
            href: `${path}?constat=verification`,
            // What was never verified was never said to be: less pressing than what was, and is not any more.
            tone: old > 0 ? ("watch" as const) : ("accent" as const),
          },
        ]),
  ];
};
