import assert from "node:assert/strict";
import { TOTP, Secret } from "otpauth";
import type { FreshDatabase } from "../../test/support/databaseMaker.ts";
import { fixedClock, randomIds, type Failure, type Outcome } from "../kernel/index.ts";
import type { Role, Visitor } from "../platform/access/index.ts";
import { openDatabase, type Database } from "../platform/database/index.ts";
import { acceptInvitation } from "./actions/acceptInvitation.ts";
import { enrolSecondFactor, showEnrolment } from "./actions/enrolSecondFactor.ts";
import type { Identity, IdentityMail, Origin } from "./actions/parts.ts";
import { visitorOf } from "./actions/visitorOf.ts";
import { openIdentity, type IdentityOptions } from "./storage/openIdentity.ts";

const start = "2027-03-31T08:00:00Z";
export const goodPassword = "girafe pluie tambour";
export const here: Origin = { address: "192.0.2.7", device: "Firefox, Linux" };

/** An identity on a database of its own, with a clock that is moved by hand and the mails that it wrote. */
export interface Stage {
  readonly identity: Identity;
  readonly database: Database;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly mails: IdentityMail[];
  readonly failures: Failure[];
  /** Lets time pass. */
  pass(duration: Temporal.DurationLike): void;
}

export const onStage = async (
  freshDatabase: () => Promise<FreshDatabase>,
  work: (stage: Stage) => Promise<void>,
  changes: Partial<IdentityOptions> = {},
): Promise<void> => {
  const fresh = await freshDatabase();
  const database = await openDatabase({ url: fresh.url });
  const clock = fixedClock(start);
  const mails: IdentityMail[] = [];
  const failures: Failure[] = [];
  const identity = openIdentity({
    database,
    clock,
    ids: randomIds,
    key: Buffer.alloc(32, 7),
    sendMail: async (mail) => void mails.push(mail),
    bodies: async () => ["valmarine"],
    bodyName: async (code) => (code === "valmarine" ? "Entraide de Valmarine" : null),
    provider: null,
    publicUrl: "https://egide.example",
    report: (failure) => void failures.push(failure),
    hashCost: { memoryCost: 64, timeCost: 1, parallelism: 1 },
    ...changes,
  });
  const pass = (duration: Temporal.DurationLike): void =>
    clock.set(clock.now().add(duration).toString());
  try {
    await work({ identity, database, clock, mails, failures, pass });
    await identity.settle();
  } finally {
    await database.close();
    await fresh.drop();
  }
};

/** The value of an outcome that must be one. */
export const valueOf = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};

/** The code of an outcome that must be a failure. */
export const codeOf = (outcome: Outcome<unknown>): string => {
  assert.ok(!outcome.ok, "nothing was refused");
  return outcome.failure.code;
};

/** Somebody with an account, a password, an application and ten recovery codes. */
export interface Person {
  readonly account: string;
  readonly email: string;
  /** The token of the session in which the factor was enrolled. */
  readonly session: string;
  readonly recoveryCodes: readonly string[];
  /** The code of the application at this moment. */
  code(): string;
  visitor(): Promise<Extract<Visitor, { kind: "staff" }>>;
}

const codeAt = (letters: string, now: Temporal.Instant): string =>
  new TOTP({ secret: Secret.fromBase32(letters.replaceAll(" ", "")) }).generate({
    timestamp: now.epochMilliseconds,
  });

/** The rest of a login in which a factor is enrolled. */
export const enrol = async (
  { identity, clock }: Pick<Stage, "identity" | "clock">,
  token: string,
): Promise<Pick<Person, "session" | "recoveryCodes" | "code">> => {
  const shown = await showEnrolment(identity, token);
  assert.ok(shown);
  const code = (): string => codeAt(shown.letters, clock.now());
  const { token: session, recoveryCodes } = valueOf(
    await enrolSecondFactor(identity, { token, code: code() }, here),
  );
  return { session, recoveryCodes, code };
};

/** Makes somebody with a role for a year, as an invitation would. Their first code is used up: half a minute passes. */
export const person = async (
  stage: Stage,
  email: string,
  role: Role = "dpo",
  body: string | null = "valmarine",
): Promise<Person> => {
  const { identity, clock } = stage;
  const token = identity.secrets.token();
  const now = clock.now();
  await identity.invitations.add(
    {
      id: identity.ids.next(),
      email,
      name: nameIn(email),
      language: "fr",
      role: { role, body, offer: null, until: now.add({ hours: 365 * 24 }), authorisedBy: null },
      invitedBy: "installation",
      madeAt: now,
      endsAt: now.add({ hours: 1 }),
    },
    identity.secrets.digest(token),
  );
  const begun = valueOf(
    await acceptInvitation(identity, { token, name: nameIn(email), password: goodPassword }),
  );
  const enrolled = await enrol(stage, begun.token);
  const account = await identity.accounts.findByEmail(email);
  assert.ok(account);
  stage.pass({ seconds: 60 });
  return {
    ...enrolled,
    account: account.id,
    email,
    visitor: async () => {
      const visitor = await visitorOf(identity, enrolled.session);
      assert.equal(visitor.kind, "staff");
      return visitor;
    },
  };
};

/** `claire.marin@…` is Claire Marin. */
const nameIn = (email: string): string =>
  (email.split("@")[0] ?? "")
    .split(".")
    .map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`)
    .join(" ");
