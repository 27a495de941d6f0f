import { plainWords } from "../../../kernel/index.ts";

/** The last part of an offer's address: its identifier, then words for people. Only the identifier leads anywhere. */
export const offerSlug = (id: string, title: string): string => {
  const words = plainWords(title)
    .replaceAll(/[^a-z0-9 ]/g, "")
    .trim()
    .split(/ +/)
    .filter((word) => word !== "");
  let slug = id;
  for (const word of words) {
    if (slug.length + word.length > id.length + 70) break;
    slug += `-${word}`;
  }
  return slug;
};

/** The identifier in the last part of an address; null where there can be none. */
export const idInSlug = (slug: string): string | null =>
  /^([a-z0-9]{12})(?:-[a-z0-9-]*)?$/.exec(slug)?.[1] ?? null;

/** An identifier of an offer, from one that is unique for ever: short enough to be read out, too many to be guessed. */
export const offerId = (unique: string): string =>
  BigInt(`0x${unique.replaceAll(/[^0-9a-f]/g, "")}`)
    .toString(36)
    .slice(-12)
    .padStart(12, "0");
