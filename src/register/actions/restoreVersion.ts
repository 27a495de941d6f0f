import { failed, success, type Outcome } from "../../kernel/index.ts";
import { registerFailure } from "../errors.ts";
import { keepVersion, type ChangeBy, type Changed } from "./keepVersion.ts";
import type { ChangingActivities, Versioned } from "./presentOf.ts";

/**
 * Makes an earlier version the next one; nothing of those between is lost.
 *
 * @param number The version; 0 for what stands published.
 */
export const restoreVersion = async <Content extends object>(
  parts: ChangingActivities,
  part: Versioned<Content>,
  { number, ...change }: ChangeBy & { readonly number: number },
): Promise<Outcome<Changed<Content>>> => {
  const { body } = change;
  const content =
    number > 0
      ? (await part.among(parts.versions).find(body, part.key, number))?.content
      : part.in((await parts.working(body)).published.register);
  if (content === undefined)
    return failed(registerFailure("register.version-unknown", { activity: part.key, number }));
  return success(await keepVersion(parts, part, change, () => content));
};
