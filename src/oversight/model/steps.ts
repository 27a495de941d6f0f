import { civilDay, failed, success, type Outcome } from "../../kernel/index.ts";
import type { StepBy } from "../../platform/records/index.ts";
import type { HolidayRegion } from "../../rights/index.ts";
import { oversightFailure } from "../errors.ts";
import { appealUntil } from "./appealTime.ts";
import {
  awaited,
  type Matter,
  type MatterAct,
  type MatterChange,
  type MatterContent,
  type MatterOutcome,
  type MatterStep,
} from "./matter.ts";

export type DecideMatter = (matter: Matter) => Outcome<MatterChange>;

/** In characters: less grounds nothing. */
const leastGrounds = 20;

const grounded = (text: string): Outcome<string> =>
  text.trim().length < leastGrounds
    ? failed(oversightFailure("oversight.grounds-missing", { least: leastGrounds }))
    : success(text.trim());

const change = (
  kind: MatterStep,
  content: MatterContent,
  { reason = "", closes = false } = {},
): Outcome<MatterChange> => success({ kind, content, reason, closes });

const whileOpen =
  (decide: DecideMatter): DecideMatter =>
  (matter) =>
    matter.closedAt === null ? decide(matter) : failed(oversightFailure("oversight.closed"));

const dayIn = (text: string): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
};

const wrongDay = failed(oversightFailure("oversight.day-wrong"));

/** What somebody writes of a file when it is opened, or corrects later. */
export type MatterFacts = Omit<MatterContent, "acts" | "outcome">;

/** The first version of a file. @returns `oversight.day-wrong` where it was opened on no day that has come. */
export const openMatter = (facts: MatterFacts, at: Temporal.Instant): Outcome<MatterContent> => {
  const day = dayIn(facts.openedOn);
  return day === null || Temporal.PlainDate.compare(day, civilDay(at)) > 0
    ? wrongDay
    : success({ ...facts, openedOn: day.toString(), acts: [], outcome: null });
};

/** What a file is about, as it is known now. */
export const correctMatter = (facts: MatterFacts, { at }: StepBy): DecideMatter =>
  whileOpen(({ content }) => {
    const opened = openMatter(facts, at);
    if (!opened.ok) return opened;
    const { acts, outcome } = content;
    return acts.some(({ on }) => on < opened.value.openedOn)
      ? wrongDay
      : change("corrected", { ...opened.value, acts, outcome });
  });

/**
 * Something happened. A formal notice has the day that the authority set (French act 78-17, art. 20(II)); a sanction says what it orders, and the time to
 * appeal from it is worked out.
 */
export const addAct = (
  said: Pick<MatterAct, "kind" | "on" | "reference" | "text" | "measures"> & {
    readonly dueOn: string;
  },
  region: HolidayRegion,
  { by, at }: StepBy,
): DecideMatter =>
  whileOpen(({ content }) => {
    const on = dayIn(said.on);
    if (on === null || Temporal.PlainDate.compare(on, civilDay(at)) > 0) return wrongDay;
    if (on.toString() < content.openedOn) return wrongDay;
    const isSanction = said.kind === "sanction";
    if (isSanction && said.measures.length === 0)
      return failed(oversightFailure("oversight.measures-missing"));
    if (said.kind === "formal-notice" && said.dueOn === "")
      return failed(oversightFailure("oversight.due-missing"));
    const due = said.dueOn === "" ? null : dayIn(said.dueOn);
    if (said.dueOn !== "" && (due === null || Temporal.PlainDate.compare(due, on) < 0))
      return failed(oversightFailure("oversight.due-wrong"));
    const act: MatterAct = {
      number: content.acts.length + 1,
      kind: said.kind,
      on: on.toString(),
      reference: said.reference.trim(),
      text: said.text.trim(),
      measures: isSanction ? said.measures : [],
      dueOn: due?.toString() ?? null,
      appealUntil: isSanction ? appealUntil(on, region).toString() : null,
      done: null,
      by: by.name,
    };
    return change("act-added", { ...content, acts: [...content.acts, act] });
  });

/** What the authority asked is done, or it is decided not to appeal, or an appeal is lodged. */
export const followUp = (
  number: number,
  said: { readonly on: string; readonly text: string },
  { by, at }: StepBy,
): DecideMatter =>
  whileOpen(({ content }) => {
    const act = content.acts.find((each) => each.number === number);
    if (act === undefined || act.done !== null || (act.dueOn === null && act.appealUntil === null))
      return failed(oversightFailure("oversight.nothing-due"));
    const on = dayIn(said.on);
    if (on === null || Temporal.PlainDate.compare(on, civilDay(at)) > 0 || on.toString() < act.on)
      return wrongDay;
    const why = grounded(said.text);
    if (!why.ok) return why;
    const done = { on: on.toString(), text: why.value, by: by.name };
    const acts = content.acts.map((each) => (each.number === number ? { ...each, done } : each));
    return change("followed-up", { ...content, acts });
  });

/** It ends, with its outcome, once nothing that the authority set a day for is left to do. */
export const closeMatter = (kind: MatterOutcome, text: string, { at }: StepBy): DecideMatter =>
  whileOpen(({ content }) => {
    if (awaited(content).length > 0) return failed(oversightFailure("oversight.still-due"));
    const why = grounded(text);
    if (!why.ok) return why;
    const outcome = { kind, text: why.value, on: civilDay(at).toString() };
    return change("closed", { ...content, outcome }, { closes: true });
  });

/** A closed file is taken up again. */
export const reopenMatter =
  (reason: string): DecideMatter =>
  ({ content, closedAt }) => {
    if (closedAt === null) return failed(oversightFailure("oversight.open"));
    const why = grounded(reason);
    return why.ok ? change("reopened", { ...content, outcome: null }, { reason: why.value }) : why;
  };
