import { fill } from "../../../kernel/index.ts";
import { categories, categoryWords } from "../inventory/category.ts";
import { durationWords } from "../inventory/lifetimes.ts";
import { byCategory, treatmentOf, type Asking } from "./asking.ts";
import type { BannerNode } from "./bannerNode.ts";
import { inWords } from "./bannerWords.ts";

/** A button that sends the form with what it stands for. All that decide are made here, so that all are alike (AME-62). */
export const act = (value: string, text: string): BannerNode => [
  "button",
  { name: "do", value },
  text,
];

/** The form that carries a choice, and where it leads back to. */
export const choiceForm = (
  { action, back }: Pick<Asking, "action" | "back">,
  ...children: BannerNode[]
): BannerNode => [
  "form",
  action === null ? {} : { method: "post", action },
  ...(back === null ? [] : [["input", { type: "hidden", name: "retour", value: back }] as const]),
  ...children,
];

/** Around what is said: a landmark with a name, and a form that works without a script. */
const layer = (
  asking: Asking,
  kind: "banner" | "signal",
  ...children: BannerNode[]
): BannerNode => [
  "section",
  {
    class: "egc egc-layer",
    "data-egc": kind,
    "aria-label": asking.words.manage,
    lang: asking.words.language,
    dir: asking.words.direction,
  },
  choiceForm(asking, ...children),
];

/** The first layer: what is asked for, in a few sentences, and three buttons of the same weight. */
export const firstLayer = (asking: Asking): BannerNode => {
  const { inventory, words } = asking;
  const say = inWords(words);
  const asked = byCategory(
    { services: inventory.services.filter((each) => treatmentOf(each) === "asked") },
    categories,
  ).map(([category]) => say(`category.${category}`, categoryWords[category].title));
  const isMeasured = inventory.services.some((each) => treatmentOf(each) === "running");
  const lifetime = say("lifetime", durationWords(inventory.choiceLifetime));
  const text = [
    fill(words.ask, { categories: listed(asked, words.language) }),
    ...(isMeasured ? [words.exempt] : []),
    fill(words.kept, { lifetime }),
  ].join(" ");
  return layer(
    asking,
    "banner",
    ["h2", {}, words.title],
    ["p", {}, text],
    [
      "p",
      { class: "egc-acts" },
      act("accept-all", words.acceptAll),
      act("refuse-all", words.refuseAll),
      act("customise", words.customise),
    ],
  );
};

/** In its place where the browser has refused for its visitor: it is said, and asks nothing. */
export const signalLayer = (asking: Asking): BannerNode =>
  layer(
    asking,
    "signal",
    ["p", {}, asking.words.signal],
    [
      "p",
      { class: "egc-acts" },
      act("signal", asking.words.understood),
      act("customise", asking.words.customise),
    ],
  );

/** A category begins with a capital in a list of its own, and not in a sentence; its title may hold an « et » of its own. */
const listed = (titles: readonly string[], language: string): string =>
  titles.map((title) => title.charAt(0).toLocaleLowerCase(language) + title.slice(1)).join(", ");
