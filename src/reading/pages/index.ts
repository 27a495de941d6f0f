/** The reader's page: a door for the server alone, so that whoever uses the reader loads none of it. */
export { readingPageErrors } from "./errors.ts";
export { readingPaths } from "./pageWords.ts";
export { addReadingPages } from "./readingRoutes.ts";
