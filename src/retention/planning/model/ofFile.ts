import type { FileFacts, ServerFacts } from "../../../connectors/index.ts";
import type { Failure } from "../../../kernel/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { Ground } from "./ground.ts";

/** What would stop a run on a database that is a file: it cannot be written, or its disk has too little room. */
export const ofFile = (
  { store, remedies }: Pick<Ground, "store" | "remedies">,
  readOnly: ServerFacts["readOnly"],
  file: FileFacts,
): readonly Failure[] => {
  if (readOnly === null) return ofRoom(store, file);
  if (readOnly === "standby" || readOnly === "setting") return [];
  const statement = remedies.letWrite(readOnly, file);
  const about = { store, path: file.obstacle, statement };
  if (readOnly === "mount") return [retentionFailure("retention.file-mounted-read-only", about)];
  if (readOnly === "immutable") return [retentionFailure("retention.file-immutable", about)];
  return [retentionFailure("retention.file-protected", { ...about, account: file.account })];
};

/**
 * A batch keeps a copy of every page that it changes: never more than the file, and of ten thousand rows with their
 * children and indexes seldom more than this.
 */
const largeBatch = 64 * 1024 ** 2;

const ofRoom = (store: string, { bytes, freeBytes }: FileFacts): readonly Failure[] => {
  const needed = Math.min(bytes, largeBatch);
  if (freeBytes >= needed) return [];
  const mebibytes = (count: number, round: (value: number) => number): string =>
    String(round((count / 1024 ** 2) * 10) / 10);
  return [
    retentionFailure("retention.disk-short", {
      store,
      free: mebibytes(freeBytes, Math.floor),
      needed: mebibytes(needed, Math.ceil),
    }),
  ];
};
