import type { PolicyFolder } from "../../policy/actions/loadPolicy.ts";
import { parseSchedule, type WrittenSchedule } from "../../policy/model/schedule.ts";
import { parseSettings, usualSettings, type PolicySettings } from "../../policy/model/settings.ts";
import { parseStores } from "../../policy/model/parseStores.ts";
import type { Store } from "../../policy/model/policy.ts";

/** A file of settings as it stands; `text` null: there is none. */
export interface SettingsFile {
  readonly path: string;
  readonly text: string | null;
  /** It is there, and cannot be read. */
  readonly isFaulty: boolean;
}

/** The settings of a policy as its files have them. */
export interface SettingsRead {
  readonly care: SettingsFile & { readonly settings: PolicySettings };
  /** `written` null: nothing runs by itself. */
  readonly hours: SettingsFile & { readonly written: WrittenSchedule | null };
  readonly stores: readonly Store[];
}

/** Reads the settings, also of a policy whose other files have mistakes. */
export const readSettings = async (
  folder: Pick<PolicyFolder, "list" | "read">,
): Promise<SettingsRead> => {
  const paths = await folder.list();
  const textOf = async (shape: RegExp, usual: string): Promise<Omit<SettingsFile, "isFaulty">> => {
    const path = paths.find((each) => shape.test(each));
    if (path === undefined) return { path: usual, text: null };
    return { path, text: new TextDecoder().decode(await folder.read(path)) };
  };
  const care = await textOf(/^policy\.ya?ml$/, "policy.yaml");
  const read =
    care.text === null
      ? { settings: usualSettings, problems: [] }
      : parseSettings(care.path, care.text);
  const hours = await textOf(/^schedule\.yaml$/, "schedule.yaml");
  const written = hours.text === null ? null : parseSchedule(hours.text);
  const stores = await textOf(/^stores\.ya?ml$/, "stores.yaml");
  return {
    care: { ...care, settings: read.settings, isFaulty: read.problems.length > 0 },
    hours: { ...hours, written, isFaulty: hours.text !== null && written === null },
    stores:
      stores.text === null
        ? []
        : parseStores(stores.path, stores.text).stores.map(({ store }) => store),
  };
};
