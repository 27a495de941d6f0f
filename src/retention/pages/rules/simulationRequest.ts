import type { FastifyRequest } from "fastify";
import { civilDay, fill, type Language } from "../../../kernel/index.ts";
import type { FieldError } from "../../../platform/web/index.ts";
import type { Rule } from "../../rules/model/rule.ts";
import { words } from "./simulationWords.ts";

/** A chart of more bars could not be read. */
const mostMonths = 120;

/** What somebody asks to be simulated, as they typed it. */
export interface SimulationForm {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly estimate: boolean;
  /** Whether it was sent, or followed from a rule: without either, the page reads no store. */
  readonly isSent: boolean;
}

/** The same as rules and days, or what is wrong with it. */
export type AskedSimulation =
  | {
      readonly ok: true;
      readonly rules: readonly Rule[];
      readonly days: readonly Temporal.PlainDate[];
    }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

export const simulationFormOf = (
  { query }: Pick<FastifyRequest, "query">,
  now: Temporal.Instant,
): SimulationForm => {
  const given = query as Readonly<Record<string, unknown>>;
  const text = (name: string): string =>
    typeof given[name] === "string" ? given[name].trim().slice(0, 100) : "";
  const month = civilDay(now).toPlainYearMonth();
  const saysMonths = "du" in given || "au" in given;
  const rule = text("regle");
  return {
    rule,
    from: saysMonths ? text("du") : month.toString(),
    to: saysMonths ? text("au") : month.add({ months: 12 }).toString(),
    estimate: text("compte") === "estimation",
    isSent: saysMonths || rule !== "",
  };
};

/** A run on the first day of each month; of the present month today, since its first day is over. */
export const askedSimulation = (
  { rule, from, to }: SimulationForm,
  rules: readonly Rule[],
  now: Temporal.Instant,
  language: Language,
): AskedSimulation => {
  const errors: FieldError[] = [];
  const chosen = rule === "" ? rules : rules.filter(({ id }) => id === rule);
  if (chosen.length === 0) errors.push({ field: "regle", message: words.unknownRule[language] });
  const [first, last] = [monthIn(from), monthIn(to)];
  if (first === null) errors.push({ field: "du", message: words.monthWrong[language] });
  if (last === null) errors.push({ field: "au", message: words.monthWrong[language] });
  if (first === null || last === null) return { ok: false, errors };
  const months = first.until(last, { largestUnit: "months" }).months;
  if (months < 0) errors.push({ field: "au", message: words.order[language] });
  if (months >= mostMonths)
    errors.push({ field: "au", message: fill(words.tooMany[language], { most: mostMonths }) });
  if (errors.length > 0) return { ok: false, errors };
  const today = civilDay(now);
  const days = Array.from({ length: months + 1 }, (_, at) => {
    const month = first.add({ months: at });
    return month.equals(today.toPlainYearMonth()) ? today : month.toPlainDate({ day: 1 });
  });
  return { ok: true, rules: chosen, days };
};

const monthIn = (text: string): Temporal.PlainYearMonth | null =>
  /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(text) ? Temporal.PlainYearMonth.from(text) : null;
