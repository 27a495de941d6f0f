import type { Bilingual, Language } from "../../kernel/index.ts";
import type { Inventory, Service, Tracker } from "../model/inventory/inventory.ts";

type At = readonly (string | number)[];

/** Each service with its place. */
export const eachService = (
  inventory: Inventory,
): readonly { readonly service: Service; readonly at: At }[] =>
  inventory.services.map((service, index) => ({ service, at: ["services", index] }));

/** Each tracker with its place and its service. */
export const eachTracker = (
  inventory: Inventory,
): readonly { readonly service: Service; readonly tracker: Tracker; readonly at: At }[] =>
  eachService(inventory).flatMap(({ service, at }) =>
    service.trackers.map((tracker, index) => ({
      service,
      tracker,
      at: [...at, "trackers", index],
    })),
  );

const languages = ["fr", "en"] as const satisfies readonly Language[];

/** A wording in each language, with its place. */
const inBoth = (
  words: Bilingual,
  at: At,
): readonly { readonly text: string; readonly language: Language; readonly at: At }[] =>
  languages.map((language) => ({ text: words[language], language, at: [...at, language] }));

export interface Said {
  readonly text: string;
  readonly language: Language;
  readonly at: At;
  /** The service that it is said of; null: the whole site. */
  readonly service: Service | null;
}

/** What an inventory says it is for: the purpose of each service, and of each tracker that has its own. */
export const eachPurpose = (inventory: Inventory): readonly Said[] =>
  eachService(inventory).flatMap(({ service, at }) =>
    [
      ...inBoth(service.purpose, [...at, "purpose"]),
      ...service.trackers.flatMap(({ purpose }, index) =>
        purpose === null ? [] : inBoth(purpose, [...at, "trackers", index, "purpose"]),
      ),
    ].map((said) => ({ ...said, service })),
  );

/** Every sentence in which something may be promised: commitments of the site, purposes, recipients. */
export const eachPromise = (inventory: Inventory): readonly Said[] => [
  ...inventory.commitments.flatMap((words, index) =>
    inBoth(words, ["commitments", index]).map((said) => ({ ...said, service: null })),
  ),
  ...eachPurpose(inventory),
  ...eachService(inventory).flatMap(({ service, at }) =>
    service.recipients === null
      ? []
      : inBoth(service.recipients, [...at, "recipients"]).map((said) => ({ ...said, service })),
  ),
];

/** Whether data of a visitor goes to somebody who has a use of their own for it. */
export const isForThirdParty = ({ provider, trackers, transfer }: Service): boolean =>
  provider.role === "third-party" ||
  transfer !== null ||
  trackers.some(({ party }) => party === "third");
