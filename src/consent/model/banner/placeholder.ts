import { fill } from "../../../kernel/index.ts";
import type { Service } from "../inventory/inventory.ts";
import type { BannerNode } from "./bannerNode.ts";
import { inWords, type BannerWords } from "./bannerWords.ts";

/** In place of what a service would show: who would receive what, and two ways to have it. */
export const placeholder = (words: BannerWords, service: Service): BannerNode => {
  const countries = new Intl.DisplayNames([words.language], { type: "region" });
  const { id, name, provider } = service;
  return [
    "div",
    { class: "egc egc-held", "data-egc": "held", lang: words.language, dir: words.direction },
    [
      "p",
      {},
      fill(words.held, {
        service: inWords(words)(`${id}.name`, name),
        provider: provider.name,
        country: countries.of(provider.country) ?? provider.country,
      }),
    ],
    ["p", { class: "egc-acts" }, press("once", words.once), press("ever", words.forEver)],
  ];
};

/** It may stand in a form of the page, which it does not send. */
const press = (value: string, text: string): BannerNode => [
  "button",
  { type: "button", value },
  text,
];
