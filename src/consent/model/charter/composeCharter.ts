import { civilDay, dayWords, fill, type Bilingual, type Language } from "../../../kernel/index.ts";
import { needsBanner, isRefusable, type Inventory, type Service } from "../inventory/inventory.ts";
import { categories, type Category } from "../inventory/category.ts";
import { inventoryVersion } from "../inventory/inventoryVersion.ts";
import { durationWords, livesLonger } from "../inventory/lifetimes.ts";
import { compareScan } from "../scan/compareScan.ts";
import type { ScanReport } from "../scan/scanReport.ts";
import { categorySection } from "./categorySection.ts";
import {
  list,
  paragraph,
  withLink,
  type Charter,
  type CharterBlock,
  type CharterSection,
} from "./charter.ts";
import { charterWords as said } from "./charterWords.ts";
import { inventoryChanges } from "./inventoryChanges.ts";

export interface CharterInput {
  readonly inventory: Inventory;
  readonly language: Language;
  /** Where choices are made. */
  readonly manage: string;
  /** The last scan that was kept. */
  readonly scan: ScanReport | null;
  /** The version before, and the instant at which it was replaced. */
  readonly before: { readonly inventory: Inventory; readonly until: Temporal.Instant } | null;
  /** Charters of other sites. */
  readonly others: readonly { readonly title: Bilingual; readonly href: string }[];
  /** Whether it is the charter of the site that shows it. */
  readonly isOwn: boolean;
}

/** The charter of a site, whole, in one language: nothing stands in it but what the inventory and the last scan say. */
export const composeCharter = (input: CharterInput): Charter => {
  const { inventory, language, isOwn } = input;
  const title = isOwn
    ? said.title[language]
    : fill(said.titleOf[language], { site: inventory.title[language] });
  return {
    format: "egide/charter@1",
    site: inventory.site,
    language,
    version: inventoryVersion(inventory, null),
    title,
    lead: said.lead[language],
    sections: [
      whatSection(input),
      ...commitmentSection(input),
      ...categories.flatMap((category) => ofCategory(category, input)),
      refuseSection(input),
      durationSection(input),
      scanSection(input),
      changeSection(input),
      ...otherSection(input),
    ],
  };
};

const manageLink = ({ manage, language }: CharterInput) => ({
  text: said.manageName[language],
  href: manage,
});

/** ODS-03: where only what is strictly necessary is at work there is nothing to ask, and that is said. */
const whatSection = (input: CharterInput): CharterSection => {
  const { inventory, language } = input;
  const asks = needsBanner(inventory)
    ? paragraph(said.asks[language])
    : inventory.services.some(isRefusable)
      ? paragraph(withLink(said.onlyExempt[language], "manage", manageLink(input)))
      : paragraph(said.onlyNecessary[language]);
  return {
    id: "objet",
    title: said.what[language],
    blocks: [paragraph(said.whatText[language]), asks],
  };
};

const commitmentSection = ({ inventory, language }: CharterInput): readonly CharterSection[] =>
  inventory.commitments.length === 0
    ? []
    : [
        {
          id: "engagements",
          title: said.commitments[language],
          blocks: [list(inventory.commitments.map((each) => each[language]))],
        },
      ];

const ofCategory = (
  category: Category,
  { inventory, language }: CharterInput,
): readonly CharterSection[] => {
  const services = inventory.services.filter((service) => service.category === category);
  return services.length === 0 ? [] : [categorySection(category, services, language)];
};

const refuseSection = (input: CharterInput): CharterSection => {
  const { inventory, language } = input;
  const isChoosing = inventory.services.some(isRefusable);
  return {
    id: "choisir",
    title: said.refuse[language],
    blocks: [
      ...(isChoosing
        ? [
            paragraph(withLink(said.refuseHere[language], "manage", manageLink(input))),
            paragraph(
              fill(said.refuseLife[language], {
                life: durationWords(inventory.choiceLifetime)[language],
              }),
            ),
            paragraph(said.signal[language]),
          ]
        : []),
      paragraph(said.browser[language]),
      ...optOuts(inventory.services, language),
    ],
  };
};

/** REC-51: where third parties let themselves be refused everywhere. */
const optOuts = (services: readonly Service[], language: Language): readonly CharterBlock[] => {
  const items = services.flatMap(({ optOut, name, provider }) =>
    optOut === null
      ? []
      : [
          withLink(fill(said.elsewhere[language], { service: name[language] }), "link", {
            text: fill(said.elsewhereName[language], { provider: provider.name }),
            href: optOut,
          }),
        ],
  );
  return items.length === 0 ? [] : [list(items)];
};

const durationSection = ({ inventory, language }: CharterInput): CharterSection => {
  const lives = inventory.services
    .flatMap(({ trackers }) => trackers.map(({ duration }) => duration))
    .filter((duration) => duration !== "session");
  const longest = lives.reduce<string | null>(
    (most, life) => (most === null || livesLonger(life, most) ? life : most),
    null,
  );
  return {
    id: "durees",
    title: said.durations[language],
    blocks: [
      ...(longest === null
        ? []
        : [paragraph(fill(said.longest[language], { life: durationWords(longest)[language] }))]),
      paragraph(said.bound[language]),
    ],
  };
};

const scanSection = ({ inventory, scan, language }: CharterInput): CharterSection => ({
  id: "controle",
  title: said.scan[language],
  blocks:
    scan === null ? [paragraph(said.scanNone[language])] : [...ofScan(scan, inventory, language)],
});

/** What was seen then is held against what is declared today: a charter does not clear itself by being changed. */
const ofScan = (
  scan: ScanReport,
  inventory: Inventory,
  language: Language,
): readonly CharterBlock[] => {
  const found = compareScan(scan, inventory, language).filter(
    ({ severity }) => severity !== "info",
  );
  return [
    paragraph(
      fill(said.scanned[language], {
        day: dayWords(civilDay(Temporal.Instant.from(scan.at)), language),
        pages: new Set(scan.pages.map(({ url }) => url)).size,
        trackers: scan.trackers.length,
        hosts: scan.hosts.length,
      }),
    ),
    ...(found.length === 0
      ? [paragraph(said.scanClean[language])]
      : [paragraph(said.scanFound[language]), list(found.map(({ message }) => message))]),
  ];
};

const changeSection = ({ inventory, before, language }: CharterInput): CharterSection => {
  const changes = before === null ? [] : inventoryChanges(before.inventory, inventory);
  return {
    id: "changements",
    title: said.changes[language],
    blocks:
      before === null || changes.length === 0
        ? [paragraph(said.changesNone[language])]
        : [
            paragraph(
              fill(said.changed[language], { day: dayWords(civilDay(before.until), language) }),
            ),
            list(changes.map((each) => each[language])),
          ],
  };
};

const otherSection = ({ others, language }: CharterInput): readonly CharterSection[] =>
  others.length === 0
    ? []
    : [
        {
          id: "autres",
          title: said.others[language],
          blocks: [list(others.map(({ title, href }) => [{ text: title[language], href }]))],
        },
      ];
