import {
  contextOf,
  fillSlots,
  renderPage,
  type Page,
  type PageContext,
  type Slots,
  type WebOptions,
} from "../../src/platform/web/index.ts";
import { anonymous, memoryAgentLog } from "../../src/platform/access/index.ts";
import { fixedClock } from "../../src/kernel/index.ts";

/** The moment at which a test of pages takes place. */
export const webClock = fixedClock("2027-03-31T08:00:00Z");

/** What `openWeb` needs, for a site that everybody may read and nobody can sign in to. */
export const webOptions = (changes: Partial<WebOptions> = {}): WebOptions => ({
  slots: {},
  catalogue: async () => ({}),
  report: () => {},
  checkHealth: async () => {},
  gate: {
    authorise: (visitor, action) =>
      action === "site.read" ? "allowed" : visitor.kind === "anonymous" ? "sign-in" : "forbidden",
    visitorOf: async () => anonymous,
    agentLog: memoryAgentLog(),
    clock: webClock,
    signIn: { fr: "/connexion", en: "/en/sign-in" },
    confirm: { fr: "/connexion/confirmer", en: "/en/sign-in/confirm" },
  },
  secret: "a secret of thirty-two characters",
  secure: false,
  ...changes,
});

/** The document of a page that answers nobody in particular. */
export const renderedPage = async (
  page: Page,
  changes: Partial<PageContext> = {},
  slots: Slots = {},
): Promise<string> => {
  const context = contextOf({ now: webClock.now(), ...changes });
  return renderPage(page, context, await fillSlots(slots, context, page));
};
