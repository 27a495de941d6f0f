import { processConsole, runCommandLine, type VerbEntry } from "../platform/command-line/index.ts";
import { readSurroundings } from "./config.ts";
import { version } from "./version.ts";

/** Runs one call on the streams of this process; its exit code is set, and the process ends when its work has. */
export const runProcess = async (
  entries: readonly VerbEntry[],
  words: readonly string[],
): Promise<void> => {
  const { plainText, ...surroundings } = readSurroundings();
  process.exitCode = await runCommandLine(
    {
      entries,
      version,
      ...surroundings,
      console: processConsole(process, { plainText }),
      catalogue: async () => (await import("./commandCatalogue.ts")).commandCatalogue,
    },
    words,
  );
};
