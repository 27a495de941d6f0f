import type { Clock } from "../kernel/index.ts";
import { anonymous } from "../platform/access/index.ts";
import type { Gate } from "../platform/web/index.ts";

/** Before anybody can sign in: public pages for everybody, and nothing else. */
export const publicGate = (clock: Clock): Gate => ({
  authorise: (_visitor, action) => (action === "site.read" ? "allowed" : "sign-in"),
  visitorOf: async () => anonymous,
  agentLog: { record: async () => {} },
  clock,
  signIn: { fr: "/connexion", en: "/en/sign-in" },
  confirm: { fr: "/connexion/confirmer", en: "/en/sign-in/confirm" },
});
