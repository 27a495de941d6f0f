import { findingFilters, listOrders, type ListSearch } from "../model/listActivities.ts";

/** A search of the list as an address says it, with the page of it that is shown. */
export interface ListAsked extends ListSearch {
  /** From 1. */
  readonly page: number;
}

/** What an address asks for; what it does not say rightly, it does not ask. */
export const askedIn = (query: unknown): ListAsked => {
  const given = query as Readonly<Record<string, unknown>>;
  const sort = textIn(given["tri"]) ?? "";
  return {
    words: textIn(given["q"]) ?? "",
    domain: textIn(given["domaine"]),
    basis: textIn(given["fondement"]),
    finding: findingFilters.find((each) => each === given["constat"]) ?? null,
    order: listOrders.find((each) => each === sort.replace(/^-/, "")) ?? "page",
    isDescending: sort.startsWith("-"),
    page: pageIn(given["page"]),
  };
};

/** The query of an address that asks for it. */
export const searchOf = (asked: ListAsked): string =>
  new URLSearchParams({
    ...(asked.words !== "" && { q: asked.words }),
    ...(asked.finding !== null && { constat: asked.finding }),
    ...(asked.domain !== null && { domaine: asked.domain }),
    ...(asked.basis !== null && { fondement: asked.basis }),
    ...(asked.order !== "page" && { tri: `${asked.isDescending ? "-" : ""}${asked.order}` }),
    ...(asked.page > 1 && { page: String(asked.page) }),
  }).toString();

const longest = 200;

const textIn = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, longest) : null;

/** The page that an address asks for: the first unless it says another. */
export const pageIn = (value: unknown): number =>
  typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
