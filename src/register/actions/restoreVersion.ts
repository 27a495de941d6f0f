import { failed, success, type Outcome } from "../../kernel/index.ts";
import { registerFailure } from "../errors.ts";
import { keepVersion, type ActivityChangeBy, type ActivityChanged } from "./keepVersion.ts";
import type { ChangingActivities } from "./presentActivity.ts";

/**
 * Makes an earlier version the next one; nothing of those between is lost.
 *
 * @param number The version; 0 for what stands published.
 */
export const restoreVersion = async (
  parts: ChangingActivities,
  { number, ...change }: ActivityChangeBy & { readonly number: number },
): Promise<Outcome<ActivityChanged>> => {
  const { body, activity: id } = change;
  const content = await contentOf(parts, body, id, number);
  if (content === undefined)
    return failed(registerFailure("register.version-unknown", { activity: id, number }));
  return success(await keepVersion(parts, change, () => content));
};

const contentOf = async (
  { versions, working }: ChangingActivities,
  body: string,
  id: string,
  number: number,
) => {
  if (number > 0) return (await versions.find(body, id, number))?.content;
  const { register } = (await working(body)).published;
  return register?.activities.find((each) => each.id === id) ?? null;
};
