import type { Language } from "../../kernel/index.ts";
import type { Assignment, Population } from "../../platform/access/index.ts";
import type { DelayedBy } from "../model/delay.ts";
import type { Session } from "../model/session.ts";

export type { Population };

/** An account of either population, as it is kept; its secrets never leave identity. */
export interface AnyAccount {
  readonly id: string;
  /** In lower case. */
  readonly email: string;
  /** Empty: a candidate is asked for none. */
  readonly name: string;
  readonly language: Language;
  readonly passwordHash: string | null;
  readonly leftAt: Temporal.Instant | null;
}

/** An account of staff. */
export interface Account extends AnyAccount {
  /** Sealed. */
  readonly secondFactor: Uint8Array | null;
}

/** Who a provider says somebody is. */
export interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/** Accounts of one population: what is the same for both. */
export interface AnyAccounts<A extends AnyAccount = AnyAccount> {
  find(id: string): Promise<A | null>;
  findByEmail(email: string): Promise<A | null>;
  /** Whether an account keeps the address from others. */
  isTaken(email: string): Promise<boolean>;
  setPassword(id: string, hash: string): Promise<void>;
  /** The new address of an account; false when another account has it. */
  setEmail(id: string, email: string): Promise<boolean>;
}

/** Accounts of staff. */
export interface Accounts extends AnyAccounts<Account> {
  findByProvider(identity: ProviderIdentity): Promise<Account | null>;
  /** A new factor: its secret, and the digests of the recovery codes that go with it; those before no longer serve. */
  setSecondFactor(
    id: string,
    sealed: Uint8Array | null,
    codes: readonly Uint8Array[],
  ): Promise<void>;
  /** Takes a time step of the factor: false when it, or a later one, was taken before. */
  takeStep(id: string, step: number): Promise<boolean>;
  /** Uses a recovery code up: false when it is none, or was used before. */
  useRecoveryCode(id: string, digest: Uint8Array): Promise<boolean>;
  countRecoveryCodes(id: string): Promise<number>;
  setProvider(id: string, identity: ProviderIdentity): Promise<void>;
}

/** Sessions of one population; a token is known by its digest alone. */
export interface Sessions {
  open(session: Session, token: Uint8Array): Promise<void>;
  find(token: Uint8Array): Promise<Session | null>;
  touch(id: string, at: Temporal.Instant): Promise<void>;
  /** The same session under a new token, after somebody proved who they are again. */
  renew(id: string, token: Uint8Array, at: Temporal.Instant): Promise<void>;
  /** The same session under a new token, without a new proof. */
  rotate(id: string, token: Uint8Array): Promise<void>;
  ofAccount(account: string, now: Temporal.Instant): Promise<readonly Session[]>;
  /** Ends one session of this account; false when it has none such. */
  end(id: string, account: string): Promise<boolean>;
  /** Ends all sessions of an account, but one if it is named. */
  endAll(account: string, except?: string): Promise<void>;
}

/** What was asked of an identity provider. */
export interface ProviderRequest {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The person had to sign in there anew. */
  readonly anew: boolean;
  /** Digest of an invitation that is being accepted, in hexadecimal. */
  readonly invitation: string | null;
}

/** Half a login. */
export interface SignIn {
  readonly account: string | null;
  readonly stage: "second-factor" | "enrolment" | "provider";
  /** The sealed secret of a factor that is being enrolled. */
  readonly secondFactor: Uint8Array | null;
  readonly provider: ProviderRequest | null;
  /** A path of ours to go to afterwards. */
  readonly back: string | null;
  readonly endsAt: Temporal.Instant;
}

export interface SignIns {
  begin(signIn: SignIn, token: Uint8Array): Promise<void>;
  /** null when there is none, or it has ended. */
  find(token: Uint8Array, now: Temporal.Instant): Promise<SignIn | null>;
  /** Ends it; false when somebody else was first. */
  end(token: Uint8Array): Promise<boolean>;
  endAll(account: string): Promise<void>;
}

export interface Link {
  readonly purpose: "first-operator" | "password" | "email" | "activation";
  readonly account: string | null;
  /** The address that the link proves, where it is about one. */
  readonly email: string | null;
  readonly endsAt: Temporal.Instant;
}

/** Links that serve once. A new one for the same purpose and account replaces those before. */
export interface Links {
  issue(link: Link, token: Uint8Array): Promise<void>;
  find(token: Uint8Array, now: Temporal.Instant): Promise<Link | null>;
  /** Uses it up; null when it is not valid, or somebody else was first. */
  take(token: Uint8Array, now: Temporal.Instant): Promise<Link | null>;
  /** Links of an account, whatever they are for, open nothing any more. */
  endAll(account: string): Promise<void>;
}

