import { Value } from "typebox/value";
import { LineCounter, parseDocument, type Document } from "yaml";
import {
  failed,
  nearest,
  success,
  yamlErrorWords,
  type Failure,
  type Outcome,
} from "../../../kernel/index.ts";
import { consentFailure } from "../../errors.ts";
import type { ConditionId } from "./exemption.ts";
import type { Inventory, Service, Tracker } from "./inventory.ts";
import { InventorySchema, type InventoryFile } from "./inventorySchema.ts";
import { contradictions, excesses, type Mistake } from "./inventoryMistakes.ts";
import { usualChoiceLifetime } from "./lifetimes.ts";
import { schemaMistakes } from "./schemaMistakes.ts";

/** What stands where in a file, as one walks down to it: `["services", 2, "purpose", "fr"]`. */
export type Path = readonly (string | number)[];

/** A file as read: the inventory, or all that keeps it from being one, in the order of its lines. */
export interface ReadInventory {
  readonly inventory: Inventory | null;
  readonly problems: readonly Failure[];
  /** The line, from 1, of what stands at a path, or of the nearest thing above it. */
  lineOf(path: Path): number;
}

/**
 * Reads an `inventory.yaml` as it is written, lawful or not: what `egide consent lint` looks at.
 *
 * @param file Its name, for messages.
 */
export const readInventory = (file: string, text: string): ReadInventory => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (path: Path): number => lineIn(document, lines, path);
  const [broken] = document.errors;
  if (broken !== undefined)
    return {
      inventory: null,
      problems: [
        consentFailure("consent.inventory-yaml", {
          file,
          line: lines.linePos(broken.pos[0]).line,
          ...yamlErrorWords(broken.code),
        }),
      ],
      lineOf,
    };
  const value = plain(document);
  const mistakes = Value.Check(InventorySchema, value)
    ? contradictions(value)
    : schemaMistakes(InventorySchema, value);
  return {
    inventory:
      mistakes.length === 0 && Value.Check(InventorySchema, value) ? inventoryOf(value) : null,
    problems: mistakes
      .map((mistake) => ({ mistake, line: lineOf(mistake.at) }))
      .toSorted((a, b) => a.line - b.line)
      .map(({ mistake, line }) => failureOf(mistake, file, line)),
    lineOf,
  };
};

/**
 * Reads an `inventory.yaml` that is to be served.
 *
 * @returns The inventory, or the first of its mistakes (`consent.inventory-…`), among them what lives longer than thirteen months:
 * no banner ever offers that.
 */
export const parseInventory = (file: string, text: string): Outcome<Inventory> => {
  const { inventory, problems, lineOf } = readInventory(file, text);
  const [first] = problems;
  if (first !== undefined) return failed(first);
  if (inventory === null) throw new TypeError("an inventory without mistakes was not read");
  const [excess] = excesses(inventory);
  return excess === undefined
    ? success(inventory)
    : failed(failureOf(excess, file, lineOf(excess.at)));
};

const failureOf = (
  { code, at, params, candidates }: Mistake,
  file: string,
  line: number,
): Failure => {
  const near = candidates === undefined ? null : nearest(params?.["key"] ?? "", candidates);
  return consentFailure(code, {
    file,
    line,
    // An unknown key is none of what stands above it.
    place: placeOf(code === "consent.inventory-key-unknown" ? at.slice(0, -1) : at),
    nearestFr: near === null ? "" : ` La plus proche : « ${near} ».`,
    nearestEn: near === null ? "" : ` The nearest: "${near}".`,
    ...params,
  });
};

const placeOf = (at: Path): string => (at.length === 0 ? "/" : at.join("/"));

const lineIn = (document: Document, lines: LineCounter, path: Path): number => {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown =
      length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = (node as { readonly range?: readonly number[] } | null | undefined)?.range;
    if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
  }
  return 1;
};

const plain = (document: Document): unknown => {
  try {
    return document.toJS({ maxAliasCount: 10 }) as unknown;
  } catch {
    // An alias that multiplies itself: no form of ours has any use for it.
    return null;
  }
};

const inventoryOf = (file: InventoryFile): Inventory => ({
  site: file.site,
  body: file.body ?? null,
  title: file.title,
  addresses: file.addresses,
  choiceLifetime: file.choiceLifetime ?? usualChoiceLifetime,
  commitments: file.commitments ?? [],
  services: file.services.map(serviceOf),
});

type ServiceEntry = InventoryFile["services"][number];

const serviceOf = (entry: ServiceEntry): Service => ({
  id: entry.id,
  name: entry.name,
  category: entry.category,
  provider: { policy: null, ...entry.provider },
  purpose: entry.purpose,
  recipients: entry.recipients ?? null,
  transfer: entry.transfer ?? null,
  exemption:
    entry.exemption === undefined
      ? null
      : {
          ground: entry.exemption.ground,
          met: Object.entries(entry.exemption.conditions)
            .filter(([, isMet]) => isMet)
            .map(([id]) => id as ConditionId),
        },
  dataKept: entry.dataKept ?? null,
  holds: entry.holds ?? [],
  optOut: entry.optOut ?? null,
  trackers: entry.trackers.map(trackerOf),
});

const trackerOf = (entry: ServiceEntry["trackers"][number]): Tracker => ({
  name: entry.name,
  kind: entry.kind ?? "cookie",
  duration: entry.duration,
  party: entry.party ?? "first",
  purpose: entry.purpose ?? null,
  httpOnly: entry.httpOnly ?? false,
  domain: entry.domain ?? null,
  path: entry.path ?? "/",
  keepsOnVisit: entry.keepsOnVisit ?? false,
});
