import { success, type Outcome } from "../../kernel/index.ts";
import { mailAddress } from "../model/mailAddress.ts";
import { mailPasswordLink } from "./askPasswordLink.ts";
import { countAttempt } from "./attempts.ts";
import type { CandidateParts } from "./candidateParts.ts";
import type { Origin } from "./parts.ts";
import { mailActivation, mailThere } from "./signUp.ts";

/**
 * Sends the link that was asked for: a password can be chosen anew where the space is active, and an address has to be
 * proved first where it is not. The answer is given before anything is looked for, so that neither its words nor its time tell.
 */
export const askCandidateLink = async (
  parts: Pick<
    CandidateParts,
    | "accounts"
    | "links"
    | "linkPaths"
    | "secrets"
    | "delays"
    | "clock"
    | "sendMail"
    | "later"
    | "publicUrl"
  >,
  { email, wanted }: { readonly email: string; readonly wanted: "password" | "activation" },
  origin: Pick<Origin, "address">,
): Promise<Outcome<null>> => {
  const address = mailAddress(email);
  const attempt = await countAttempt(parts, `link ${address ?? ""}`, origin);
  if (!attempt.ok) return attempt;
  parts.later(async () => {
    const candidate = address === null ? null : await parts.accounts.findByEmail(address);
    if (candidate === null) return;
    if (candidate.activatedAt === null) await mailActivation(parts, candidate);
    else if (wanted === "password") await mailPasswordLink(parts, candidate);
    else await mailThere(parts, candidate);
  });
  return success(null);
};
