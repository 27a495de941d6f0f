import type { Frame, Locator, Page } from "playwright-core";

type Answer = "accept" | "refuse";

/** Buttons of our banner, and of those that sites use most, by what their documentation calls them. */
const known: Readonly<Record<Answer, readonly string[]>> = {
  refuse: [
    "button[name=do][value=refuse-all]:visible",
    "#tarteaucitronAllDenied2",
    "#tarteaucitronAllDenied",
    ".orejime-Notice-declineButton",
    ".orejime-Button--decline",
    ".cn-decline",
    ".cm-btn-decline",
    "#cc-main [data-role=necessary]",
    "#didomi-notice-disagree-button",
    "#onetrust-reject-all-handler",
    "#axeptio_btn_dismiss",
    ".eu-cookie-compliance-banner .decline-button",
    "#CybotCookiebotDialogBodyButtonDecline",
  ],
  accept: [
    "button[name=do][value=accept-all]:visible",
    "#tarteaucitronPersonalize2",
    "#tarteaucitronAllAllowed",
    ".orejime-Notice-saveButton",
    ".orejime-Button--save",
    ".cookie-notice .cm-btn-success",
    ".cm-btn-accept-all",
    "#cc-main [data-role=all]",
    "#didomi-notice-agree-button",
    "#onetrust-accept-btn-handler",
    "#axeptio_btn_acceptAll",
    ".eu-cookie-compliance-banner .agree-button",
    "#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll",
  ],
};

/** What such a button says, whole, in French or English. */
const said: Readonly<Record<Answer, RegExp>> = {
  refuse:
    /^\W*(?:tout refuser|refuser(?: tout| tous les cookies)?|je refuse|continuer sans accepter|reject(?: all)?(?: cookies)?|refuse(?: all)?|decline(?: all)?(?: cookies)?|deny(?: all)?|continue without accepting)\W*$/i,
  accept:
    /^\W*(?:tout accepter|accepter(?: tout| tous les cookies| et fermer)?|j[’']accepte(?: tout)?|accept(?: all)?(?: cookies)?|agree(?: to all)?|i agree|allow all(?: cookies)?)\W*$/i,
};

/**
 * Presses what accepts or refuses all: what the operator named, else what is known, else what says so.
 *
 * @returns What was pressed; null where nothing was found.
 */
export const pressAnswer = async (
  page: Page,
  answer: Answer,
  named: string | null,
): Promise<string | null> => {
  for (const frame of page.frames()) {
    if (named !== null) {
      if (await press(frame.locator(named))) return named;
      continue;
    }
    for (const selector of known[answer]) if (await press(frame.locator(selector))) return selector;
    for (const role of ["button", "link"] as const) {
      const label = await pressByName(frame, role, said[answer]);
      if (label !== null) return label;
    }
  }
  return null;
};

const pressByName = async (
  frame: Frame,
  role: "button" | "link",
  name: RegExp,
): Promise<string | null> => {
  const found = frame.getByRole(role, { name });
  const label = (await found.count()) > 0 ? await labelOf(found.first()) : "";
  return (await press(found)) ? label : null;
};

const labelOf = async (found: Locator): Promise<string> =>
  (
    (await found.getAttribute("value", { timeout: 1_000 }).catch(() => null)) ??
    (await found.textContent({ timeout: 1_000 }).catch(() => null)) ??
    ""
  )
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 60);

const press = async (found: Locator): Promise<boolean> => {
  const first = found.first();
  if (!(await first.isVisible().catch(() => false))) return false;
  return await first.click({ timeout: 3_000 }).then(
    () => true,
    () => false,
  );
};
