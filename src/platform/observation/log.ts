import type { Clock } from "../../kernel/index.ts";

export type LogLevel = "info" | "warning" | "error";

/**
 * One thing that happened. A field MUST be of our own making: a code, a count, the pattern of a route. Never an address,
 * a query, a value of a path, the name of a browser, or words of an error, which may quote a person.
 */
export interface LogEvent {
  readonly level: LogLevel;
  /** What happened, in one word of ours: `request`, `run`, `failure`. */
  readonly event: string;
  readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Takes what happened; must not throw. */
export type Log = (event: LogEvent) => void;

const ownFields = new Set(["time", "level", "event"]);

/** One JSON object a line, for a collector of logs. */
export const jsonLog =
  (write: (line: string) => void, clock: Clock): Log =>
  ({ level, event, fields = {} }) => {
    const rest = Object.entries(fields).filter(([name]) => !ownFields.has(name));
    const time = clock.now().toString({ smallestUnit: "millisecond" });
    write(`${JSON.stringify({ time, level, event, ...Object.fromEntries(rest) })}\n`);
  };

/** One line of text, for a person at a terminal. What is of every day, as each answer to a request, is left out. */
export const textLog =
  (write: (line: string) => void, clock: Clock): Log =>
  ({ level, event, fields = {} }) => {
    if (event === "request" && level === "info") return;
    const { code = null, message = null, ...rest } = fields;
    const words = [
      ...(code === null ? [event] : [`[${code}]`]),
      ...(message === null ? [] : [String(message)]),
      ...Object.entries(rest).map(([name, value]) => `${name}=${value}`),
    ];
    // A line break in a field would write a line that nobody logged.
    write(
      `${clock.now().toString({ smallestUnit: "second" })} ${words.join(" ").replace(/\p{Cc}+/gu, " ")}\n`,
    );
  };
