import type { Category } from "../inventory/category.ts";
import type { Inventory, Service } from "../inventory/inventory.ts";
import { inventoryVersion } from "../inventory/inventoryVersion.ts";
import type { Refusable } from "../choice/decide.ts";
import { englishWords, frenchWords, type BannerWords } from "./bannerWords.ts";

/** What a site asks of a visitor, and in which words. */
export interface Asking {
  readonly inventory: Inventory;
  readonly words: BannerWords;
  /** Where the form is sent; null where no server of ours stands. */
  readonly action: string | null;
  /** Where the visitor goes back to; null where a script takes the choice and nobody leaves. */
  readonly back: string | null;
}

/** A service as the panel treats it. */
export type Treatment = "locked" | "running" | "asked";

export const treatmentOf = ({ exemption }: Pick<Service, "exemption">): Treatment =>
  exemption === null ? "asked" : exemption.ground === "audience" ? "running" : "locked";

/** The services that a choice is about. */
export const refusablesOf = ({ services }: Pick<Inventory, "services">): readonly Refusable[] =>
  services
    .filter((service) => treatmentOf(service) !== "locked")
    .map((service) => ({ id: service.id, isExempt: treatmentOf(service) === "running" }));

/** The categories that have a service, in the order of the format, with their services. */
export const byCategory = (
  { services }: Pick<Inventory, "services">,
  order: readonly Category[],
): readonly (readonly [Category, readonly Service[]])[] =>
  order
    .map((category) => [category, services.filter((each) => each.category === category)] as const)
    .filter(([, found]) => found.length > 0);

/** The words of every language that a site asks in: French, English, then those of its own files, whose order changes nothing. */
export const languagesOf = ({
  furtherWords = [],
}: Pick<Inventory, "furtherWords">): readonly BannerWords[] => {
  const further = furtherWords.toSorted((a, b) => (a.language < b.language ? -1 : 1));
  const all = [frenchWords, englishWords, ...further];
  return [...new Map(all.map((words) => [words.language, words])).values()];
};

/** The words of a site in a language of our pages. */
export const wordsOf = (inventory: Inventory, language: "fr" | "en"): BannerWords =>
  languagesOf(inventory).find((words) => words.language === language) ?? frenchWords;

/** The version of what a site asks: one for all languages that it asks in, since the question is the same. */
export const versionOf = (
  inventory: Inventory,
  words: readonly BannerWords[] = languagesOf(inventory),
): string => inventoryVersion(inventory, words);
