import { connectorFailure, displayName, parseStoreUrl } from "../../connectors/index.ts";
import type {
  Description,
  OfferedPlace,
  ProposedStore,
  Refusals,
  StoreChange,
  StoreInUse,
  StoresDesk,
} from "../../connectors/pages/index.ts";
import { FailureError } from "../../kernel/index.ts";
import type { Bodies } from "../../organisations/index.ts";
import {
  checkRules,
  datasetsFor,
  readPolicyStores,
  withoutStore,
  withStore,
  type Policy,
  type PolicyChange,
  type PolicyDesk,
  type PolicyReaders,
  type PolicyStores,
  type Store,
} from "../../retention/index.ts";
import type { Platform } from "../platform.ts";
import type { ServedPolicies } from "../policies.ts";
import { storePlaces, variableWord, type StorePlace } from "../storePlaces.ts";
import { openStore, storeUrlOf } from "../stores.ts";

/** What the desk stands on. */
export interface StoresDeskParts {
  readonly platform: Pick<Platform, "configuration" | "database">;
  readonly policies: Pick<ServedPolicies, "open" | "areEditable">;
  readonly desk: PolicyDesk | null;
  /** The number of the present revision of a policy, 0 for none; null where a folder rules. */
  readonly revision: ((policy: string) => Promise<number>) | null;
  readonly bodies: Pick<Bodies, "find" | "list">;
  readonly readers: PolicyReaders;
}

/** The stores of the bodies: what their policies say, on the databases that the configuration leads to. */
export const storesDesk = (parts: StoresDeskParts): StoresDesk => {
  const { platform, policies, bodies, readers } = parts;
  const { configuration, database } = platform;
  const known = new Map<string, { readonly revision: number; readonly stores: PolicyStores }>();
  /** Parsed once a revision: the page of the day asks too, and a description may be two megabytes long. */
  const read = async (body: string): Promise<Present | null> => {
    const revision = (await parts.revision?.(body)) ?? 0;
    const before = known.get(body);
    if (revision > 0 && before?.revision === revision) return before;
    const folder = await policies.open(body);
    if (folder === null) return null;
    const present = { revision, stores: await readPolicyStores(folder, readers) };
    known.set(body, present);
    return present;
  };
  const offered = async (body: string): Promise<readonly StorePlace[]> =>
    storePlaces(
      configuration,
      body,
      (await bodies.list()).map(({ id }) => id),
    );
  const placeOf = async (body: string, written: string): Promise<StorePlace> => {
    const found = (await offered(body)).find((place) => writtenPlace(place) === written);
    if (found === undefined) throw new FailureError(connectorFailure("connectors.place-unoffered"));
    return found;
  };
  const opened = async (body: string, store: Store, clocks: Parameters<StoresDesk["open"]>[2]) => {
    const folder = (await policies.open(body))?.folder ?? ".";
    return await openStore(configuration, async () => database.url, store, {
      readOnly: true,
      clocks,
      folder,
    });
  };
  const added = async (body: string, proposed: ProposedStore): Promise<PolicyChange | null> => {
    const address = await placeOf(body, proposed.written);
    const text = withStore((await read(body))?.stores.text ?? null, { ...proposed, address });
    return text === null ? null : { path: storesFile, content: bytes(text) };
  };

  return {
    isEditable: policies.areEditable,
    present: async (body) => {
      const found = await read(body);
      if (found === null)
        return (await bodies.find(body)) === null
          ? null
          : { revision: 0, stores: [], problems: [] };
      const { revision, stores } = found;
      return {
        revision,
        stores: stores.stores.map((store) => ({
          ...shown(configuration, store),
          ...usesOf(store, stores),
        })),
        problems: stores.problems.map(({ failure }) => failure),
      };
    },
    places: async (body) => {
      const stores = (await read(body))?.stores.stores ?? [];
      return (await offered(body)).map((place) => offeredPlace(configuration, place, stores));
    },
    offering: (body) => ({
      variable: `EGIDE_STORE_${variableWord(body)}_`,
      folder: `stores/${body}`,
    }),
    open: async (body, name, clocks) => {
      const store = (await read(body))?.stores.stores.find((each) => each.name === name);
      if (store === undefined)
        throw new FailureError(connectorFailure("connectors.place-unoffered"));
      return await opened(body, store, clocks);
    },
    openProposed: async (body, { name, written, schema }) =>
      await opened(body, { name, schema, address: await placeOf(body, written) }, {}),
    judge: async (body, proposed) => {
      const change = await added(body, proposed);
      return change === null ? unwritable(proposed.name) : await judged(parts, body, [change]);
    },
    add: async (change, proposed) => {
      const file = await added(change.body, proposed);
      return file === null ? unwritable(proposed.name) : await saved(parts, change, [file]);
    },
    describe: async (change, files) =>
      await saved(
        parts,
        change,
        files.map(({ file, text }) => ({ path: file, content: bytes(text) })),
      ),
    remove: async (change, name, file) => {
      const found = await read(change.body);
      const text = withoutStore(found?.stores.text ?? "", name);
      if (text === null) return unwritable(name);
      return await saved(parts, change, [
        { path: storesFile, content: bytes(text) },
        ...(file === null ? [] : [{ path: file, content: null }]),
      ]);
    },
  };
};

