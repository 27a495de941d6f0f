import { civilDay, FailureError, type Failure, type Language } from "../../kernel/index.ts";
import type { AcceptedErrors, Forced } from "../actions/editions.ts";
import type { PublishedPage } from "../actions/registerImports.ts";
import { registerFailure } from "../errors.ts";
import { lintWithSettings } from "../lint/lintRegister.ts";
import type { LintSettings, SuppressedFinding } from "../lint/settings.ts";
import type { Finding, Register } from "../model/register.ts";

/** A register that somebody wants to publish, with what is judged of it. */
export interface Judged {
  readonly register: Register;
  /** The page that is the register; null where the register stands in its own format. */
  readonly page: PublishedPage | null;
  /** `lint.yaml` of its policy. */
  readonly settings: LintSettings;
  /** What the body must say of itself before it publishes anything, and has not. */
  readonly missing: readonly Failure[];
  readonly at: Temporal.Instant;
  readonly language: Language;
}

/** What would block a publication, and what would have. */
export interface Blocking {
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  /** Errors that `lint.yaml` accepts, each with its reason. */
  readonly accepted: readonly SuppressedFinding[];
}

declare const passed: unique symbol;

/** That this register passed the gate: nothing else makes one, and no edition is frozen without. */
export interface Clearance {
  readonly [passed]: true;
  readonly body: string;
  readonly register: Register;
  readonly at: Temporal.Instant;
  readonly forced: Forced | null;
  readonly accepted: readonly AcceptedErrors[];
}

/** `register.publication-blocked` or `register.force-too-short`, with all that blocks. */
export class PublicationBlocked extends FailureError {
  readonly blocking: Blocking;
  constructor(failure: Failure, blocking: Blocking) {
    super(failure);
    this.blocking = blocking;
  }
}

/** A reason shorter than this says nothing. */
const shortestForce = 10;

/** What would block the publication of a register: for whoever asks before they publish. */
export const judgePublication = ({ missing, at, ...request }: Judged): Blocking => {
  const { findings, accepted } = lintWithSettings({ ...request, at: civilDay(at) });
  const errors = findings.filter(({ severity }) => severity === "error");
  return { findings: errors, failures: missing, accepted };
};

/**
 * The gate that every publication passes, whichever way the register came. Errors of the lint (a processor without its
 * agreement or out of the Union without a safeguard, GDPR art. 28(3) and 46, are some) and what the body has not said of itself
 * close it, unless its author gives a written reason, which the ledger will bear.
 * @throws PublicationBlocked
 */
export const passGate = ({
  body,
  force,
  ...judged
}: Judged & { readonly body: string; readonly force: string | null }): Clearance => {
  const blocking = judgePublication(judged);
  const reason = force?.trim() ?? "";
  const count = blocking.findings.length + blocking.failures.length;
  if (count > 0 && reason.length < shortestForce)
    throw new PublicationBlocked(
      reason === ""
        ? registerFailure("register.publication-blocked", { count })
        : registerFailure("register.force-too-short", { least: shortestForce }),
      blocking,
    );
  const { register, at } = judged;
  return {
    body,
    register,
    at,
    forced: count === 0 ? null : { reason, findings: count },
    accepted: grouped(blocking.accepted, register),
  } as Clearance;
};

/** So many activities are named of each reason; all are counted. */
const mostNamed = 100;

const grouped = (
  accepted: readonly SuppressedFinding[],
  { activities }: Register,
): readonly AcceptedErrors[] =>
  [...Map.groupBy(accepted, ({ finding, reason }) => `${finding.rule} ${reason}`).values()].map(
    (group) => {
      const [{ finding, reason }] = group as [SuppressedFinding];
      const ids = group.flatMap(({ finding: { activity } }) =>
        activity === null ? [] : [activities[activity - 1]?.id ?? ""],
      );
      return {
        rule: finding.rule,
        reason,
        findings: group.length,
        activities: [...new Set(ids)].slice(0, mostNamed),
      };
    },
  );
