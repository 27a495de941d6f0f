import { fill } from "../../../kernel/index.ts";
import type { Service } from "../inventory/inventory.ts";
import type { Asking } from "./asking.ts";
import type { BannerNode } from "./bannerNode.ts";
import { inWords, type BannerWords } from "./bannerWords.ts";
import { act, choiceForm } from "./firstLayer.ts";

/** In place of what a service would show: who would receive what. */
export const heldSentence = (words: BannerWords, { id, name, provider }: Service): string => {
  const countries = new Intl.DisplayNames([words.language], { type: "region" });
  return fill(words.held, {
    service: inWords(words)(`${id}.name`, name),
    provider: provider.name,
    country: countries.of(provider.country) ?? provider.country,
  });
};

/** Where no script runs: a form that has it shown for ever. Only a script could show it once, and makes its own (`hold.ts`). */
export const placeholderForm = (asking: Asking, service: Service): BannerNode => [
  "div",
  {
    class: "egc egc-held",
    "data-egc": "held",
    lang: asking.words.language,
    dir: asking.words.direction,
  },
  ["p", {}, heldSentence(asking.words, service)],
  choiceForm(asking, ["p", { class: "egc-acts" }, act(`ever:${service.id}`, asking.words.forEver)]),
];
