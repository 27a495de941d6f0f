import type { Bilingual } from "../../kernel/index.ts";

/** What a line of the agent log can be about, as a person reads it. */
export const objectKinds = {
  activity: { fr: "activité", en: "activity" },
  application: { fr: "candidature", en: "application" },
  approval: { fr: "accord", en: "approval" },
  assessment: { fr: "analyse d’impact", en: "impact assessment" },
  "consent-purpose": { fr: "finalité d’un consentement", en: "purpose of a consent" },
  "contact-message": { fr: "message du site", en: "message of the site" },
  hold: { fr: "gel", en: "hold" },
  incident: { fr: "incident", en: "incident" },
  invitation: { fr: "invitation", en: "invitation" },
  matter: { fr: "réclamation ou contrôle", en: "complaint or control" },
  offer: { fr: "offre d’emploi", en: "job offer" },
  "register-import": { fr: "import du registre", en: "import of the register" },
  "rights-request": { fr: "demande d’exercice d’un droit", en: "request of a data subject" },
  role: { fr: "rôle", en: "role" },
  rule: { fr: "règle", en: "rule" },
  run: { fr: "exécution", en: "run" },
  "service-token": { fr: "accès d’un système", en: "access of a system" },
  "sign-in": { fr: "connexion", en: "sign-in" },
  "site-version": { fr: "version du site", en: "version of the site" },
  statement: { fr: "phrase", en: "sentence" },
  store: { fr: "base", en: "store" },
} as const satisfies Record<string, Bilingual>;

export type ObjectKind = keyof typeof objectKinds;

/** The name of a kind; of one that an older version wrote, what it wrote. */
export const objectKindWords = (kind: string, language: keyof Bilingual): string =>
  (objectKinds as Readonly<Record<string, Bilingual>>)[kind]?.[language] ?? kind;
