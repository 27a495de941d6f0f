import type { Span } from "../../reading/index.ts";

/** Every place that a value of a register, or anything in it, was read from. */
export const placesIn = (value: unknown, key = ""): Span[] => {
  if (value === null || typeof value !== "object" || key === "reading") return [];
  if ("start" in value && "end" in value) return [value as Span];
  return Object.entries(value).flatMap(([name, member]) => placesIn(member, name));
};
