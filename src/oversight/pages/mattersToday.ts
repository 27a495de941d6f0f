import { civilDay, dayWords, fill, type Bilingual } from "../../kernel/index.ts";
import { consolePath, type ReadToday, type TodayEntry } from "../../platform/web/index.ts";
import { nextDue } from "../model/matter.ts";
import { matterPath, sayFailure, type OversightConsole } from "./matterConsole.ts";

const words = {
  due: { fr: "Réclamation ou contrôle « {title} »", en: "Complaint or control “{title}”" },
  by: { fr: "À faire au plus tard le {day}.", en: "To be done by {day}." },
  unreadable: {
    fr: "Des réclamations ou des contrôles ne se lisent plus",
    en: "Complaints or controls can no longer be read",
  },
} as const satisfies Record<string, Bilingual>;

/** A day is shown two weeks before it comes. */
const ahead = { days: 14 } as const;

/** What waits of complaints and controls: days that the authority set, and the end of the time to appeal. */
export const mattersToday =
  ({ may, matters }: Pick<OversightConsole, "may" | "matters">): ReadToday =>
  async (body, context) => {
    if (!may(context, body, "oversight.handle")) return [];
    const { language, now } = context;
    const found = await matters.list(body);
    if (!found.ok)
      return [
        {
          title: words.unreadable[language],
          text: sayFailure(found.failure, language),
          href: consolePath(body, "controles", language),
          tone: "bad",
        },
      ];
    const today = civilDay(now);
    const until = today.add(ahead).toString();
    return found.value.flatMap((matter): readonly TodayEntry[] => {
      const due = matter.closedAt === null ? nextDue(matter.content) : null;
      if (due === null || due > until) return [];
      const said = dayWords(Temporal.PlainDate.from(due), language);
      return [
        {
          title: fill(words.due[language], { title: matter.content.title }),
          text: fill(words.by[language], { day: said }),
          href: matterPath(matter, language),
          tone: due < today.toString() ? "bad" : "watch",
        },
      ];
    });
  };
