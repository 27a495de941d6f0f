import { Type, type Static } from "typebox";
import { civilTimeZone, cronShape, type Language } from "../../../kernel/index.ts";
import {
  choiceGroup,
  html,
  selectField,
  textareaField,
  textField,
  type FieldError,
  type FieldWords,
  type FormState,
  type Markup,
} from "../../../platform/web/index.ts";
import { isWithin, parseWindow } from "../../execution/model/window.ts";
import type { WrittenSchedule } from "../../policy/model/schedule.ts";
import { cronOf, hoursOf, timeShape } from "./hours.ts";
import { formWords, weekdays, words } from "./settingsWords.ts";

/** When runs begin by themselves, as a form has it. */
export const hoursSchema = Type.Object({
  base: Type.Integer({ minimum: 0 }),
  when: Type.Enum(["never", "daily", "weekly", "monthly", "other"]),
  time: Type.Optional(Type.String({ maxLength: 10 })),
  weekday: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })),
  cron: Type.Optional(Type.String({ maxLength: 100 })),
  execute: Type.Enum(["for-real", "dry"]),
  windows: Type.Optional(Type.String({ maxLength: 1_000 })),
  reason: Type.String({ minLength: 1, maxLength: 200 }),
});

type AskedHours = Static<typeof hoursSchema>;

export const hoursFormWords = {
  base: { label: formWords.base },
  when: { label: formWords.when },
  time: { label: formWords.time },
  weekday: { label: formWords.weekday, wrong: formWords.weekdayWrong },
  cron: { label: formWords.cron },
  execute: { label: formWords.doing },
  windows: { label: formWords.windows },
  reason: { label: formWords.reason },
} as const satisfies Record<keyof AskedHours, FieldWords>;

/** What the form holds at first. A first schedule counts only: an end of data is asked for in so many words. */
export const hoursInitial = (
  written: WrittenSchedule | null,
  base: number,
): Partial<AskedHours> => {
  if (written === null) return { base, when: "never", execute: "dry" };
  const hours = hoursOf(written.cron);
  return {
    base,
    when: hours.kind,
    ...(hours.kind === "other" ? { cron: hours.cron } : { time: hours.time }),
    ...(hours.kind === "weekly" && { weekday: hours.weekday }),
    execute: written.execute ? "for-real" : "dry",
    windows: (written.windows ?? []).join("\n"),
  };
};

/** The schedule that was meant (null: none), or what is wrong with it. */
export const hoursMeant = (
  values: AskedHours,
  language: Language,
): { readonly schedule: WrittenSchedule | null } | { readonly errors: readonly FieldError[] } => {
  const { when, time = "", weekday, cron = "" } = values;
  if (when === "never") return { schedule: null };
  const wrong = (field: string, message: string) => ({ errors: [{ field, message }] });
  const lines = (values.windows ?? "").split("\n").map((line) => line.trim());
  const windows = lines.filter((line) => line !== "");
  const parsed = windows.flatMap((line) => parseWindow(line) ?? []);
  if (parsed.length < windows.length) return wrong("windows", formWords.windowsWrong[language]);
  const execute = values.execute === "for-real";
  if (when === "other")
    return cronShape.test(cron)
      ? { schedule: { cron, execute, windows } }
      : wrong("cron", formWords.cronWrong[language]);
  if (!timeShape.test(time)) return wrong("time", formWords.timeWrong[language]);
  if (when === "weekly" && weekday === undefined)
    return wrong("weekday", formWords.weekdayWrong[language]);
  // Any day without a change of the clocks serves: the clock on the wall decides.
  const begins = Temporal.PlainDate.from("2026-01-15").toZonedDateTime({
    timeZone: civilTimeZone,
    plainTime: time,
  });
  if (!isWithin(parsed, begins.toInstant())) return wrong("time", formWords.outside[language]);
  const hours =
    when === "weekly" ? { kind: when, time, weekday: weekday ?? 0 } : { kind: when, time };
  return { schedule: { cron: cronOf(hours), execute, windows } };
};

/** The fields, but for the reason. */
export const hoursFields = (form: FormState, language: Language): Markup =>
  html`${choiceGroup({
    ...form.field("when"),
    language,
    kind: "radios",
    choices: [
      { value: "never", label: formWords.never[language], hint: formWords.neverHint[language] },
      ...(["daily", "weekly", "monthly", "other"] as const).map((value) => ({
        value,
        label: formWords[value][language],
      })),
    ],
  })}
  ${textField({
    ...form.field("time"),
    language,
    optional: true,
    width: "narrow",
    hint: formWords.timeHint[language],
  })}
  ${selectField({
    ...form.field("weekday"),
    language,
    optional: true,
    none: "–",
    choices: [1, 2, 3, 4, 5, 6, 0].map((day) => ({
      value: String(day),
      label: weekdays[day]?.[language] ?? "",
    })),
  })}
  ${textField({
    ...form.field("cron"),
    language,
    optional: true,
    width: "middle",
    spellcheck: false,
    hint: formWords.cronHint[language],
  })}
  ${choiceGroup({
    ...form.field("execute"),
    language,
    kind: "radios",
    choices: [
      { value: "dry", label: words.tries[language] },
      { value: "for-real", label: words.executes[language] },
    ],
  })}
  ${textareaField({
    ...form.field("windows"),
    language,
    optional: true,
    rows: 3,
    hint: formWords.windowsHint[language],
  })}`;
