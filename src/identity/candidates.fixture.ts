import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import type { FreshDatabase } from "../../test/support/databaseMaker.ts";
import { fixedClock, randomIds, type Failure } from "../kernel/index.ts";
import { openLedger, type PostgresLedger } from "../ledger/index.ts";
import { openDatabase, type Database } from "../platform/database/index.ts";
import { openMailer, postgresOutbox } from "../platform/mail/index.ts";
import type { CandidateIdentity, SpaceRooms, Terms } from "./actions/candidateParts.ts";
import { activateSpace } from "./actions/activateSpace.ts";
import { signInCandidate } from "./actions/signInCandidate.ts";
import { signUp } from "./actions/signUp.ts";
import { goodPassword, here, valueOf } from "./identity.fixture.ts";
import { openCandidates } from "./storage/openCandidates.ts";
import { noJobs } from "../../test/support/noJobs.ts";

export const someTerms: Terms = {
  version: "2027-01-15.0a1b2c3d4e5f",
  day: Temporal.PlainDate.from("2027-01-15"),
};

/** A mail that waits in the outbox, as the worker would find it. */
export interface WaitingMail {
  readonly id: string;
  readonly template: string;
  readonly language: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text_body: string;
}

/** Identity of candidates on a database of its own, with a clock that is moved by hand. */
export interface CandidateStage {
  readonly candidates: CandidateIdentity;
  readonly database: Database;
  readonly ledger: PostgresLedger;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly failures: Failure[];
  /** What the site says at this moment; a test may change it. */
  readonly site: { terms: Terms | null; held: boolean };
  pass(duration: Temporal.DurationLike): void;
  /** What waits in the outbox, the oldest first, once all work has ended. */
  mails(): Promise<readonly WaitingMail[]>;
}

/** What a test puts into the space of a candidate. */
export interface CandidateChanges {
  readonly rooms?: SpaceRooms;
}

const noRooms: SpaceRooms = {
  contents: async () => [],
  remains: async () => [],
  delete: async () => ({}),
};

export const onCandidateStage = async (
  freshDatabase: () => Promise<FreshDatabase>,
  work: (stage: CandidateStage) => Promise<void>,
  changes: CandidateChanges = {},
): Promise<void> => {
  const fresh = await freshDatabase();
  const database = await openDatabase({ url: fresh.url });
  const clock = fixedClock("2027-03-31T08:00:00Z");
  const failures: Failure[] = [];
  const site: CandidateStage["site"] = { terms: someTerms, held: false };
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const bytes = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url");
  const key = { privateKey, publicKey: bytes };
  const ledger = openLedger({ database, clock, key, origin: "entraide.example/egide" });
  const outbox = postgresOutbox(database, clock);
  const candidates = openCandidates({
    database,
    clock,
    ids: randomIds,
    key: Buffer.alloc(32, 7),
    mailer: openMailer({
      outbox,
      jobs: noJobs,
      footer: { fr: "Réseau d’entraide", en: "Network" },
    }),
    ledger,
    publicUrl: "https://egide.example",
    report: (failure) => void failures.push(failure),
    terms: async () => site.terms,
    term: async () => ({ keep: "P6M", before: "P14D" }),
    isHeld: async () => site.held,
    rooms: changes.rooms ?? noRooms,
    hashCost: { memoryCost: 64, timeCost: 1, parallelism: 1 },
  });
  const mails = async (): Promise<readonly WaitingMail[]> => {
    await candidates.settle();
    const { rows } = await database.pool.query<WaitingMail>(
      `SELECT id, template, language, recipient, subject, text_body FROM egide.mail_outbox
       ORDER BY enqueued_at, xmin::text::bigint`,
    );
    return rows;
  };
  const pass = (duration: Temporal.DurationLike): void =>
    clock.set(clock.now().toZonedDateTimeISO("Europe/Paris").add(duration).toInstant().toString());
  try {
    await work({ candidates, database, ledger, clock, failures, site, pass, mails });
    await candidates.settle();
    assert.deepEqual(failures, []);
  } finally {
    await candidates.settle();
    await database.close();
    await fresh.drop();
  }
};

/** The token of the last mail of a template that holds a link with one. */
export const mailedToken = async (stage: CandidateStage, template: string): Promise<string> => {
  const mail = (await stage.mails()).findLast((each) => each.template === template);
  assert.ok(mail, template);
  return /\/([\w-]{43})\n/.exec(mail.text_body)?.[1] ?? assert.fail(mail.text_body);
};

/** Somebody with an active space, and the token of a session of theirs. */
export const someCandidate = async (
  stage: CandidateStage,
  email: string,
): Promise<{ readonly id: string; readonly email: string; readonly session: string }> => {
  const { candidates } = stage;
  const accepted = someTerms.version;
  const asked = { email, password: goodPassword, language: "fr", accepted } as const;
  assert.deepEqual(await signUp(candidates, asked, here), { ok: true });
  valueOf(await activateSpace(candidates, await mailedToken(stage, "candidate.activation")));
  const typed = { email, password: goodPassword };
  const { token } = valueOf(await signInCandidate(candidates, typed, here));
  const candidate = await candidates.accounts.findByEmail(email);
  assert.ok(candidate);
  return { id: candidate.id, email, session: token };
};
