import type { Bilingual } from "../../kernel/index.ts";

/** What a person may be for a body of the network. */
export const roles = {
  operator: { fr: "Exploitant", en: "Operator" },
  "site-administrator": { fr: "Administrateur du site", en: "Site administrator" },
  dpo: { fr: "Délégué à la protection des données", en: "Data protection officer" },
  "register-editor": { fr: "Rédacteur du registre", en: "Register editor" },
  auditor: { fr: "Auditeur", en: "Auditor" },
  recruiter: { fr: "Recruteur", en: "Recruiter" },
  "external-recruiter": { fr: "Recruteur externe", en: "External recruiter" },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Role = keyof typeof roles;

/** Every role, in the order of the list. */
export const roleNames = Object.keys(roles) as readonly Role[];

/** A role of one person, from a moment to another: every role ends. */
export interface Assignment {
  readonly role: Role;
  /** Code of the body; null: every body, and the installation itself. */
  readonly body: string | null;
  /** The one offer that an external recruiter handles. */
  readonly offer: string | null;
  readonly from: Temporal.Instant;
  /** Exclusive. */
  readonly until: Temporal.Instant;
}

/** Staff and candidates have accounts, sessions and cookies of their own. */
export type Population = "staff" | "candidate";

/** Who asks. Staff and candidates never mix: each has accounts, sessions and a cookie of its own. */
export type Visitor =
  | { readonly kind: "anonymous" }
  | {
      readonly kind: "staff";
      readonly account: string;
      readonly name: string;
      readonly assignments: readonly Assignment[];
      /** When a password or a factor was last given in this session. */
      readonly authenticatedAt: Temporal.Instant;
      readonly session: string;
    }
  | {
      readonly kind: "candidate";
      readonly account: string;
      /** When the password was last given in this session. */
      readonly authenticatedAt: Temporal.Instant;
      readonly session: string;
    };

export const anonymous: Visitor = { kind: "anonymous" };
