import type { Console } from "./verb.ts";

/** What a long piece of work tells the person who waits. */
export interface Progress {
  /** Replaces the line by this text; at most ten times a second reach the terminal. */
  show(text: string): void;
  /** Takes the line away: called before anything else is written. */
  clear(): void;
}

const between = 100;
const widest = 79;

/** One refreshed line on standard error when a person watches; nothing at all otherwise. */
export const progress = (
  console: Pick<Console, "err" | "isTerminal">,
  elapsed: () => number = () => performance.now(),
): Progress => {
  if (!console.isTerminal) return { show: () => {}, clear: () => {} };
  let last = -Infinity;
  let shown = false;
  return {
    show: (text) => {
      if (elapsed() - last < between) return;
      last = elapsed();
      shown = true;
      console.err(`\r\u001B[2K${text.length > widest ? `${text.slice(0, widest - 1)}…` : text}`);
    },
    clear: () => {
      if (shown) console.err("\r\u001B[2K");
      shown = false;
      last = -Infinity;
    },
  };
};
