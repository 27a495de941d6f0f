import { fill } from "../../../kernel/index.ts";
import { categories, categoryWords, type Category } from "../inventory/category.ts";
import type { Service, Tracker } from "../inventory/inventory.ts";
import { durationWords } from "../inventory/lifetimes.ts";
import type { Given } from "../choice/decide.ts";
import { byCategory, treatmentOf, type Asking } from "./asking.ts";
import type { BannerNode } from "./bannerNode.ts";
import { inWords } from "./bannerWords.ts";
import { act, choiceForm } from "./firstLayer.ts";

/** What the panel shows as chosen: the choice that holds, or nothing. */
export interface Shown {
  readonly given: Given | null;
  readonly isSignalled: boolean;
}

/** The panel as a dialog, closed until it is asked for. */
export const panelDialog = (asking: Asking, shown: Shown): BannerNode => [
  "dialog",
  {
    class: "egc egc-panel",
    "data-egc": "panel",
    "aria-label": asking.words.manage,
    lang: asking.words.language,
    dir: asking.words.direction,
  },
  panelForm(asking, shown, [["h2", {}, asking.words.manage]]),
];

/** Every category and service, each with who is behind it, what for, how long, and where to. */
export const panelForm = (
  asking: Asking,
  shown: Shown,
  heading: readonly BannerNode[],
  titles: "h2" | "h3" = "h3",
): BannerNode => {
  const { words } = asking;
  return choiceForm(
    asking,
    // The Enter key presses the first button of a form: here it saves what was picked, and never accepts all.
    ["button", { name: "do", value: "save", hidden: true }, words.save],
    ...heading,
    [
      "p",
      { "data-egc": "said", ...(shown.isSignalled ? {} : { hidden: true as const }) },
      words.signal,
    ],
    ["p", {}, words.panelText],
    [
      "p",
      { class: "egc-acts" },
      act("accept-all", words.acceptAll),
      act("refuse-all", words.refuseAll),
    ],
    ...panelSections(asking, shown, titles),
    [
      "p",
      { class: "egc-acts egc-end" },
      act("save", words.save),
      // A page is left by its links.
      ...(titles === "h3" ? [act("close", words.close)] : []),
    ],
  );
};

/** The sections alone, for a site that has nothing to ask. */
export const panelSections = (
  asking: Asking,
  shown: Shown,
  titles: "h2" | "h3",
): readonly BannerNode[] =>
  byCategory(asking.inventory, categories).map(([category, services]) =>
    section(asking, shown, category, services, titles),
  );

const section = (
  { words }: Asking,
  shown: Shown,
  category: Category,
  services: readonly Service[],
  titles: "h2" | "h3",
): BannerNode => {
  const say = inWords(words);
  const title = say(`category.${category}`, categoryWords[category].title);
  const isLocked = services.every((each) => treatmentOf(each) === "locked");
  return [
    "section",
    {},
    [titles, {}, title],
    ["p", {}, say(`purpose.${category}`, categoryWords[category].purpose)],
    ...(isLocked || services.length < 2
      ? []
      : [
          [
            "p",
            { class: "egc-acts" },
            act(`accept:${category}`, fill(words.acceptCategory, { category: title })),
            act(`refuse:${category}`, fill(words.refuseCategory, { category: title })),
          ] as const,
        ]),
    ...services.map((service) => item(words, shown, service)),
  ];
};

const item = (words: Asking["words"], shown: Shown, service: Service): BannerNode => {
  const say = inWords(words);
  const treatment = treatmentOf(service);
  return [
    "fieldset",
    {},
    ["legend", {}, say(`${service.id}.name`, service.name)],
    ["p", {}, say(`${service.id}.purpose`, service.purpose)],
    treatment === "locked"
      ? ["p", {}, ["strong", {}, words.always]]
      : [
          "p",
          { class: "egc-pick" },
          radio(service, "yes", words.accept, shown),
          radio(service, "no", words.refuse, shown),
        ],
    ...(treatment === "running" ? [["p", {}, words.running] as const] : []),
    facts(words, service),
  ];
};

const radio = (
  service: Service,
  value: "yes" | "no",
  text: string,
  { given, isSignalled }: Shown,
): BannerNode => {
  const may =
    given === null
      ? treatmentOf(service) === "running"
        ? !isSignalled
        : null
      : given[service.id] === true;
  return [
    "label",
    {},
    [
      "input",
      {
        type: "radio",
        name: `s.${service.id}`,
        value,
        ...(may === (value === "yes") ? { checked: true as const } : {}),
      },
    ],
    ` ${text}`,
  ];
};

/** Who, how long, where to: one line each. */
const facts = (words: Asking["words"], service: Service): BannerNode => {
  const { id, provider, recipients, transfer, dataKept, optOut, trackers } = service;
  const say = inWords(words);
  const countries = new Intl.DisplayNames([words.language], { type: "region" });
  const country = (code: string): string => countries.of(code) ?? code;
  const line = (label: string, ...value: BannerNode[]): BannerNode => [
    "li",
    {},
    `${label}${words.colon}`,
    ...value,
  ];
  const policy: readonly BannerNode[] =
    provider.policy === null ? [] : [", ", link(provider.policy, words.policy)];
  return [
    "ul",
    {},
    line(words.provider, `${provider.name} (${country(provider.country)})`, ...policy),
    ...(recipients === null ? [] : [line(words.recipients, say(`${id}.recipients`, recipients))]),
    line(
      words.transfer,
      transfer === null
        ? words.noTransfer
        : `${country(transfer.country)}, ${say(`${id}.safeguard`, transfer.safeguard)}`,
    ),
    ...(dataKept === null ? [] : [line(words.dataKept, say(dataKept, durationWords(dataKept)))]),
    ...trackers.map((tracker) => trackerLine(words, service, tracker, line)),
    ...(optOut === null ? [] : [["li", {}, link(optOut, words.optOut)] as const]),
  ];
};

const trackerLine = (
  words: Asking["words"],
  { id }: Service,
  { name, kind, duration, purpose }: Tracker,
  line: (label: string, ...value: BannerNode[]) => BannerNode,
): BannerNode => {
  const say = inWords(words);
  const life = say(duration, durationWords(duration));
  return line(
    `${name} (${words.kinds[kind]})`,
    purpose === null ? life : `${life}. ${say(`${id}.${name}`, purpose)}`,
  );
};

const link = (href: string, text: string): BannerNode => [
  "a",
  { href, rel: "noreferrer noopener" },
  text,
];
