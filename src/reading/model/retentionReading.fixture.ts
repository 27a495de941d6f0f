import type { RetentionRule } from "./retentionReading.ts";

/** A duration of which nothing is said: tests say what they are about. */
export const silentRule: RetentionRule = {
  kind: "duration",
  keep: null,
  plus: null,
  bound: "exact",
  from: null,
  until: null,
  while: null,
  condition: null,
  scope: null,
  system: null,
  end: null,
  then: null,
  reference: null,
};
