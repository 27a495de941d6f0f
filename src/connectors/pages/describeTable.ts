import { fill, type Failure, type Language } from "../../kernel/index.ts";
import type { Catalogue } from "../contract/catalogue.ts";
import { checkDataset } from "../dataset/check.ts";
import { declaredClocks } from "../dataset/clocks.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { mapCollection, type CollectionMapping } from "../dataset/mapCollection.ts";
import { keyShape, parseDataset } from "../dataset/parse.ts";
import { clocksOf, type StoreReading, type StoreReadings } from "./storeReadings.ts";
import { descriptionOf } from "./mappingForm.ts";
import { words } from "./mappingWords.ts";
import type { Refusals, StoreChange, StoreInUse, StoresDesk } from "./storesDesk.ts";

/**
 * Keeps what a person says of some columns of a table: written into the dataset that describes it, held against the
 * database, then given to the desk. What was wrong with the description before is nobody's to mend here.
 */
export const describeTable = async (
  { desk, readings }: { readonly desk: StoresDesk; readonly readings: StoreReadings },
  change: Omit<StoreChange, "reason">,
  store: StoreInUse,
  { catalogue }: Pick<StoreReading, "catalogue">,
  mapping: CollectionMapping,
  language: Language,
): Promise<Refusals> => {
  const present = descriptionOf(store, mapping.collection);
  const file = present?.file ?? store.newFile;
  const key = present?.dataset.key ?? (keyShape.test(store.name) ? store.name : "store");
  const written = mapCollection({ file, text: present?.text ?? null, key, catalogue }, mapping);
  if (!written.ok) return [written.failure];
  const after = parseDataset(written.value, file).datasets.find((each) => each.key === key);
  if (after === undefined) return [];
  const found = await catalogueFor(readings, change.body, store, { present, after, catalogue });
  if (!found.ok) return [found.failure];
  const before = new Set(errorsOf(present?.dataset ?? null, found.catalogue).map(said));
  const refusals = errorsOf(after, found.catalogue).filter((each) => !before.has(said(each)));
  if (refusals.length > 0) return refusals;
  const reason = fill(words.reason[language], { table: mapping.collection, store: store.name });
  return await desk.describe({ ...change, reason }, [{ file, text: written.value }]);
};

/** A clock that is stated anew is judged by its values, which the database alone can look at. */
const catalogueFor = async (
  readings: StoreReadings,
  body: string,
  store: StoreInUse,
  parts: {
    readonly present: ReturnType<typeof descriptionOf>;
    readonly after: Dataset;
    readonly catalogue: Catalogue;
  },
): Promise<
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly failure: Failure }
> => {
  const { present, after, catalogue } = parts;
  const stated = JSON.stringify(declaredClocks(after));
  if (stated === JSON.stringify(present === null ? {} : declaredClocks(present.dataset)))
    return { ok: true, catalogue };
  const others = store.descriptions.filter((each) => each !== present);
  const clocks = { ...clocksOf({ descriptions: others }), ...declaredClocks(after) };
  const outcome = await readings.read(body, store, { clocks });
  return outcome.ok ? { ok: true, catalogue: outcome.value.catalogue } : outcome;
};

const errorsOf = (dataset: Dataset | null, catalogue: Catalogue): readonly Failure[] =>
  dataset === null
    ? []
    : checkDataset(dataset, catalogue)
        .filter(({ severity }) => severity === "error")
        .map(({ failure }) => failure);

const said = (failure: Failure): string => JSON.stringify(failure);
