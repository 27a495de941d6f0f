import { gunzipSync } from "node:zlib";
import { parseRegister } from "../model/parseRegister.ts";
import type { Register } from "../model/register.ts";
import { openFileName } from "./openFileName.ts";

/** The open register that a packed edition holds; null where the format of today no longer reads it. */
export const readEdition = (packed: Uint8Array): Register | null => {
  const read = parseRegister(gunzipSync(packed).toString("utf8"), openFileName("json"));
  return read.ok ? read.value : null;
};
