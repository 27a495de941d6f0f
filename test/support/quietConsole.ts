import type { Console } from "../../src/platform/command-line/index.ts";

/** A console that says nothing to nobody and has nothing to read: a test replaces what it looks at. */
export const quietConsole: Console = {
  out: () => undefined,
  err: () => undefined,
  readInput: async () => new Uint8Array(),
  input: async function* () {},
  drained: async () => true,
  isTerminal: false,
  screen: null,
};
