import type { Failure } from "../../kernel/index.ts";
import type { Candidate, CandidateIdentity, SpaceTerm, Terms } from "../actions/candidateParts.ts";
import { withCandidateTemplate } from "../candidateMails.ts";
import { beforeToken, candidatePaths } from "../candidatePaths.ts";
import { ownLimits } from "../model/session.ts";
import { argon2Hasher, commonPasswords, ownCost, type HashCost } from "../passwords.ts";
import { openSecrets } from "../secrets.ts";
import { postgresCandidates } from "./postgresCandidates.ts";
import { postgresDelays } from "./postgresDelays.ts";
import { postgresSessions } from "./postgresSessions.ts";
import { postgresLinks } from "./postgresSignIns.ts";
import { postgresSpaces, type SpaceOptions } from "./postgresSpaces.ts";
import { workAfterwards } from "./workAfterwards.ts";

export interface CandidateOptions extends SpaceOptions {
  /** The installation's key of accounts, 32 bytes. */
  readonly key: Uint8Array;
  readonly report: (failure: Failure) => void;
  readonly mailFolder?: string | null;
  readonly terms: () => Promise<Terms | null>;
  readonly term: () => Promise<SpaceTerm | null>;
  /** Whether a hold keeps this account from every end. */
  readonly isHeld: (account: Pick<Candidate, "id" | "email">) => Promise<boolean>;
  /** What a hash costs; a test takes a cheap one. */
  readonly hashCost?: HashCost;
}

/** Identity of candidates, on the platform's database: the same stores as those of staff, on tables of their own. */
export const openCandidates = (options: CandidateOptions): CandidateIdentity => {
  const { database, clock, ids, key, mailer, publicUrl, report, terms, term, isHeld } = options;
  return {
    clock,
    ids,
    accounts: postgresCandidates(database),
    sessions: postgresSessions(database, "candidate"),
    // A login of a candidate has no second half.
    signIns: { endAll: async () => {} },
    links: postgresLinks(database, "candidate"),
    delays: postgresDelays(database),
    spaces: postgresSpaces(options),
    isHeld,
    hasher: argon2Hasher(options.hashCost ?? ownCost),
    secrets: openSecrets(key, "candidate"),
    commonPasswords,
    limits: ownLimits,
    // The agent log is that of agents: what candidates do with what is theirs is no line of it.
    agentLog: { record: async () => {} },
    sendMail: async (mail) => {
      const kept = await database.transaction(
        async (transaction) =>
          await withCandidateTemplate(mail, (written) => mailer.enqueue(written, transaction)),
      );
      if (!kept.ok) report(kept.failure);
    },
    linkPaths: {
      password: beforeToken(candidatePaths.password),
      email: beforeToken(candidatePaths.email),
    },
    publicUrl,
    mailFolder: options.mailFolder ?? null,
    terms,
    term,
    report,
    ...workAfterwards(report),
  };
};
