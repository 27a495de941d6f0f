import { basename } from "node:path/posix";

/** What architecture.json declares. */
export interface Architecture {
  /** Which domain may use which, besides the foundations. */
  readonly domains: Readonly<Record<string, readonly string[]>>;
  /** Domains that every other one may use. */
  readonly foundations: readonly string[];
  /** Those that may use every domain, and that nobody may use. */
  readonly everyone: readonly string[];
  /**
   * Domains that use nobody, not even the foundations, but for the rooms named here, which may use what is listed. Each
   * such room has its own door `index.ts`, for `everyone` alone, so that whoever uses the leaf loads nothing else.
   */
  /** Rooms with a door of their own in every domain, which only `main/` opens. */
  readonly roomDoors: readonly string[];
  readonly leaves: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Domains made of modules, each with its own door `index.ts`. */
  readonly modular: readonly string[];
  /** The rooms of a domain: the model, the actions, then the siblings that do not know each other. */
  readonly rooms: readonly string[];
  /** Folder names, domains or `domain/module`. */
  readonly sqlAllowedIn: readonly string[];
  readonly sqlLibraries: readonly string[];
  readonly environmentAllowedIn: readonly string[];
  /** Packages that a model may use: they compute, and do nothing else. */
  readonly pureLibraries: readonly string[];
  readonly forbiddenNames: readonly string[];
  /** The ceiling of a file, and the files above it, each with its reason. */
  readonly ceiling: { readonly lines: number; readonly allow: Readonly<Record<string, string>> };
}

/** One thing that stands where it must not. */
export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Where a file stands in `src`. */
export interface Place {
  readonly domain: string;
  /** The module of a modular domain, such as `database` in `platform`; null elsewhere. */
  readonly module: string | null;
  readonly room: string | null;
}

const testName = /\.(?:unit|contract|journey|fault)\.test\.ts$/;

/**
 * A test, a suite that tests call (`…Contract.ts`), an example that tests share (`….fixture.ts`), or anything in
 * `test/`: freed from the rules of the product, which in turn may not use it.
 */
export const isTest = (path: string): boolean =>
  path.startsWith("test/") || testName.test(path) || /(?:Contract|\.fixture)\.ts$/.test(path);

export const hasTestName = (path: string): boolean => testName.test(path);

/** Null for a file outside `src`, or in no folder of it. */
export const placeOf = (path: string, architecture: Architecture): Place | null => {
  const [top, domain, ...rest] = path.split("/");
  if (top !== "src" || domain === undefined || rest.length === 0) return null;
  const folders = rest.slice(0, -1);
  const module = architecture.modular.includes(domain) ? (folders.shift() ?? null) : null;
  const room = folders.find((folder) => architecture.rooms.includes(folder)) ?? null;
  return { domain, module, room };
};

/** True for `index.ts` of a room of a leaf that has a door of its own: `src/reading/cli/index.ts`. */
export const isRoomDoor = (path: string, architecture: Architecture): boolean => {
  const place = placeOf(path, architecture);
  return (
    place !== null &&
    place.room !== null &&
    (architecture.roomDoors.includes(place.room) ||
      place.room in (architecture.leaves[place.domain] ?? {})) &&
    path === `src/${place.domain}/${place.room}/index.ts`
  );
};

/** True for `index.ts` of a domain, or of a module of a modular domain. */
export const isDoor = (path: string, architecture: Architecture): boolean => {
  const place = placeOf(path, architecture);
  const depth = path.split("/").length;
  return (
    place !== null && basename(path) === "index.ts" && depth === (place.module === null ? 3 : 4)
  );
};