/** Failed attempts, by a keyed digest of an account or of an address. */
export interface Delays {
  /** Counts an attempt as failed until it is taken back; or says how many seconds to wait, and counts nothing. */
  attempt(key: Uint8Array, by: DelayedBy, now: Temporal.Instant): Promise<number>;
  /** One attempt was no failure; those before it stay. */
  takeBack(key: Uint8Array): Promise<void>;
  forget(key: Uint8Array): Promise<void>;
}

/** A role as it is kept. */
export interface GivenRole extends Assignment {
  readonly id: string;
  readonly account: string;
  /** Who decided it, and by which decision (CRA-38); null of a role that the installation gave, or that is older than the question. */
  readonly authorisedBy: string | null;
}

/** A person of a body's console. */
export interface Member extends GivenRole {
  readonly name: string;
  readonly email: string;
  readonly hasSecondFactor: boolean;
  /** The name of whoever recorded the role; null: the installation. */
  readonly givenBy: string | null;
}

export interface Roles {
  /** Those in force or to come. */
  ofAccount(account: string, now: Temporal.Instant): Promise<readonly GivenRole[]>;
  /** Everybody who holds a role in the body (null: in every body), by name. */
  inBody(body: string | null, now: Temporal.Instant): Promise<readonly Member[]>;
  find(id: string): Promise<GivenRole | null>;
  give(role: GivenRole, by: string): Promise<void>;
  /** Ends a role; whoever holds none any more has left, and their sessions and half logins go. */
  end(id: string, at: Temporal.Instant): Promise<void>;
  /** Marks as left whoever's last role has run out, and ends their sessions; how many. */
  closeAccounts(now: Temporal.Instant): Promise<number>;
  /** How many people operate the installation at `now`. */
  countOperators(now: Temporal.Instant): Promise<number>;
}

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly role: Pick<GivenRole, "role" | "body" | "offer" | "until" | "authorisedBy">;
  readonly invitedBy: string;
  readonly madeAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

export interface NewAccount {
  readonly id: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly provider: ProviderIdentity | null;
}

export interface Invitations {
  /** One that waits for the same person, body and role is replaced. */
  add(invitation: Invitation, token: Uint8Array): Promise<void>;
  find(token: Uint8Array, now: Temporal.Instant): Promise<Invitation | null>;
  inBody(body: string | null, now: Temporal.Instant): Promise<readonly Invitation[]>;
  withdraw(id: string, body: string | null): Promise<boolean>;
  /**
   * Makes the account with its role, and uses the invitation up, whole or not at all. An account that had left comes
   * back as a new one would. null when the invitation is not valid or the address has an account in use.
   */
  accept(token: Uint8Array, account: NewAccount, now: Temporal.Instant): Promise<Account | null>;
  /** The same for the first operator of an installation that has none, by a link. */
  acceptFirst(
    token: Uint8Array,
    account: NewAccount & {
      readonly email: string;
      readonly language: Language;
      readonly until: Temporal.Instant;
    },
    now: Temporal.Instant,
  ): Promise<Account | null>;
}

/** Passwords become hashes; a verification of no account costs what one of an account does. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** `null` stands for the hash of nobody: the work is done all the same, and the answer is false. */
  verify(hash: string | null, password: string): Promise<boolean>;
}

/** Secrets of ours: digests of tokens, keyed digests of what must not be guessed back, and what is sealed at rest. */
export interface Secrets {
  /** A new token for a person's browser or mail: 256 bits. */
  token(): string;
  digest(token: string): Uint8Array;
  keyed(text: string): Uint8Array;
  seal(secret: Uint8Array): Uint8Array;
  unseal(sealed: Uint8Array): Uint8Array;
  /** Recovery codes: as they are shown, and how they are kept. */
  recoveryCodes(account: string): readonly { readonly code: string; readonly digest: Uint8Array }[];
  recoveryDigest(account: string, typed: string): Uint8Array;
}

/** Time-based one-time passwords (RFC 6238). */
export interface SecondFactors {
  newSecret(): Uint8Array;
  /** The time step whose code this is, around `now`; null when it is none. */
  stepOf(secret: Uint8Array, code: string, now: Temporal.Instant): number | null;
  /** The address that an authenticator application reads, and the secret in letters. */
  enrolment(secret: Uint8Array, email: string): { readonly uri: string; readonly letters: string };
}
