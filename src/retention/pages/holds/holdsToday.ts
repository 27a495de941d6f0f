import { dayWords, fill, type Failure } from "../../../kernel/index.ts";
import { consolePath, type ReadToday, type TodayEntry } from "../../../platform/web/index.ts";
import { listHolds, type ListedHold } from "../../execution/actions/listHolds.ts";
import type { RetentionConsole } from "../retentionConsole.ts";

const words = {
  overdue: { fr: "Un gel devait être réexaminé", en: "A hold should have been reviewed" },
  overdueText: { fr: "Depuis le {day} : {reason}", en: "Since {day}: {reason}" },
  unreadable: {
    fr: "Les gels d’une base n’ont pas pu être lus",
    en: "The holds of a store could not be read",
  },
  unreadableText: { fr: "Base « {store} » : {code}.", en: "Store “{store}”: {code}." },
} as const;

/** How long a list that was read serves: days count here, and the page of the day need not open every store at each visit. */
const memory = Temporal.Duration.from({ seconds: 10 });

interface Read {
  readonly at: Temporal.Instant;
  readonly policy: object;
  readonly list: Promise<{
    readonly holds: readonly ListedHold[];
    readonly unreadable: readonly { readonly store: string; readonly failure: Failure }[];
  }>;
}

/** What of holds waits today for whoever may release them: those whose review is overdue. */
export const holdsToday = (
  parts: Pick<RetentionConsole, "policyOf" | "openStore" | "clock" | "may">,
): ReadToday => {
  const known = new Map<string, Read>();
  return async (body, context) => {
    if (!parts.may(context, body, "holds.release")) return [];
    const loaded = await parts.policyOf(body);
    if (!loaded?.ok) return [];
    const { policy } = loaded;
    const at = parts.clock.now();
    const before = known.get(body);
    const isFresh =
      before?.policy === policy && Temporal.Instant.compare(before.at.add(memory), at) > 0;
    const read: Read = isFresh
      ? before
      : {
          at,
          policy,
          list: (async () => {
            const unreadable: { readonly store: string; readonly failure: Failure }[] = [];
            const holds = await listHolds(parts, policy, (store, failure) =>
              unreadable.push({ store, failure }),
            );
            return { holds, unreadable };
          })(),
        };
    known.set(body, read);
    // What could not be read for want of more than a store is tried anew at the next visit.
    read.list.catch(() => known.delete(body));
    const { holds, unreadable } = await read.list;
    const { language } = context;
    const href = consolePath(body, "gels", language);
    return [
      ...holds
        .filter(({ isOverdue }) => isOverdue)
        .map(({ id, reason, reviewOn }): TodayEntry => ({
          title: words.overdue[language],
          text: fill(words.overdueText[language], {
            reason,
            day: dayWords(Temporal.PlainDate.from(reviewOn), language),
          }),
          href: `${href}/${encodeURIComponent(id)}`,
          tone: "watch",
        })),
      ...unreadable.map(({ store, failure }): TodayEntry => ({
        title: words.unreadable[language],
        text: fill(words.unreadableText[language], { store, code: failure.code }),
        href,
        tone: "watch",
      })),
    ];
  };
};
