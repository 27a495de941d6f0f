/** The commands on registers: a door for the command line alone, which loads neither a database nor the web for them. */
export { coverageVerb } from "./coverageVerb.ts";
export { diffVerb } from "./diffVerb.ts";
export { exportVerb } from "./exportVerb.ts";
export { importVerb } from "./importVerb.ts";
export { lintVerb } from "./lintVerb.ts";
