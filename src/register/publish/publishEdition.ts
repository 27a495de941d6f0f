import {
  civilDay,
  type Actor,
  type Clock,
  type Failure,
  type Language,
} from "../../kernel/index.ts";
import type { RegisterDesk } from "../actions/registerDesk.ts";
import type { PublishedPage } from "../actions/registerImports.ts";
import { registerFailure } from "../errors.ts";
import type { LintRequest } from "../lint/lintContext.ts";
import type { Finding, Register } from "../model/register.ts";

/** What a publication needs of the installation. */
export interface PublishingEditions {
  readonly desk: RegisterDesk;
  /** What is wrong with a register; its errors block. */
  readonly lint: (request: LintRequest) => readonly Finding[];
  /** What a body must say of itself before it publishes anything, and has not. */
  readonly missingIdentity: (body: string) => Promise<readonly Failure[]>;
  readonly clock: Clock;
}

/** A register that somebody wants to publish. */
export interface EditionAsked {
  readonly body: string;
  /** The revision of the policy that its author saw; 0 for the first. */
  readonly base: number;
  readonly register: Register;
  /** The page that its places lead to; null: the one that stands there stays. */
  readonly page: PublishedPage | null;
  readonly author: Actor;
  readonly reason: string;
  /** In which what blocks it is said. */
  readonly language: Language;
  /** Why it is published in spite of errors; the ledger bears it, and so it names nobody. */
  readonly force?: string | undefined;
}

/** It was published whole, or nothing was and why. */
export type EditionPublished =
  | {
      readonly ok: true;
      readonly revision: number;
      /** The edition that now holds; null where the body has none. */
      readonly edition: string | null;
    }
  | {
      readonly ok: false;
      readonly failures: readonly Failure[];
      /** The errors that block, each of which a written reason can answer; empty where none would. */
      readonly blocking: readonly Finding[];
    };

/** What would block a publication. */
export interface Blocking {
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
}

/** A reason shorter than this says nothing. */
const shortestForce = 10;

/**
 * Publishes a register: it becomes what rules are bound to, an edition is frozen, and the ledger bears it, in one
 * transaction. Errors of the lint (a processor without its agreement or out of the Union without a safeguard, GDPR art. 28(3)
 * and 46, are some) and what the body has not said of itself block it, unless its author gives a written reason.
 */
export const publishEdition = async (
  { desk, lint, missingIdentity, clock }: PublishingEditions,
  asked: EditionAsked,
): Promise<EditionPublished> => {
  const blocking = await blockingFindings({ lint, missingIdentity, clock }, asked);
  const reason = asked.force?.trim() ?? "";
  const count = blocking.findings.length + blocking.failures.length;
  if (count > 0 && reason.length < shortestForce)
    return {
      ok: false,
      failures: [
        reason === ""
          ? registerFailure("register.publication-blocked", { count })
          : registerFailure("register.force-too-short", { least: shortestForce }),
        ...blocking.failures,
      ],
      blocking: blocking.findings,
    };
  const forced = count === 0 ? null : { reason, findings: count };
  const { body, base, register, page, author } = asked;
  const save = { body, base, register, page, author, reason: asked.reason, forced };
  const saved = await desk.save(save);
  return saved.ok ? saved : { ...saved, blocking: [] };
};

/** What would block a publication today: for the page that asks for it. */
export const blockingFindings = async (
  { lint, missingIdentity, clock }: Omit<PublishingEditions, "desk">,
  { body, register, page, language }: Pick<EditionAsked, "body" | "register" | "page" | "language">,
): Promise<Blocking> => ({
  findings: lint({ register, page, at: civilDay(clock.now()), language }).filter(
    ({ severity }) => severity === "error",
  ),
  failures: await missingIdentity(body),
});
