import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Value } from "typebox/value";
import { parse } from "yaml";
import type { Failure } from "../../../kernel/index.ts";
import { siteSettingsSchema, type SiteSettings } from "../../../platform/web/index.ts";
import type { Configuration } from "../../config.ts";
import { mainFailure } from "../../errors.ts";

const name = "site.yaml";

/** Where an operator may say what the site is, the first that says something rules: beside their policy, or in the data folder. */
export const siteFilesOf = ({
  policyFolder,
  dataFolder,
}: Pick<Configuration, "policyFolder" | "dataFolder">): readonly string[] => [
  ...(policyFolder === null ? [] : [join(policyFolder, name)]),
  join(dataFolder, name),
];

/** The file that rules. */
export interface SiteFile {
  readonly file: string;
  /** What it says, or what it said before it could no longer be read; null when it never could. */
  readonly settings: SiteSettings | null;
  /** What is wrong with it: the places alone; null when nothing is. */
  readonly places: string | null;
}

/**
 * The file that rules the site; null where none stands, or none says anything. A file that has changed is read anew, so
 * that an announcement needs no restart; one that cannot be read is told to the operator once, and what held before holds on.
 */
export const readSiteFiles = (
  files: readonly string[],
  onFailure: (failure: Failure) => void,
): (() => Promise<SiteFile | null>) => {
  const known = files.map((file) => ({
    file,
    version: "",
    read: Promise.resolve<SiteFile | null>(null),
  }));
  return async () => {
    for (const each of known) {
      // A file that is replaced within a tick of the clock is another one all the same.
      const version = await stat(each.file, { bigint: true }).then(
        ({ ino, mtimeNs, ctimeNs, size }) => [ino, mtimeNs, ctimeNs, size].join(" "),
        () => "",
      );
      if (version !== each.version) {
        each.version = version;
        each.read = version === "" ? Promise.resolve(null) : fileAfter(each, onFailure);
      }
      const read = await each.read;
      if (read !== null) return read;
    }
    return null;
  };
};

const fileAfter = async (
  { file, read }: { readonly file: string; readonly read: Promise<SiteFile | null> },
  onFailure: (failure: Failure) => void,
): Promise<SiteFile | null> => {
  const [before, after] = await Promise.all([read, settingsIn(file)]);
  if (typeof after !== "string") return after && { file, settings: after, places: null };
  onFailure(mainFailure("main.invalid-site", { file: name, places: after }));
  return { file, settings: before?.settings ?? null, places: after };
};

/** The settings, null when nothing is said, or what is wrong with them: the place alone, never what stands there. */
const settingsIn = async (file: string): Promise<SiteSettings | null | string> => {
  const text = await readFile(file, "utf8").catch(() => null);
  const read = text === null ? "YAML" : settingsOf(text);
  return typeof read !== "string" && Object.keys(read).length === 0 ? null : read;
};

/** The settings that a text in the form of `site.yaml` states, or what is wrong with it: the places alone. */
export const settingsOf = (text: string): SiteSettings | string => {
  let value: unknown;
  try {
    value = parse(text) ?? {};
  } catch {
    return "YAML";
  }
  if (Value.Check(siteSettingsSchema, value)) return daysOf(value).find(isNoDay)?.[0] ?? value;
  return Value.Errors(siteSettingsSchema, value)
    .map(({ instancePath }) => instancePath || "/")
    .join(", ");
};

/** The days that settings name, each with its place. */
const daysOf = ({
  audit,
  announcement,
  terms,
}: SiteSettings): readonly (readonly [string, string])[] => [
  ...(audit === undefined ? [] : [["/audit/day", audit.day] as const]),
  ...(terms === undefined ? [] : [["/terms/day", terms.day] as const]),
  ...(announcement === undefined ? [] : [["/announcement/until", announcement.until] as const]),
  ...(announcement?.from === undefined ? [] : [["/announcement/from", announcement.from] as const]),
];

const isNoDay = ([, day]: readonly [string, string]): boolean => {
  try {
    return Temporal.PlainDate.from(day).toString() !== day;
  } catch {
    return true;
  }
};
