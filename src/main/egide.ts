/** The command line: `bin/egide` runs this file. It loads no domain before the verb is known. */
import { processConsole, runCommandLine } from "../platform/command-line/index.ts";
import { readSurroundings } from "./config.ts";
import { verbEntries } from "./verbs.ts";
import { version } from "./version.ts";

process.exitCode = await runCommandLine(
  {
    entries: verbEntries,
    version,
    ...readSurroundings(),
    console: processConsole(process),
    catalogue: async () => (await import("./catalogue.ts")).catalogue,
  },
  process.argv.slice(2),
);
