import { resolve } from "node:path";
import type { PolicyFolder } from "../retention/index.ts";

/**
 * A folder that is opened when its files are first asked for: what opens it takes long to load, and a command that is given a
 * register in a file needs none of it.
 */
export const lateFolder =
  (open: (folder: string) => Promise<PolicyFolder>) =>
  (folder: string): PolicyFolder => {
    let opening: Promise<PolicyFolder> | null = null;
    const opened = (): Promise<PolicyFolder> => (opening ??= open(folder));
    return {
      folder: folder === "." ? resolve(folder) : folder,
      list: async () => await (await opened()).list(),
      read: async (path) => await (await opened()).read(path),
    };
  };
