import { signsOf as find, type SpecialCategory } from "../import/fields/classifyData.ts";
import { rememberByWords } from "./rememberByWords.ts";

type Signs = ReturnType<typeof find>;

const finders = new Map<string, (item: string) => Signs>();

/** Where an item names data of a category, looked for once in equal items. */
export const signsOf = (category: SpecialCategory | "national-identifier", item: string): Signs => {
  let remembered = finders.get(category);
  if (remembered === undefined) {
    remembered = rememberByWords((words) => find(category, words));
    finders.set(category, remembered);
  }
  return remembered(item);
};
