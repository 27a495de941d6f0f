import { writeChoice, type StoredChoice } from "../../model/choice/choiceText.ts";
import type { BannerConfig } from "./config.ts";

/** Sends a choice to where it is kept as a proof; false when that could not be reached, or did not take it. */
export const send = async (
  { post, proof, site, version }: BannerConfig,
  choice: StoredChoice,
): Promise<boolean> => {
  const { id, at, action, language, given } = choice;
  const address = post ?? proof;
  if (address === null) return true;
  try {
    const body =
      post === null
        ? JSON.stringify({
            id,
            site,
            version,
            at: new Date(at * 1000).toISOString(),
            action,
            language,
            given,
          })
        : new URLSearchParams({ do: "choice", choice: writeChoice(choice) });
    const answer = await fetch(address, {
      method: "POST",
      body,
      keepalive: true,
      redirect: "manual",
      credentials: post === null ? "omit" : "same-origin",
    });
    return answer.ok || answer.type === "opaqueredirect";
  } catch {
    return false;
  }
};
