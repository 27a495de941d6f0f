import { fill, type Language } from "../../kernel/index.ts";
import { tag, type Markup, type TagTone } from "../../platform/web/index.ts";
import { notificationClock, type NotificationClock } from "../model/notificationClock.ts";
import type { BreachOutline } from "../model/outline.ts";
import { words } from "./incidentWords.ts";

/** The clock of a record by its outline; null where nothing has to be notified: a near miss, or a written decision not to. */
export const clockOf = (
  {
    isNearMiss,
    authority,
    awareAt,
    notifiedAt,
  }: Pick<BreachOutline, "isNearMiss" | "authority" | "awareAt" | "notifiedAt">,
  now: Temporal.Instant,
): NotificationClock | null =>
  isNearMiss || authority === "register-only" ? null : notificationClock(awareAt, notifiedAt, now);

const timeWords = (minutes: number, language: Language): string =>
  fill(words.hours[language], {
    hours: Math.floor(minutes / 60),
    minutes: String(minutes % 60).padStart(2, "0"),
  });

/** Below a day the clock is urgent. */
const urgentMinutes = 24 * 60;

export const clockWords = (
  clock: NotificationClock | null,
  language: Language,
): { readonly text: string; readonly tone: TagTone } => {
  if (clock === null) return { text: words.notDue[language], tone: "quiet" };
  if (clock.kind === "in-time") return { text: words.inTime[language], tone: "good" };
  if (clock.kind === "running")
    return {
      text: fill(words.left[language], { time: timeWords(clock.minutesLeft, language) }),
      tone: clock.minutesLeft < urgentMinutes ? "bad" : "watch",
    };
  const time = timeWords(clock.minutesLate, language);
  return clock.kind === "over"
    ? { text: fill(words.over[language], { time }), tone: "bad" }
    : { text: fill(words.late[language], { time }), tone: "watch" };
};

export const clockTag = (clock: NotificationClock | null, language: Language): Markup =>
  tag(clockWords(clock, language));
