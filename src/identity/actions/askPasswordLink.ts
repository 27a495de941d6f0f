import { success, type Outcome } from "../../kernel/index.ts";
import { mailAddress } from "../model/mailAddress.ts";
import { countAttempt } from "./attempts.ts";
import type { AccountParts, Origin } from "./parts.ts";
import type { AnyAccount } from "./ports.ts";

/** How long a link to choose a new password serves. */
export const passwordLinkMinutes = 30;

/**
 * Sends a link to choose a new password, if the account exists. The answer is given before anything is looked for, so
 * that neither its words nor its time tell.
 */
export const askPasswordLink = async (
  parts: Pick<AccountParts, MailedLink | "accounts" | "delays" | "later">,
  email: string,
  origin: Pick<Origin, "address">,
): Promise<Outcome<null>> => {
  const address = mailAddress(email);
  const attempt = await countAttempt(parts, `link ${address ?? ""}`, origin);
  if (!attempt.ok) return attempt;
  parts.later(async () => {
    const account = address && (await parts.accounts.findByEmail(address));
    if (!account || account.leftAt !== null) return;
    await mailPasswordLink(parts, account);
  });
  return success(null);
};

type MailedLink = "links" | "secrets" | "clock" | "sendMail" | "publicUrl" | "linkPaths";

/** Mails a link to choose a new password; one that was mailed before no longer serves. */
export const mailPasswordLink = async (
  { links, secrets, clock, sendMail, publicUrl, linkPaths }: Pick<AccountParts, MailedLink>,
  { id, email, name, language }: AnyAccount,
): Promise<void> => {
  const token = secrets.token();
  const endsAt = clock.now().add({ minutes: passwordLinkMinutes });
  await links.issue(
    { purpose: "password", account: id, email: null, endsAt },
    secrets.digest(token),
  );
  const link = `${publicUrl}${linkPaths.password[language]}/${token}`;
  const values = { name, link, minutes: passwordLinkMinutes };
  await sendMail({ to: email, language, template: "password-link", values });
};
