import { fold } from "../../reading/index.ts";

/**
 * The identifier of an activity: the letters and digits of its title; the order of those without any.
 *
 * @param ids How often each was wanted in this document.
 */
export const activityId = (title: string, order: number, ids: Map<string, number>): string => {
  const slug = fold(title)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, "");
  const base = slug === "" ? `activity-${order}` : slug;
  const wanted = (ids.get(base) ?? 0) + 1;
  ids.set(base, wanted);
  // A title that ends like a numbered repetition of another must not take its place: two dashes part the number.
  return wanted === 1 ? base : `${base}--${wanted}`;
};
