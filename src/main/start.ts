/** `npm start`: the web and the worker, until Ctrl-C. */
import { runProcess } from "./runProcess.ts";
import { startEntry } from "./verbs.ts";

await runProcess([startEntry], ["start", ...process.argv.slice(2)]);
