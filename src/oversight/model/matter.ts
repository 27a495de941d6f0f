import type { RecordChange, RecordVersion, SealedRecord } from "../../platform/records/index.ts";

/** What a file is about: a complaint (GDPR art. 77, or made to the body itself), or a power of the authority (art. 58(1); French act 78-17, art. 19). */
export const matterKinds = [
  "complaint-of-person",
  "complaint-through-authority",
  "control-on-site",
  "control-online",
  "control-on-documents",
  "hearing",
  "own-inquiry",
] as const;
export type MatterKind = (typeof matterKinds)[number];

/** What happened in a file. Those of the authority follow art. 58(2) and the French act's art. 20: warning (I), reminder and formal notice (II), sanction (IV). */
export const actKinds = [
  "received",
  "question",
  "minutes",
  "warning",
  "reminder",
  "formal-notice",
  "report",
  "sanction",
  "closure",
  "sent",
  "note",
] as const;
export type ActKind = (typeof actKinds)[number];

/** What a sanction orders: art. 58(2)(b), (d), (f), (h), (i), (j); French act 78-17, art. 20(IV). */
export const sanctionMeasures = [
  "call-to-order",
  "injunction",
  "limitation",
  "certification-withdrawn",
  "flows-suspended",
  "fine",
] as const;
export type SanctionMeasure = (typeof sanctionMeasures)[number];

/** Something that happened, with what it asks of the body. Days are ISO 8601. */
export interface MatterAct {
  /** Counts the acts of a file, from 1. */
  readonly number: number;
  readonly kind: ActKind;
  readonly on: string;
  readonly reference: string;
  readonly text: string;
  readonly measures: readonly SanctionMeasure[];
  /** The day that the authority set; null where it set none. */
  readonly dueOn: string | null;
  /** Of a sanction: the last day to go to the Conseil d'État. */
  readonly appealUntil: string | null;
  /** What the body did about it. */
  readonly done: { readonly on: string; readonly text: string; readonly by: string } | null;
  readonly by: string;
}

export const outcomes = [
  "founded",
  "partly-founded",
  "unfounded",
  "no-follow-up",
  "sanctioned",
] as const;
export type MatterOutcome = (typeof outcomes)[number];

/** What is known of a file at one version. */
export interface MatterContent {
  readonly kind: MatterKind;
  readonly title: string;
  readonly openedOn: string;
  /** The number that the authority gave. */
  readonly reference: string;
  readonly text: string;
  /** Identifiers of activities of the register. */
  readonly activities: readonly string[];
  /** Identifiers of a request of a data subject and of an incident that it is about; "" where there is none. */
  readonly request: string;
  readonly incident: string;
  readonly acts: readonly MatterAct[];
  readonly outcome: {
    readonly kind: MatterOutcome;
    readonly text: string;
    readonly on: string;
  } | null;
}

/** A file is open from its first version on: acts are added, and followed up. It is closed with its outcome once nothing is due, and reopened with a reason. */
export const matterSteps = [
  "opened",
  "corrected",
  "act-added",
  "followed-up",
  "closed",
  "reopened",
] as const;
export type MatterStep = (typeof matterSteps)[number];

export type Matter = SealedRecord<MatterContent>;
export type MatterVersion = RecordVersion<MatterStep, MatterContent>;
export type MatterChange = RecordChange<MatterStep, MatterContent>;

/** The acts that still ask something of the body, the soonest first. */
export const awaited = ({
  acts,
}: Pick<MatterContent, "acts">): readonly (MatterAct & { readonly dueOn: string })[] =>
  acts
    .filter(
      (act): act is MatterAct & { readonly dueOn: string } =>
        act.dueOn !== null && act.done === null,
    )
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));

/** The next day by which the body does something: what the authority set, or the end of the time to appeal from a sanction. */
export const nextDue = (content: Pick<MatterContent, "acts">): string | null =>
  [
    ...awaited(content).map(({ dueOn }) => dueOn),
    ...content.acts.flatMap(({ appealUntil, done }) =>
      appealUntil === null || done !== null ? [] : [appealUntil],
    ),
  ].toSorted()[0] ?? null;
