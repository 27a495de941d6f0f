/** The command line: `bin/egide` runs this file. It loads no domain before the verb is known. */
import { runProcess } from "./runProcess.ts";
import { verbEntries } from "./verbs.ts";

await runProcess(verbEntries, process.argv.slice(2));
