import { quietConsole } from "../../../test/support/quietConsole.ts";
import { FailureError, type Language } from "../../kernel/index.ts";
import type { Screen, Verb } from "../../platform/command-line/index.ts";

/** What a test calls a command with; `pieces` is standard input as it comes. */
export interface Called {
  readonly arguments?: readonly string[];
  readonly switches?: readonly string[];
  readonly pieces?: readonly Uint8Array[];
  readonly language?: Language;
  readonly screen?: Screen | null;
}

/** Calls a command in memory: what it wrote, its exit code, and the code of its failure. */
export const callVerb = async (
  verb: Verb,
  { arguments: given = [], switches = [], pieces = [], language = "fr", screen = null }: Called,
): Promise<{ out: string; exit: number | null; failure: string | null }> => {
  let out = "";
  const call = {
    arguments: given,
    text: () => null,
    texts: () => [],
    switch: (name: string) => switches.includes(name),
    language,
    console: {
      ...quietConsole,
      out: (text: string) => void (out += text),
      readInput: async () => Buffer.concat(pieces),
      input: async function* () {
        yield* pieces;
      },
      screen,
    },
  };
  try {
    return { exit: await verb.run(call), out, failure: null };
  } catch (error) {
    if (error instanceof FailureError) return { exit: null, out, failure: error.failure.code };
    throw error;
  }
};
