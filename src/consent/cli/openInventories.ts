import { stat } from "node:fs/promises";
import { FailureError } from "../../kernel/index.ts";
import { readInputFile, type Console } from "../../platform/command-line/index.ts";
import { consentFailure } from "../errors.ts";
import { readInventory, type ReadInventory } from "../model/inventory/readInventory.ts";

/** The files of a policy, on disk or in the database. */
export interface InventoryFolder {
  list(): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
}

export interface OpenedInventory {
  /** What results call it. */
  readonly file: string;
  readonly read: ReadInventory;
}

const largest = 1_000_000;
const inventoryFile = /^inventory(?:-[a-z0-9-]{1,60})?\.ya?ml$/;

/**
 * The inventories that a command names: a file, a folder with those of its sites, or `@body` of the database.
 * @throws FailureError with what to do next.
 */
export const openInventories = async (
  what: string,
  {
    console,
    openFolder,
  }: { readonly console: Console; readonly openFolder: (folder: string) => InventoryFolder },
): Promise<{
  readonly inventories: readonly OpenedInventory[];
  /** The folder that they stand in; null for a file alone. */
  readonly folder: InventoryFolder | null;
}> => {
  if (!what.startsWith("@") && !(await isFolder(what))) {
    const bytes = await readInputFile(what, console, largest);
    return { inventories: [opened(what === "-" ? "stdin" : what, bytes)], folder: null };
  }
  const folder = openFolder(what);
  const paths = (await folder.list()).filter((path) => inventoryFile.test(path));
  if (paths.length === 0)
    throw new FailureError(consentFailure("consent.inventory-none", { folder: what }));
  const inventories = await Promise.all(
    paths.map(async (path) =>
      opened(`${what.replace(/\/+$/, "")}/${path}`, await folder.read(path)),
    ),
  );
  return { inventories, folder };
};

const opened = (file: string, bytes: Uint8Array): OpenedInventory => ({
  file,
  read: readInventory(file, new TextDecoder().decode(bytes)),
});

const isFolder = async (path: string): Promise<boolean> =>
  await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
