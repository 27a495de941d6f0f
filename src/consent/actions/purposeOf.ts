import type { ConsentPurpose } from "../model/purpose/consentPurpose.ts";
import type { ConsentPurposes } from "./consentPurposes.ts";

/** A purpose of one body; that of another does not exist for it. */
export const purposeOf = async (
  purposes: Pick<ConsentPurposes, "find">,
  { body, id }: { readonly body: string; readonly id: string },
): Promise<ConsentPurpose | null> => {
  const found = await purposes.find(id);
  return found?.body === body ? found : null;
};
