import type { Failure, Language } from "../../../kernel/index.ts";
import type { OpenStore, Policy } from "../../../retention/index.ts";
import type { MaskedTable } from "../../../platform/statistics/index.ts";
import { disclosureFailure } from "../errors.ts";
import type { Disclosure } from "../model/declaration.ts";
import { placeCollection } from "../model/placeCollection.ts";
import { questionOf, type Period } from "../model/question.ts";
import { countStatistics, statisticsFile } from "./countStatistics.ts";
import { extractRows, type Carried, type FileFormat } from "./extractRows.ts";
import { inSnapshots, withSources } from "./openSources.ts";

export interface DiscloseRequest {
  readonly disclosure: Disclosure;
  readonly policy: Policy;
  readonly openStore: OpenStore;
  readonly period: Period | null;
  readonly format: FileFormat;
  readonly language: Language;
}

/** What left, or would leave; nothing did where there is a refusal. */
export interface Disclosed {
  readonly carried: readonly Carried[];
  /** Of statistics. */
  readonly table: MaskedTable | null;
  readonly refusals: readonly Failure[];
}

/**
 * Makes the file of a transmission whose declaration and call were checked, and hands it to `take` in pieces; each store
 * in one snapshot, in flat memory. A dry run takes the pieces and lets them go: its counts are those of the file.
 */
export const disclose = async (
  { disclosure, policy, openStore, period, format, language }: DiscloseRequest,
  take: (file: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<Disclosed> => {
  const tables = disclosure.collections.length;
  const refused = (refusals: readonly Failure[]): Disclosed => ({
    carried: [],
    table: null,
    refusals,
  });
  if (format === "csv" && tables > 1)
    return refused([disclosureFailure("rights.disclosure-one-table", { count: tables })]);
  const placed = disclosure.collections.map((collection) => ({
    collection,
    place: placeCollection(policy, collection),
  }));
  const stores = placed.flatMap(({ place }) => ("code" in place ? [] : [place.store]));
  return await withSources(openStore, policy, stores, async (sources, differing) => {
    const failures = [...differing];
    const carried: Carried[] = [];
    for (const { collection, place } of placed) {
      if ("code" in place) {
        failures.push(place);
        continue;
      }
      const source = sources.get(place.store);
      if (source === undefined || differing.length > 0) continue;
      const { question, failures: wrong } = questionOf(collection, place, source, period);
      failures.push(...wrong);
      if (question !== null)
        carried.push({ question, rows: 0, restricted: 0, withheld: new Map() });
    }
    if (failures.length > 0 || carried.length < tables) return refused(failures);
    return await inSnapshots(sources, async (rows) => {
      for (const one of carried) {
        const { store, collection, asked } = one.question;
        one.restricted = (await rows.get(store)?.countRestricted(collection, asked)) ?? 0;
      }
      const [first] = carried;
      if (disclosure.form === "rows" || first === undefined) {
        await take(extractRows(carried, rows, format, language));
        return { carried, table: null, refusals: [] };
      }
      const { threshold } = disclosure;
      const table = await countStatistics(first, rows, threshold, language);
      await take(onePiece(statisticsFile(first, table, format, threshold, language)));
      return { carried, table, refusals: [] };
    });
  });
};

async function* onePiece(piece: Uint8Array): AsyncGenerator<Uint8Array> {
  yield piece;
}
