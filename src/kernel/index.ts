/** Values every domain shares: clock, identifiers, calendar periods, outcomes, languages, digests. */
export * from "./actor.ts";
export * from "./atFirstNeed.ts";
export * from "./clock.ts";
export * from "./cron.ts";
export * from "./dateWords.ts";
export * from "./digest.ts";
export * from "./ids.ts";
export * from "./language.ts";
export * from "./nearest.ts";
export * from "./outcome.ts";
export * from "./period.ts";
export * from "./plainWords.ts";
export * from "./yamlErrorWords.ts";
