import { failed, success, type Outcome } from "../../kernel/index.ts";
import { purposeFailure } from "../purposeErrors.ts";
import type { PurposeContent } from "../model/purpose/consentPurpose.ts";
import { composeWords } from "../model/purpose/purposeWords.ts";
import type { PurposeParts } from "./consentParts.ts";
import { purposeOf } from "./purposeOf.ts";

/**
 * Other words take effect for a purpose. Unless they only say the same better, nobody has consented to them: who had, is asked anew
 * (GDPR art. 4(11): a consent is specific and informed).
 * @returns `consent.purpose-unknown`, `consent.purpose-changed`.
 */
export const changePurposeWords = async (
  { purposes, clock, bodyName }: Pick<PurposeParts, "purposes" | "clock" | "bodyName">,
  of: { readonly body: string; readonly id: string; readonly seen: number },
  change: {
    readonly content: PurposeContent;
    readonly asksAnew: boolean;
    readonly reason: string;
  },
): Promise<Outcome<void>> => {
  const purpose = await purposeOf(purposes, of);
  const name = await bodyName(of.body);
  if (purpose === null || name === null) return failed(purposeFailure("consent.purpose-unknown"));
  const words = composeWords(name, change.content);
  const next = { ...change, words, at: clock.now() };
  return (await purposes.changeWords(of.id, of.seen, next))
    ? success(undefined)
    : failed(purposeFailure("consent.purpose-changed"));
};
