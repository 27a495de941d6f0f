/** The reader's commands: a door for the command line alone, so that whoever uses the reader loads none of it. */
export { readingErrors } from "./errors.ts";
export { explainVerb } from "./explainVerb.ts";
export { readVerb } from "./readVerb.ts";
