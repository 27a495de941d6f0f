import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { folderOnDisk, type PolicyFolder } from "../../../retention/index.ts";

/** What a body of the demo published some days before its first start: the files that it wrote that day. */
export interface EarlierVersion {
  readonly body: string;
  readonly daysAgo: number;
  readonly folder: PolicyFolder;
}

/** Reads `BODY/N-days-ago/` below a folder, the oldest first. */
export const earlierVersions = async (folder: string): Promise<readonly EarlierVersion[]> => {
  const found: EarlierVersion[] = [];
  for (const body of await foldersIn(folder))
    for (const name of await foldersIn(join(folder, body))) {
      const [, days] = /^(\d{1,4})-days-ago$/.exec(name) ?? [];
      if (days !== undefined)
        found.push({
          body,
          daysAgo: Number(days),
          folder: folderOnDisk(join(folder, body, name)),
        });
    }
  return found.toSorted((a, b) => b.daysAgo - a.daysAgo);
};

const foldersIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
