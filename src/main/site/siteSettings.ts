import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Value } from "typebox/value";
import { parse } from "yaml";
import type { Failure } from "../../kernel/index.ts";
import {
  siteSettingsSchema,
  type ReadSiteSettings,
  type SiteSettings,
} from "../../platform/web/index.ts";
import { mainFailure } from "../errors.ts";

const name = "site.yaml";

/**
 * What the publisher says of the site, from `site.yaml` of the data folder. A file that has changed is read anew, so that
 * an announcement needs no restart; one that cannot be read is told to the operator once, and what held before holds on.
 */
export const siteSettingsIn = (
  dataFolder: string,
  onFailure: (failure: Failure) => void,
): ReadSiteSettings => {
  const file = join(dataFolder, name);
  let known: SiteSettings = {};
  let readAt = "";
  return async () => {
    const version = await stat(file).then(
      ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
      () => "",
    );
    if (version === readAt) return known;
    readAt = version;
    if (version === "") known = {};
    else {
      const read = await readSettings(file);
      if (typeof read === "string")
        onFailure(mainFailure("main.invalid-site", { file: name, places: read }));
      else known = read;
    }
    return known;
  };
};

/** The settings, or what is wrong with them: the place alone, never what stands there. */
const readSettings = async (file: string): Promise<SiteSettings | string> => {
  let value: unknown;
  try {
    value = parse(await readFile(file, "utf8"));
  } catch {
    return "YAML";
  }
  if (Value.Check(siteSettingsSchema, value)) return value;
  return Value.Errors(siteSettingsSchema, value)
    .map(({ instancePath }) => instancePath || "/")
    .join(", ");
};
