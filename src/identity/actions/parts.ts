import type { Bilingual, Clock, Failure, Ids, Language } from "../../kernel/index.ts";
import type { AgentLog } from "../../platform/access/index.ts";
import type { AgentLogPages } from "./agentLogPages.ts";
import type { SessionLimits } from "../model/session.ts";
import type { IdentityProvider } from "./identityProvider.ts";
import type {
  Accounts,
  AnyAccounts,
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

/** Whom a mail goes to. */
export interface Addressed {
  readonly to: string;
  readonly language: Language;
}

/** A mail about an account of either population: which one, to whom, with which values. None holds a password. */
export type AccountMail = Addressed &
  (
    | { readonly template: "password-link"; readonly values: LinkValues }
    | { readonly template: "password-changed"; readonly values: ChangeValues }
    | { readonly template: "email-link"; readonly values: LinkValues }
    | { readonly template: "email-changed"; readonly values: ChangeValues }
  );

interface LinkValues {
  readonly name: string;
  readonly link: string;
  readonly minutes: number;
}

interface ChangeValues {
  readonly name: string;
  readonly at: string;
}

/** A mail to somebody of staff. */
export type IdentityMail =
  | (Addressed &
      (
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
            readonly template: "factor-changed";
            readonly values: { readonly name: string; readonly at: string };
          }
      ))
  | AccountMail;

/** What a use case that is the same for both populations may ask for; each names its own share. */
export interface AccountParts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly accounts: AnyAccounts;
  readonly sessions: Sessions;
  /** Half logins; candidates have none. */
  readonly signIns: Pick<SignIns, "endAll">;
  readonly links: Links;
  readonly delays: Delays;
  readonly hasher: PasswordHasher;
  readonly secrets: Secrets;
  readonly commonPasswords: () => Promise<ReadonlySet<string>>;
  readonly sendMail: (mail: AccountMail) => Promise<void>;
  /** Where the links of mails lead, before their token. */
  readonly linkPaths: { readonly password: Bilingual; readonly email: Bilingual };
  /** Signing in and its failures are lines of the agent log, of staff. */
  readonly agentLog: AgentLog;
  readonly limits: SessionLimits;
  /** Where the site is reached: `https://egide.example`, without a path. */
  readonly publicUrl: string;
  /** Runs work after the answer has left, so that its time says nothing; a failure is reported. */
  readonly later: (work: () => Promise<void>) => void;
  readonly report: (failure: Failure) => void;
}

/** An offer for which a firm from outside works, as far as whoever gives its people a role must know it. */
export interface FirmOffer {
  readonly id: string;
  readonly title: string;
  readonly firm: string;
  /** The last day on which the firm may read. */
  readonly until: Temporal.PlainDate;
}

/** What a use case of staff may ask for beside. */
export interface IdentityParts extends AccountParts {
  readonly accounts: Accounts;
  readonly signIns: SignIns;
  readonly roles: Roles;
  readonly invitations: Invitations;
  readonly factors: SecondFactors;
  readonly sendMail: (mail: IdentityMail) => Promise<void>;
  /** The name of the folder that mails are written into where there is no mail server; null: they leave. */
  readonly mailFolder: string | null;
  /** null: there are passwords only. */
  readonly provider: IdentityProvider | null;
  /** What a body is called; null when there is none of this code. */
  readonly bodyName: (code: string) => Promise<string | null>;
  /** The offers of a body that name a firm from outside (REC-28), which its recruiters may be invited to. */
  readonly firmOffers: (body: string) => Promise<readonly FirmOffer[]>;
  /** Codes of all bodies. */
  readonly bodies: () => Promise<readonly string[]>;
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
