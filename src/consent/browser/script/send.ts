import { writeChoice, type StoredChoice } from "../../model/choice/choiceText.ts";
import type { BannerConfig } from "./config.ts";

/** Of those that blame who asks, the three that say to come back (RFC 9110, 15.5.9; RFC 8470, 5.2; RFC 6585, 4). */
const forNow = /^(?:408|42[59]|5)/;

/**
 * Sends a choice to where it is kept as a proof. True where its cookie is to say no more that it waits: it was taken, and no server has
 * written that cookie itself; or it was refused for good, so that nobody sends it again.
 */
export const send = async (
  { post, proof, site }: BannerConfig,
  choice: StoredChoice,
): Promise<boolean> => {
  const address = post ?? proof;
  if (!address) return false;
  try {
    const body = post
      ? new URLSearchParams({ do: "choice", choice: writeChoice(choice) })
      : JSON.stringify({ ...choice, site, at: new Date(choice.at * 1000).toISOString() });
    const answer = await fetch(address, {
      method: "POST",
      body,
      keepalive: true,
      redirect: "manual",
      credentials: post ? "same-origin" : "omit",
    });
    return answer.ok || answer.type === "opaqueredirect" ? !post : !forNow.test(`${answer.status}`);
  } catch {
    return false;
  }
};
