import type { Failure, Outcome } from "../../kernel/index.ts";
import { failed, success } from "../../kernel/index.ts";
import { readingFailure } from "./errors.ts";
import { longestLine, type InputLine } from "./inputLines.ts";

/** A sentence to read, with what it depends on. */
export interface Question {
  readonly text: string;
  readonly context: string | null;
}

/** What a line asks: the line itself, or with `--json` the object that it holds. Other members of it are let be. */
export const questionOf = (line: InputLine, number: number, json: boolean): Outcome<Question> => {
  if (line === null)
    return failed(readingFailure("reading.line-too-long", { line: number, limit: longestLine }));
  if (!json) return success({ text: line, context: null });
  const value = parsed(line);
  if (!value.ok) return failed(readingFailure("reading.line-is-no-json", { line: number }));
  const question = asQuestion(value.value);
  return question
    ? success(question)
    : failed(readingFailure("reading.line-lacks-text", { line: number }));
};

const parsed = (line: string): { ok: true; value: unknown } | { ok: false } => {
  try {
    return { ok: true, value: JSON.parse(line) as unknown };
  } catch {
    return { ok: false };
  }
};

const asQuestion = (value: unknown): Question | null => {
  if (typeof value !== "object" || value === null || !("text" in value)) return null;
  const context = "context" in value ? (value.context ?? null) : null;
  return typeof value.text === "string" && (context === null || typeof context === "string")
    ? { text: value.text, context }
    : null;
};

/** The answer to a line that cannot be read: it takes the place of a reading. */
export const errorAnswer = (failure: Failure, message: string): string =>
  `${JSON.stringify({ error: { code: failure.code, message, line: failure.params["line"] } })}\n`;
