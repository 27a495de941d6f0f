import { Document, isMap, parseDocument } from "yaml";
import type { PolicySettings } from "./settings.ts";
import type { WrittenSchedule } from "./schedule.ts";

/** The file `policy.yaml` with other settings; what else stands in it, remarks among it, stays. `null`: there is none yet. */
export const writeSettings = (
  text: string | null,
  { approval, receipts, saltsKeep }: PolicySettings,
): string => {
  const document = documentOf(text);
  if (!document.has("format")) document.set("format", "egide/policy@1");
  document.set("approval", approval === null ? "none" : { ...approval });
  document.set("receipts", receipts);
  document.set("salts", { keep: saltsKeep });
  return document.toString();
};

/** The file `schedule.yaml` with other hours; remarks stay. */
export const writeSchedule = (
  text: string | null,
  { cron, execute, windows }: WrittenSchedule,
): string => {
  const document = documentOf(text);
  document.set("cron", cron);
  document.set("execute", execute);
  if (windows === undefined || windows.length === 0) document.delete("windows");
  else document.set("windows", windows);
  return document.toString();
};

/** A file that is no mapping is written anew. */
const documentOf = (text: string | null): Document => {
  const document = parseDocument(text ?? "");
  return document.errors.length === 0 && isMap(document.contents) ? document : new Document({});
};
