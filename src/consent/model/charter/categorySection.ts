import { fill, type Language } from "../../../kernel/index.ts";
import { categoryWords, type Category } from "../inventory/category.ts";
import { conditionsOf } from "../inventory/exemption.ts";
import type { Service, Tracker } from "../inventory/inventory.ts";
import { durationWords } from "../inventory/lifetimes.ts";
import {
  list,
  paragraph,
  withLink,
  words,
  type CharterBlock,
  type CharterSection,
  type CharterText,
} from "./charter.ts";
import { charterWords as said } from "./charterWords.ts";

/** The services of one category: the table of their trackers, then what each collects, for whom, and why it may run. */
export const categorySection = (
  category: Category,
  services: readonly Service[],
  language: Language,
): CharterSection => {
  const { title, purpose } = categoryWords[category];
  return {
    id: category,
    title: title[language],
    blocks: [
      paragraph(purpose[language]),
      {
        kind: "table",
        caption: fill(said.caption[language], { category: title[language].toLowerCase() }),
        columns: (["tracker", "service", "purpose", "life", "who"] as const).map(
          (name) => said[name][language],
        ),
        rows: services.flatMap((service) => rowsOf(service, language)),
      },
      ...facts(services, language),
      ...services.flatMap((service) => conditions(service, language)),
    ],
  };
};

const rowsOf = (service: Service, language: Language): CharterText[][] => {
  const { name, purpose, trackers, holds } = service;
  if (trackers.length === 0)
    return [
      [
        words(
          holds.length === 0
            ? said.nothing[language]
            : fill(said.noTracker[language], { hosts: holds.join(", ") }),
        ),
        words(name[language]),
        words(purpose[language]),
        words(said.nothing[language]),
        words(whose(service, null, language)),
      ],
    ];
  return trackers.map((tracker) => [
    words(tracker.name),
    words(name[language]),
    words((tracker.purpose ?? purpose)[language]),
    words(durationWords(tracker.duration)[language]),
    words(whose(service, tracker, language)),
  ]);
};

const whose = ({ provider }: Service, tracker: Tracker | null, language: Language): string =>
  fill(
    said[provider.role === "third-party" || tracker?.party === "third" ? "third" : "first"][
      language
    ],
    { provider: provider.name },
  );

const facts = (services: readonly Service[], language: Language): readonly CharterBlock[] => {
  const items = services.flatMap((each): readonly CharterText[] => {
    const service = each.name[language];
    const { recipients, transfer, dataKept, provider } = each;
    return [
      ...(recipients === null
        ? []
        : [words(fill(said.receives[language], { service, recipients: recipients[language] }))]),
      ...(transfer === null
        ? []
        : [
            words(
              fill(said.transfer[language], {
                service,
                country: countryIn(transfer.country, language),
                safeguard: transfer.safeguard[language],
              }),
            ),
          ]),
      ...(dataKept === null
        ? []
        : [words(fill(said.kept[language], { service, life: durationWords(dataKept)[language] }))]),
      ...(provider.policy === null
        ? []
        : [
            withLink(fill(said.policyOf[language], { service }), "link", {
              text: fill(said.policyName[language], { provider: provider.name }),
              href: provider.policy,
            }),
          ]),
    ];
  });
  return items.length === 0 ? [] : [list(items)];
};

/** AME-47: an exempt measurement says why it runs before a choice, condition by condition. */
const conditions = ({ exemption, name }: Service, language: Language): readonly CharterBlock[] =>
  exemption?.ground === "audience"
    ? [
        paragraph(fill(said.exempt[language], { service: name[language] })),
        list(
          conditionsOf("audience")
            .filter(({ id }) => exemption.met.includes(id))
            .map((each) => each.words[language]),
        ),
      ]
    : [];

const countryIn = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
