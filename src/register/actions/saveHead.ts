import type { RegisterHead } from "../model/registerHead.ts";
import { keepVersion, type ChangeBy, type Changed } from "./keepVersion.ts";
import { headOfRegister, type ChangingActivities } from "./presentOf.ts";

/**
 * Keeps what a person wrote of the head as its next version; where there is no register yet, it begins one.
 *
 * @returns `conflict` with what stands there now, when that is not what `base` is the digest of; then nothing is kept.
 */
export const saveHead = async (
  parts: ChangingActivities,
  { written, ...change }: ChangeBy & { readonly written: RegisterHead },
): Promise<Changed<RegisterHead>> =>
  await keepVersion(parts, headOfRegister, change, () => written);
