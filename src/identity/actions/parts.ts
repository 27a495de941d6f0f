import type { Clock, Failure, Ids, Language } from "../../kernel/index.ts";
import type { AgentLog } from "../../platform/access/index.ts";
import type { AgentLogPages } from "./agentLogPages.ts";
import type { SessionLimits } from "../model/session.ts";
import type { IdentityProvider } from "./identityProvider.ts";
import type {
  Accounts,
  Delays,
  Invitations,
  Links,
  PasswordHasher,
  Roles,
  SecondFactors,
  Secrets,
  Sessions,
  SignIns,
} from "./ports.ts";

/** A mail that identity writes: which one, to whom, with which values. None holds a password. */
export type IdentityMail = {
  readonly to: string;
  readonly language: Language;
} & (
  | {
      readonly template: "invitation";
      readonly values: {
        readonly name: string;
        readonly role: string;
        readonly body: string;
        readonly link: string;
      };
    }
  | {
      readonly template: "role-given";
      readonly values: {
        readonly name: string;
        readonly role: string;
        readonly body: string;
        readonly until: string;
      };
    }
  | {
      readonly template: "password-link";
      readonly values: { readonly name: string; readonly link: string; readonly minutes: number };
    }
  | {
      readonly template: "password-changed";
      readonly values: { readonly name: string; readonly at: string };
    }
  | {
      readonly template: "email-link";
      readonly values: { readonly name: string; readonly link: string; readonly minutes: number };
    }
  | {
      readonly template: "email-changed";
      readonly values: { readonly name: string; readonly at: string };
    }
  | {
      readonly template: "factor-changed";
      readonly values: { readonly name: string; readonly at: string };
    }
);

/** What a use case of identity may ask for; each names its own share. */
export interface IdentityParts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly signIns: SignIns;
  readonly links: Links;
  readonly delays: Delays;
  readonly roles: Roles;
  readonly invitations: Invitations;
  readonly hasher: PasswordHasher;
  readonly secrets: Secrets;
  readonly factors: SecondFactors;
  readonly commonPasswords: () => Promise<ReadonlySet<string>>;
  readonly sendMail: (mail: IdentityMail) => Promise<void>;
  /** The name of the folder that mails are written into where there is no mail server; null: they leave. */
  readonly mailFolder: string | null;
  /** Signing in and its failures are lines of the agent log. */
  readonly agentLog: AgentLog;
  readonly limits: SessionLimits;
  /** null: there are passwords only. */
  readonly provider: IdentityProvider | null;
  /** Where the site is reached: `https://egide.example`, without a path. */
  readonly publicUrl: string;
  /** What a body is called; null when there is none of this code. */
  readonly bodyName: (code: string) => Promise<string | null>;
  /** Codes of all bodies. */
  readonly bodies: () => Promise<readonly string[]>;
  /** Runs work after the answer has left, so that its time says nothing; a failure is reported. */
  readonly later: (work: () => Promise<void>) => void;
  readonly report: (failure: Failure) => void;
}

/** Where a request comes from. The address is used for its keyed digest alone, and never kept. */
export interface Origin {
  readonly address: string;
  readonly device: string;
}

/** The whole of it, as pages work with it. */
export interface Identity extends Omit<IdentityParts, "agentLog"> {
  readonly agentLog: AgentLog & AgentLogPages;
  /** Waits for work that goes on after an answer. */
  settle(): Promise<void>;
}
