import { civilDay, lastDayOf, parsePeriod, type Language } from "../../../kernel/index.ts";
import type { FileKind } from "../../../platform/files/index.ts";
import type { DocumentKind } from "../dossier/document.ts";
import type { Profile } from "../dossier/profile.ts";
import type { ApplicationStatus } from "./applicationState.ts";

/** An answer to a question of the offer, with its question: the offer may ask another one later. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** What a candidate sent to one body, sealed as a whole: it does not need the offer, nor their space, to be understood. */
export interface ApplicationContent {
  /** In which its mails are written. */
  readonly language: Language;
  readonly offerTitle: string;
  readonly bodyName: string;
  /** The firm that the form named before it was sent (REC-28); null where there was none. */
  readonly firm: string | null;
  /** Mails about this application go to its address, and to no other (REC-40). */
  readonly contact: Profile;
  readonly answers: readonly Answer[];
}

/** A file of an application, without what is in it. */
export interface SentDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly file: FileKind;
  /** In bytes. */
  readonly size: number;
}

/** An application as it is kept. */
export interface Application {
  /** Random: its address is guessed by nobody. */
  readonly id: string;
  readonly offer: string;
  /** The one body that it is for (REC-26). */
  readonly body: string;
  readonly status: ApplicationStatus;
  /** Counts its changes. */
  readonly revision: number;
  readonly submittedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  /** null once it was withdrawn; of one that is not, that its key is not that of this installation. */
  readonly content: ApplicationContent | null;
  readonly documents: readonly SentDocument[];
}

/** What somebody did with an application: read it, most of the time. */
export type ApplicationActKind = "listed" | "opened" | "document" | "status" | "comment";

/** A line of who did what with an application, and when (REC-27): the candidate sees it. */
export interface ApplicationAct {
  readonly act: ApplicationActKind;
  /** Which document (`cv`, `letter`), or which status. */
  readonly detail: string | null;
  readonly at: Temporal.Instant;
  readonly actor: string;
  readonly actorName: string;
  /** The external firm that they work for; null for the body itself. */
  readonly firm: string | null;
}

/** What a recruiter wrote about an application: facts, which the candidate reads with the rest of their data. */
export interface ApplicationComment {
  readonly text: string;
  readonly at: Temporal.Instant;
  readonly author: string;
}

/** The last day of an application, files included, as our own rule says it (REC-30). null: the rule states no period. */
export const keptUntil = (
  { submittedAt }: Pick<Application, "submittedAt">,
  keep: string,
): Temporal.PlainDate | null => {
  const period = parsePeriod(keep);
  return period === null ? null : lastDayOf(civilDay(submittedAt), period);
};
