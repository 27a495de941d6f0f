import { writeChoice, type StoredChoice } from "../../model/choice/choiceText.ts";
import type { BannerConfig } from "./config.ts";

/** `refused`: for good, so that nobody sends it again. `later`: it could not be reached, or has asked to come back. */
export type Delivery = "taken" | "refused" | "later";

/** Of those that blame who asks, the three that say to come back (RFC 9110, 15.5.9; RFC 8470, 5.2; RFC 6585, 4). */
const forNow = /^(?:408|425|429|5)/;

/** Sends a choice to where it is kept as a proof. */
export const send = async (
  { post, proof, site, version }: BannerConfig,
  choice: StoredChoice,
): Promise<Delivery> => {
  const { id, at, action, language, given } = choice;
  const address = post ?? proof;
  if (address === null) return "taken";
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
    if (answer.ok || answer.type === "opaqueredirect") return "taken";
    return forNow.test(`${answer.status}`) ? "later" : "refused";
  } catch {
    return "later";
  }
};
