import { failed, success, type Outcome } from "../../kernel/index.ts";
import { incidentFailure } from "../errors.ts";
import type { BreachContent, BreachFacts } from "./breach.ts";
import type { Notifier } from "./notificationForm.ts";

/**
 * What a mailing is: a draft, which nobody gets; on its way, batch by batch; sent, once every mail of it has left or failed; or stopped by an
 * officer, from when on nothing more of it leaves. No way leads back.
 */
export type MailingState = "draft" | "sending" | "sent" | "stopped";

/** What the persons are told, in clear and plain words (GDPR art. 34(2), with 33(3)(b), (c) and (d)). */
export interface MailingText {
  readonly subject: string;
  readonly nature: string;
  readonly consequences: string;
  readonly measures: string;
  readonly contact: string;
}

/** What is sealed of a mailing. */
export interface MailingContent {
  readonly text: MailingText;
  /** What was made of the list, the addresses left out. */
  readonly lines: number;
  readonly doubles: number;
  readonly refused: readonly number[];
}

/** Who can be asked about it. */
const contactText = (officer: Notifier["officer"]): string =>
  officer === null
    ? ""
    : [officer.name, officer.email, officer.telephone].filter((each) => each).join(", ");

/** The text as far as the record knows it already: an officer reads it again for whoever knows no law. */
export const proposedText = (
  { what, effects, measuresTaken }: Pick<BreachFacts, "what" | "effects" | "measuresTaken">,
  officer: Notifier["officer"],
  subject: string,
): MailingText => ({
  subject,
  nature: what,
  consequences: effects,
  measures: measuresTaken,
  contact: contactText(officer),
});

/** The whole of it as one text: what the record keeps, and what a public communication says (art. 34(3)(c)). */
export const wholeText = ({ nature, consequences, measures, contact }: MailingText): string =>
  [nature, consequences, measures, contact]
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n\n");

/** Art. 34(1): mails go out where it was decided in writing that the persons are told, one by one. */
export const mayMail = ({ facts, persons }: BreachContent): Outcome<null> => {
  if (facts.isNearMiss) return failed(incidentFailure("incidents.near-miss"));
  if (persons === null) return failed(incidentFailure("incidents.persons-undecided"));
  return persons.choice === "communicate"
    ? success(null)
    : failed(incidentFailure("incidents.decided-otherwise"));
};
