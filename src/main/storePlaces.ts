import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "./config.ts";

/** A place that a body may connect from its pages, as `stores.yaml` writes it. */
export type StorePlace =
  | { readonly kind: "variable"; readonly variable: string }
  | { readonly kind: "url"; readonly url: string };

/**
 * What a body may connect from its pages. A page takes no address: whoever signs in could otherwise make this server knock
 * at any machine of its network, or open any file. The operator offers places, and says to whom: a variable
 * `EGIDE_STORE_<BODY>_…`, a file in `stores/<body>/` of the data folder. An installation that serves one body alone
 * offers it every `EGIDE_STORE_…`. See docs/decisions/2026-11-29-stores-from-pages.md.
 */
export const storePlaces = (
  { dataFolder, storeVariables }: Pick<Configuration, "dataFolder" | "storeVariables">,
  body: string,
  bodies: readonly string[],
): readonly StorePlace[] => [
  ...storeVariables
    .filter((variable) => bodies.length <= 1 || bodyOfVariable(variable, bodies) === body)
    .map((variable) => ({ kind: "variable" as const, variable })),
  ...filesOf(dataFolder, body).map((file) => ({
    kind: "url" as const,
    url: `sqlite:{data}/stores/${body}/${file}`,
  })),
];

/** Whom a variable is for: of `port` and `port-vieux`, the longer name that it begins with. Null: nobody in particular. */
const bodyOfVariable = (variable: string, bodies: readonly string[]): string | null =>
  bodies
    .filter((body) => variable.startsWith(`EGIDE_STORE_${variableWord(body)}_`))
    .toSorted((a, b) => b.length - a.length)[0] ?? null;

/** A body as a variable names it: `port-vieux` is `PORT_VIEUX`. */
export const variableWord = (body: string): string => body.toUpperCase().replaceAll("-", "_");

const databaseName = /^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,99}\.(?:sqlite3?|db)$/u;

/** Files under a plain name; a link counts as what it leads to, since only the operator can have made it. */
const filesOf = (dataFolder: string, body: string): readonly string[] => {
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(body)) return [];
  const folder = join(dataFolder, "stores", body);
  try {
    return readdirSync(folder)
      .filter((name) => databaseName.test(name) && isFile(join(folder, name)))
      .toSorted();
  } catch {
    return [];
  }
};

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
