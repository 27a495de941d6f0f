import { fill } from "../../../kernel/index.ts";
import type { Service } from "../inventory/inventory.ts";
import type { BannerNode } from "./bannerNode.ts";
import type { Asking } from "./asking.ts";
import { act, choiceForm } from "./firstLayer.ts";
import { inWords, type BannerWords } from "./bannerWords.ts";

/**
 * In place of what a service would show: who would receive what, and two ways to have it; one where no script runs, which alone
 * could show it once: a form.
 */
export const placeholder = (
  words: BannerWords,
  service: Service,
  form: Pick<Asking, "action" | "back"> | null = null,
): BannerNode => {
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
    form === null
      ? ["p", { class: "egc-acts" }, press("once", words.once), press("ever", words.forEver)]
      : choiceForm(form, ["p", { class: "egc-acts" }, act(`ever:${id}`, words.forEver)]),
  ];
};

/** It may stand in a form of the page, which it does not send. */
const press = (value: string, text: string): BannerNode => [
  "button",
  { type: "button", value },
  text,
];
