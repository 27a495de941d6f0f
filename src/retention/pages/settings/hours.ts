import { fill, type Bilingual, type Language } from "../../../kernel/index.ts";
import { weekdays } from "./settingsWords.ts";

/** When something happens again and again, as people say it; `other`: only the expression itself says it. */
export type Hours =
  | { readonly kind: "daily" | "monthly"; readonly time: string }
  | { readonly kind: "weekly"; readonly time: string; readonly weekday: number }
  | { readonly kind: "other"; readonly cron: string };

/** What a cron expression says, where it is one of the plain ones. */
export const hoursOf = (cron: string): Hours => {
  const found = /^(\d{1,2}) (\d{1,2}) (\*|1) \* (\*|[0-7])$/.exec(cron);
  if (found === null) return { kind: "other", cron };
  const [, minute = "", hour = "", day, weekday = ""] = found;
  const time = `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
  if (!timeShape.test(time) || (day === "1" && weekday !== "*")) return { kind: "other", cron };
  if (weekday !== "*") return { kind: "weekly", time, weekday: Number(weekday) % 7 };
  return { kind: day === "1" ? "monthly" : "daily", time };
};

/** The same as an expression. */
export const cronOf = (hours: Hours): string => {
  if (hours.kind === "other") return hours.cron;
  const [hour, minute] = hours.time.split(":").map(Number);
  const days =
    hours.kind === "weekly" ? `* * ${hours.weekday}` : hours.kind === "monthly" ? "1 * *" : "* * *";
  return `${minute} ${hour} ${days}`;
};

export const timeShape = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const said = {
  hourly: { fr: "chaque heure, à la minute {time}", en: "every hour, at minute {time}" },
  daily: { fr: "chaque jour à {time}", en: "every day at {time}" },
  weekly: { fr: "chaque {weekday} à {time}", en: "every {weekday} at {time}" },
  monthly: { fr: "le 1er de chaque mois à {time}", en: "on the 1st of each month at {time}" },
} as const satisfies Record<string, Bilingual>;

/** The hours in words; the expression where there are none for it. */
export const hoursWords = (cron: string, language: Language): string => {
  const hours = hoursOf(cron);
  if (hours.kind === "other") {
    const [, minute = ""] = /^([0-5]?\d) \* \* \* \*$/.exec(cron) ?? [];
    return minute === "" ? cron : fill(said.hourly[language], { time: minute });
  }
  const { kind, time } = hours;
  const weekday = hours.kind === "weekly" ? (weekdays[hours.weekday]?.[language] ?? "") : "";
  return fill(said[kind][language], { time, weekday });
};
