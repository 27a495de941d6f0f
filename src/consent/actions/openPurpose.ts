import { failed, success, type Outcome } from "../../kernel/index.ts";
import { purposeFailure } from "../purposeErrors.ts";
import type { PurposeContent } from "../model/purpose/consentPurpose.ts";
import { composeWords } from "../model/purpose/purposeWords.ts";
import type { PurposeParts } from "./consentParts.ts";

/**
 * A body begins to ask consent for one purpose. GDPR art. 6(1)(a): the activity must rest on consent in the register; what rests on
 * something else is not asked for, since a refusal would then count for nothing.
 * @returns its identifier, or `consent.activity-unknown`, `consent.activity-not-on-consent`.
 */
export const openPurpose = async (
  { purposes, clock, ids, activitiesOf, bodyName }: Omit<PurposeParts, "consents" | "answers">,
  asked: { readonly body: string; readonly activity: string; readonly content: PurposeContent },
): Promise<Outcome<string>> => {
  const [activities, name] = await Promise.all([activitiesOf(asked.body), bodyName(asked.body)]);
  const activity = activities.find(({ id }) => id === asked.activity);
  if (activity === undefined || name === null)
    return failed(purposeFailure("consent.activity-unknown", { activity: asked.activity }));
  if (!activity.isOnConsent)
    return failed(purposeFailure("consent.activity-not-on-consent", { activity: activity.name }));
  const id = ids.next();
  const { content } = asked;
  await purposes.open(
    { id, body: asked.body, activity: activity.id },
    { words: composeWords(name, content), content, asksAnew: true, reason: "", at: clock.now() },
  );
  return success(id);
};
