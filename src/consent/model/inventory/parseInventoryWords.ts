import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { readBannerWords, type BannerWords } from "../banner/bannerWords.ts";
import { consentFailure } from "../../errors.ts";

const languageOf = /\.([A-Za-z-]+)\.json$/;

/** The words of a site in the language that the name of their file says: `inventory.de.json` holds those of `de`. */
export const parseInventoryWords = (file: string, text: string): Outcome<BannerWords> => {
  const words = readBannerWords(parsed(text));
  return words === null || words.language !== languageOf.exec(file)?.[1]
    ? failed(consentFailure("consent.inventory-words", { file }))
    : success(words);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
