import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { recruitmentFailure } from "../../errors.ts";

/**
 * The life of an application.
 *
 * It is `received` when its candidate has sent it. Recruiters of its body say that it is `examined`; they invite its candidate to
 * an interview (`invited`) or refuse it (`refused`), each by a mail to the address given in it; after that it may be `accepted`.
 * What was refused or accepted by mistake is taken up again, which makes it `examined`. An external firm reads, and decides
 * nothing.
 *
 * Its candidate withdraws it at any moment, whatever became of it: then its content, its files and its comments are gone at once
 * with its key, it is `withdrawn`, and nobody does anything with it any more. The line that is left says that somebody applied and
 * who had read it, until the day on which the whole would have ended: the candidate can still see who read what they withdrew.
 */
export type ApplicationStatus =
  | "received"
  | "examined"
  | "invited"
  | "accepted"
  | "refused"
  | "withdrawn";

/** What a recruiter makes of it; the other ways into a status are its candidate's. */
export type DecidedStatus = Exclude<ApplicationStatus, "received" | "withdrawn">;

const next: Readonly<Record<ApplicationStatus, readonly DecidedStatus[]>> = {
  received: ["examined", "invited", "refused"],
  examined: ["invited", "accepted", "refused"],
  invited: ["accepted", "refused"],
  accepted: ["examined"],
  refused: ["examined"],
  withdrawn: [],
};

export const applicationStatuses = Object.keys(next) as readonly ApplicationStatus[];

/** What a recruiter may make of an application now. */
export const statusesOpen = (status: ApplicationStatus): readonly DecidedStatus[] => next[status];

/** The status after a decision, or that it cannot be. */
export const afterDecision = (
  status: ApplicationStatus,
  decided: DecidedStatus,
): Outcome<DecidedStatus> =>
  next[status].includes(decided)
    ? success(decided)
    : failed(recruitmentFailure("recruitment.application-not-so"));

/** Which decisions are told by a mail, in words of the body. */
export const answerKinds = { invited: "invitation", refused: "refusal" } as const;
export type AnswerKind = (typeof answerKinds)[keyof typeof answerKinds];

/** The answer that goes with a decision; null where there is none. */
export const answerOf = (decided: DecidedStatus): AnswerKind | null =>
  decided === "invited" || decided === "refused" ? answerKinds[decided] : null;