interface Present {
  readonly revision: number;
  readonly stores: PolicyStores;
}

const storesFile = "stores.yaml";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const unwritable = (store: string): Refusals => [
  connectorFailure("connectors.stores-unwritable", { store }),
];

const writtenPlace = (place: StorePlace): string =>
  place.kind === "variable" ? place.variable : place.url;

type Configuration = StoresDeskParts["platform"]["configuration"];

/** Kind and place of an address, as they may be shown. */
const shownAddress = (
  configuration: Configuration,
  address: Store["address"],
): Pick<StoreInUse, "kind" | "place" | "variable" | "isPlatform"> => {
  const variable = address.kind === "variable" ? address.variable : null;
  if (address.kind === "platform")
    return { kind: "postgres", place: null, variable, isPlatform: true };
  const isPlatform = false;
  const url = storeUrlOf(configuration, { address });
  const parsed = url === null ? null : parseStoreUrl(url);
  if (parsed === null || !parsed.ok) return { kind: null, place: null, variable, isPlatform };
  if (parsed.value.kind === "postgres")
    return { kind: "postgres", place: displayName(parsed.value.url), variable, isPlatform };
  // Of a variable only the file's own name: the folders of the machine are nobody's business here.
  const place =
    address.kind === "url" ? address.url : `sqlite:…/${parsed.value.path.split("/").at(-1) ?? ""}`;
  return { kind: "sqlite", place, variable, isPlatform };
};

const shown = (
  configuration: Configuration,
  store: Store,
): Pick<StoreInUse, "name" | "schema" | "kind" | "place" | "variable" | "isPlatform"> => ({
  name: store.name,
  schema: store.schema,
  ...shownAddress(configuration, store.address),
});

const offeredPlace = (
  configuration: Configuration,
  place: StorePlace,
  stores: readonly Store[],
): OfferedPlace => {
  const { kind, place: where } = shownAddress(configuration, place);
  const written = writtenPlace(place);
  const holder = stores.find(
    ({ address }) => address.kind !== "platform" && writtenPlace(address) === written,
  );
  return {
    written,
    kind,
    place: place.kind === "variable" ? where : null,
    takenBy: holder?.name ?? null,
  };
};

/** The rules on a store, and the datasets that describe it: that of its name, and those that its rules mean. */
const usesOf = (
  { name }: Store,
  { stores, datasets, datasetFiles, rules }: PolicyStores,
): Pick<StoreInUse, "rules" | "descriptions" | "newFile"> => {
  const own = rules.filter(
    (rule) => rule.store === name || (rule.end.kind === "archive" && rule.end.to === name),
  );
  const known = datasets.map(({ dataset }) => dataset);
  const meant = new Set(
    own.filter((rule) => rule.store === name).flatMap((rule) => datasetsFor(rule, known)),
  );
  const isOnly = stores.length === 1 && datasets.length === 1;
  const descriptions: readonly Description[] = datasets
    .filter(({ dataset }) => isOnly || dataset.key === name || meant.has(dataset))
    .map(({ file, text, dataset }) => ({ file, text, dataset: dataset.described }))
    .toSorted((a, b) => Number(b.dataset.key === name) - Number(a.dataset.key === name));
  return {
    rules: own.map(({ id }) => id),
    descriptions,
    newFile: freeFile(name, new Set(datasetFiles)),
  };
};

const freeFile = (name: string, taken: ReadonlySet<string>): string => {
  const word = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, "-")
    .replace(/^[^a-z0-9]+/, "");
  for (let number = 1; ; number++) {
    const file = `datasets/${word || "base"}${number === 1 ? "" : `-${number}`}.yaml`;
    if (!taken.has(file)) return file;
  }
};

/** What a change would put wrong: in the files, and in rules that were in order. */
const judged = async (
  { desk }: Pick<StoresDeskParts, "desk">,
  body: string,
  changes: readonly PolicyChange[],
): Promise<Refusals> => {
  if (desk === null) return [connectorFailure("connectors.stores-unwritable")];
  const before = await desk.foresee(body, []);
  const { after, problems } = await desk.foresee(body, changes);
  if (problems.length > 0) return problems.map(({ failure }) => failure);
  if (!before.after.ok || !after.ok) return [];
  const known = refusalsOf(before.after.policy);
  return [...refusalsOf(after.policy)]
    .filter(([said]) => !known.has(said))
    .map(([, failure]) => failure);
};

const saved = async (
  parts: Pick<StoresDeskParts, "desk">,
  { body, base, author, reason }: StoreChange,
  changes: readonly PolicyChange[],
): Promise<Refusals> => {
  const refusals = await judged(parts, body, changes);
  if (refusals.length > 0 || parts.desk === null) return refusals;
  const outcome = await parts.desk.change({ policy: body, base, changes, author, reason });
  return outcome.ok ? [] : outcome.problems.map(({ failure }) => failure);
};

const refusalsOf = ({ stores, ...policy }: Policy): ReadonlyMap<string, Refusals[number]> =>
  new Map(
    checkRules({ ...policy, stores: stores.map(({ name }) => name) }).rules.flatMap(
      ({ rule, refusals }) =>
        refusals.map((failure) => [JSON.stringify([rule.id, failure]), failure] as const),
    ),
  );
