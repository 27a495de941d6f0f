import { categories, categoryWords } from "../inventory/category.ts";
import { isRefusable, type Service } from "../inventory/inventory.ts";
import { byCategory, type Asking } from "./asking.ts";
import type { BannerNode } from "./bannerNode.ts";
import { inWords } from "./bannerWords.ts";
import { act, choiceForm } from "./firstLayer.ts";

/**
 * In place of a panel that is a file of its own and cannot be fetched: by category, whose titles say what each is for, with who is behind
 * it, so that whoever wants to choose can. It is small enough to stand in the first file.
 */
export const plainPanel = (asking: Asking): BannerNode => {
  const { inventory, words } = asking;
  const services = inventory.services.filter(isRefusable);
  return [
    "dialog",
    {
      class: "egc egc-panel",
      "data-egc": "plain",
      "aria-label": words.manage,
      lang: words.language,
      dir: words.direction,
    },
    choiceForm(
      asking,
      ["h2", {}, words.manage],
      ...byCategory({ services }, categories).map(([category, found]) => {
        const title = inWords(words)(`category.${category}`, categoryWords[category].title);
        return [
          "fieldset",
          {},
          ["legend", {}, title],
          ["p", {}, found.map((each) => named(asking, each)).join(", ")],
          [
            "p",
            { class: "egc-pick" },
            pick(found, "yes", words.accept),
            pick(found, "no", words.refuse),
          ],
        ] as const;
      }),
      // The Enter key presses the first button of a form: it saves what was picked.
      ["p", { class: "egc-acts egc-end" }, act("save", words.save), act("close", words.close)],
    ),
  ];
};

const named = ({ words }: Asking, { id, name, provider }: Service): string =>
  `${inWords(words)(`${id}.name`, name)} (${provider.name})`;

/** One answer for all of a category: identifiers hold no underscore. */
const pick = (services: readonly Service[], value: "yes" | "no", text: string): BannerNode => [
  "label",
  {},
  ["input", { type: "radio", name: `s.${services.map(({ id }) => id).join("_")}`, value }],
  ` ${text}`,
];
