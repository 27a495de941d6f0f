import { DatabaseSync } from "node:sqlite";
import type { DatabaseFile } from "./file.ts";
import { isBusy, translate } from "./failures.ts";

/**
 * One run for each file: an exclusive transaction on a file beside it, `<database>-egide-lock`. The operating system
 * frees it when the process dies, however it dies. The file stays: removing it would let two runs hold two of them.
 */
export const lock = async (file: DatabaseFile): Promise<{ release(): Promise<void> } | null> => {
  const beside = lockPlace(await file.place());
  let held: DatabaseSync | null = null;
  try {
    held = new DatabaseSync(beside, { timeout: 0 });
    held.exec("begin exclusive");
  } catch (error) {
    held?.close();
    if (isBusy(error)) return null;
    // People know the store, not the file that we put beside it.
    throw translate(error, file.store);
  }
  const keeper = held;
  return {
    release: async () => {
      if (keeper.isOpen) keeper.close();
    },
  };
};

export const lockPlace = (place: string): string => `${place}-egide-lock`;
