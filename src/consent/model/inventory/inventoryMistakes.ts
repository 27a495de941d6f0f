import { exemptionConditions } from "./exemption.ts";
import type { Inventory } from "./inventory.ts";
import type { InventoryFile } from "./inventorySchema.ts";
import { isLife, livesLonger, longestLife } from "./lifetimes.ts";
import type { consentErrors } from "../../errors.ts";

/** Something wrong in a file, with where it stands. */
export interface Mistake {
  readonly code: keyof typeof consentErrors;
  readonly at: readonly (string | number)[];
  readonly params?: Readonly<Record<string, string>>;
  /** What may have been meant instead of `params.key`. */
  readonly candidates?: readonly string[];
}

/** What a file of the right shape says that cannot be: twice the same, no duration, markup. */
export const contradictions = (file: InventoryFile): readonly Mistake[] => [
  ...markup(file, []),
  ...noDurations(file),
  ...unknownConditions(file),
  ...servicesTwice(file),
  ...trackersTwice(file),
];

/** A beginning tag, an end tag, a comment or a character reference. */
const html = /<[a-z!/?]|&(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);/i;

const markup = (value: unknown, at: readonly (string | number)[]): readonly Mistake[] => {
  if (typeof value === "string")
    return html.test(value) ? [{ code: "consent.inventory-html", at }] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => markup(each, [...at, index]));
  return value !== null && typeof value === "object"
    ? Object.entries(value).flatMap(([key, each]) => markup(each, [...at, key]))
    : [];
};

const noDurations = ({ choiceLifetime, services }: InventoryFile): readonly Mistake[] =>
  [
    { text: choiceLifetime, at: ["choiceLifetime"] },
    ...services.flatMap(({ dataKept, trackers }, service) => [
      { text: dataKept, at: ["services", service, "dataKept"] },
      ...trackers.map(({ duration }, tracker) => ({
        text: duration,
        at: ["services", service, "trackers", tracker, "duration"],
      })),
    ]),
  ].flatMap(({ text, at }) =>
    text === undefined || isLife(text) ? [] : [{ code: "consent.inventory-duration", at }],
  );

const unknownConditions = ({ services }: InventoryFile): readonly Mistake[] =>
  services.flatMap(({ exemption }, service) => {
    if (exemption === undefined) return [];
    const known = Object.keys(exemptionConditions[exemption.ground]);
    return Object.keys(exemption.conditions)
      .filter((id) => !known.includes(id))
      .map((key): Mistake => ({
        code: "consent.inventory-key-unknown",
        at: ["services", service, "exemption", "conditions", key],
        params: { key },
        candidates: known,
      }));
  });

const servicesTwice = ({ services }: InventoryFile): readonly Mistake[] =>
  services.flatMap(({ id }, service) =>
    services.findIndex((other) => other.id === id) === service
      ? []
      : [
          {
            code: "consent.inventory-service-twice",
            at: ["services", service, "id"],
            params: { id },
          } as const,
        ],
  );

const trackersTwice = ({ services }: InventoryFile): readonly Mistake[] => {
  const seen = new Map<string, string>();
  return services.flatMap(({ id, trackers }, service) =>
    trackers.flatMap(({ name, kind = "cookie", domain = "", path = "/" }, tracker): Mistake[] => {
      const key = [kind, name, domain, path].join(" ");
      const first = seen.get(key);
      seen.set(key, first ?? id);
      return first === undefined
        ? []
        : [
            {
              code: "consent.inventory-tracker-twice",
              at: ["services", service, "trackers", tracker, "name"],
              params: { name, services: first === id ? id : `${first}, ${id}` },
            },
          ];
    }),
  );
};

/** What lives longer than anything may. */
export const excesses = ({ choiceLifetime, services }: Inventory): readonly Mistake[] =>
  [
    { text: choiceLifetime, at: ["choiceLifetime"] },
    ...services.flatMap(({ trackers }, service) =>
      trackers.map(({ duration }, tracker) => ({
        text: duration,
        at: ["services", service, "trackers", tracker, "duration"],
      })),
    ),
  ].flatMap(({ text, at }) =>
    livesLonger(text, longestLife) ? [{ code: "consent.inventory-too-long", at }] : [],
  );
