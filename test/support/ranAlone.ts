import type { ErrorCatalogue } from "../../src/kernel/index.ts";
import { runCommandLine, type Verb } from "../../src/platform/command-line/index.ts";
import { quietConsole } from "./quietConsole.ts";

/** What one command says, in English, and its exit code. */
export const ranAlone = async (
  verb: Verb,
  catalogue: ErrorCatalogue,
  argv: readonly string[],
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
  let [out, err] = ["", ""];
  const code = await runCommandLine(
    {
      entries: [{ ...verb, load: async () => verb }],
      version: "0",
      locale: { LANG: "en" },
      console: {
        ...quietConsole,
        out: (text) => void (out += text),
        err: (text) => void (err += text),
      },
      catalogue: async () => catalogue,
      debug: false,
    },
    argv,
  );
  return { code, out, err };
};
