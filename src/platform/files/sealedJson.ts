import { success, type Outcome } from "../../kernel/index.ts";
import type { Seal } from "./fileKeys.ts";

/** A value that is sealed as a whole. */
export const sealedJson = (seal: Seal, value: object, place: string): Uint8Array =>
  seal.seal(Buffer.from(JSON.stringify(value)), place);

/** What `sealedJson` sealed: nobody without the key can have made it another. @returns it, or `files.unreadable`. */
export const unsealedJson = <T>(seal: Seal, sealed: Uint8Array, place: string): Outcome<T> => {
  const opened = seal.unseal(sealed, place);
  return opened.ok ? success(JSON.parse(Buffer.from(opened.value).toString("utf8")) as T) : opened;
};
