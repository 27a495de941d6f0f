import { success, type Outcome } from "../../kernel/index.ts";
import { mailAddress } from "../model/mailAddress.ts";
import { countAttempt } from "./attempts.ts";
import type { IdentityParts, Origin } from "./parts.ts";

/** How long a link to choose a new password serves. */
export const passwordLinkMinutes = 30;

/**
 * Sends a link to choose a new password, if the account exists. The answer is given before anything is looked for, so
 * that neither its words nor its time tell.
 */
export const askPasswordLink = async (
  parts: Pick<
    IdentityParts,
    "accounts" | "links" | "secrets" | "delays" | "clock" | "sendMail" | "later" | "publicUrl"
  >,
  email: string,
  origin: Pick<Origin, "address">,
): Promise<Outcome<null>> => {
  const address = mailAddress(email);
  const attempt = await countAttempt(parts, `link ${address ?? ""}`, origin);
  if (!attempt.ok) return attempt;
  parts.later(async () => {
    const account = address && (await parts.accounts.findByEmail(address));
    if (!account || account.leftAt !== null) return;
    const token = parts.secrets.token();
    const endsAt = parts.clock.now().add({ minutes: passwordLinkMinutes });
    await parts.links.issue(
      { purpose: "password", account: account.id, email: null, endsAt },
      parts.secrets.digest(token),
    );
    const path = account.language === "fr" ? "/mot-de-passe" : "/en/password";
    await parts.sendMail({
      to: account.email,
      language: account.language,
      template: "password-link",
      values: {
        name: account.name,
        link: `${parts.publicUrl}${path}/${token}`,
        minutes: passwordLinkMinutes,
      },
    });
  });
  return success(null);
};
