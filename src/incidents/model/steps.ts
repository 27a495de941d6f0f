import { failed, success, type Actor, type Failure, type Outcome } from "../../kernel/index.ts";
import { incidentFailure } from "../errors.ts";
import type { Breach, BreachContent, BreachFacts, Communication, Notification } from "./breach.ts";
import {
  asksToTell,
  isOutdated,
  proposedDuties,
  type AuthorityChoice,
  type PersonsChoice,
} from "./duties.ts";
import { notificationDue } from "./notificationClock.ts";
import { severityOf, type SeverityFactors } from "./severity.ts";

/**
 * A record is open from the first version on. While it is open its facts are corrected, its severity weighed, two decisions taken, and
 * what was sent is written down; each is a version. It is closed once what was decided is done and the lesson written; from then on
 * nothing changes until somebody reopens it, saying why.
 */
export const versionKinds = [
  "recorded",
  "corrected",
  "assessed",
  "authority-decided",
  "persons-decided",
  "notified",
  "communicated",
  "closed",
  "reopened",
] as const;
export type VersionKind = (typeof versionKinds)[number];

/** What becomes of a record by one step. */
export interface BreachChange {
  readonly kind: VersionKind;
  readonly content: BreachContent;
  /** Why, in the words of whoever did it; empty where the step says it all. */
  readonly reason: string;
  readonly closes: boolean;
}

/** Who does a step, and when. */
export interface StepBy {
  readonly by: Actor;
  readonly at: Temporal.Instant;
}

/** Decides one step from the record as it is. */
export type DecideBreach = (breach: Breach) => Outcome<BreachChange>;

/** In characters: less grounds nothing. */
const leastGrounds = 20;

const later = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) > 0;

const grounded = (text: string): Outcome<string> =>
  text.trim().length < leastGrounds
    ? failed(incidentFailure("incidents.grounds-missing", { least: leastGrounds }))
    : success(text.trim());

/** What is wrong with facts; null where nothing is. Also before a record is made. */
export const mistakeIn = (facts: BreachFacts, now: Temporal.Instant): Failure | null => {
  const { awareAt, discoveredAt, beganAt, endedAt } = facts;
  if (later(awareAt, now)) return incidentFailure("incidents.aware-later");
  if (later(discoveredAt, awareAt)) return incidentFailure("incidents.aware-before-discovery");
  if (beganAt !== null && later(beganAt, discoveredAt))
    return incidentFailure("incidents.begins-after-discovery");
  if (beganAt !== null && endedAt !== null && later(beganAt, endedAt))
    return incidentFailure("incidents.ends-before-it-begins");
  if (!facts.isNearMiss && facts.losses.length === 0)
    return incidentFailure("incidents.losses-missing");
  return null;
};

/** The first version of a record. */
export const newContent = (facts: BreachFacts): BreachContent => ({
  facts,
  severity: null,
  authority: null,
  persons: null,
  notifications: [],
  communications: [],
});

/** A step of an open record. */
const whileOpen =
  (decide: DecideBreach): DecideBreach =>
  (breach) =>
    breach.closedAt === null ? decide(breach) : failed(incidentFailure("incidents.closed"));

const change = (
  kind: VersionKind,
  content: BreachContent,
  reason = "",
  closes = false,
): Outcome<BreachChange> => success({ kind, content, reason, closes });

/** Facts as they are known now. Why they differ is said: a moment of awareness is not moved in silence. */
export const correct = (facts: BreachFacts, reason: string, { at }: StepBy): DecideBreach =>
  whileOpen(({ content }) => {
    const mistake = mistakeIn(facts, at);
    if (mistake !== null) return failed(mistake);
    const [first] = content.notifications;
    if (first !== undefined && later(facts.awareAt, first.sentAt))
      return failed(incidentFailure("incidents.aware-after-notification"));
    const why = grounded(reason);
    return why.ok ? change("corrected", { ...content, facts }, why.value) : why;
  });

/** Severity, each factor with its grounds. */
export const assess = (factors: SeverityFactors): DecideBreach =>
  whileOpen(({ content }) => {
    if (content.facts.isNearMiss) return failed(incidentFailure("incidents.near-miss"));
    if (severityOf(factors, null) === null)
      return failed(incidentFailure("incidents.factors-missing"));
    for (const text of [
      factors.dataGrounds,
      factors.identificationGrounds,
      factors.circumstancesGrounds,
    ]) {
      const why = grounded(text);
      if (!why.ok) return why;
    }
    return change("assessed", { ...content, severity: factors });
  });

/** Art. 33(1): whether the authority is notified, decided by a person who writes why. */
export const decideAuthority = (
  choice: AuthorityChoice,
  grounds: string,
  { by, at }: StepBy,
): DecideBreach =>
  whileOpen(({ content }) => {
    if (content.facts.isNearMiss && choice === "notify")
      return failed(incidentFailure("incidents.near-miss"));
    const why = grounded(grounds);
    if (!why.ok) return why;
    const proposed = proposedDuties(content);
    const authority = { choice, grounds: why.value, by, at, proposed };
    return change("authority-decided", { ...content, authority });
  });

/** Art. 34: whether the persons are told, decided by a person who writes why. */
export const decidePersons = (
  choice: PersonsChoice,
  grounds: string,
  { by, at }: StepBy,
): DecideBreach =>
  whileOpen(({ content }) => {
    if (content.facts.isNearMiss && choice !== "no-high-risk")
      return failed(incidentFailure("incidents.near-miss"));
    const why = grounded(grounds);
    if (!why.ok) return why;
    const proposed = proposedDuties(content);
    const persons = { choice, grounds: why.value, by, at, proposed };
    return change("persons-decided", { ...content, persons });
  });

/** Art. 33(1): a notification after 72 hours is accompanied by reasons for the delay; a complement may bring them. */
export const lacksLateReasons = ({
  facts,
  notifications: [first, ...more],
}: BreachContent): boolean =>
  first !== undefined &&
  later(first.sentAt, notificationDue(facts.awareAt)) &&
  [first, ...more].every(({ lateReasons }) => lateReasons.trim().length < leastGrounds);

/** A phase of the notification was sent to the authority. */
export const notify = (sent: Omit<Notification, "by">, { by, at }: StepBy): DecideBreach =>
  whileOpen(({ content }) => {
    const { facts, authority, notifications } = content;
    if (authority === null) return failed(incidentFailure("incidents.undecided"));
    if (authority.choice !== "notify")
      return failed(incidentFailure("incidents.decided-otherwise"));
    const last = notifications.at(-1);
    if (sent.kind === "first" && last !== undefined)
      return failed(incidentFailure("incidents.notified-already"));
    if (sent.kind === "complement" && last === undefined)
      return failed(incidentFailure("incidents.first-notification-missing"));
    if (later(sent.sentAt, at) || later(last?.sentAt ?? facts.awareAt, sent.sentAt))
      return failed(incidentFailure("incidents.sent-out-of-time"));
    const changed = { ...content, notifications: [...notifications, { ...sent, by }] };
    return sent.kind === "first" && lacksLateReasons(changed)
      ? failed(incidentFailure("incidents.late-reasons-missing"))
      : change("notified", changed);
  });

/** The persons were told. */
export const communicate = (sent: Omit<Communication, "by">, { by, at }: StepBy): DecideBreach =>
  whileOpen(({ content }) => {
    const { facts, persons, communications } = content;
    if (persons === null) return failed(incidentFailure("incidents.persons-undecided"));
    if (!asksToTell(persons.choice)) return failed(incidentFailure("incidents.decided-otherwise"));
    if (later(sent.sentAt, at) || later(facts.awareAt, sent.sentAt))
      return failed(incidentFailure("incidents.sent-out-of-time"));
    const why = grounded(sent.text);
    if (!why.ok) return why;
    const communication = { ...sent, text: why.value, by };
    return change("communicated", {
      ...content,
      communications: [...communications, communication],
    });
  });

/** What keeps a record from being closed; null where nothing does. */
export const unfinishedIn = (content: BreachContent): Failure | null => {
  const { facts, authority, persons, notifications, communications } = content;
  if (!facts.isNearMiss) {
    if (authority === null) return incidentFailure("incidents.undecided");
    if (persons === null) return incidentFailure("incidents.persons-undecided");
    if (isOutdated(content, "authority") || isOutdated(content, "persons"))
      return incidentFailure("incidents.decision-outdated");
    if (authority.choice === "notify" && notifications.at(-1)?.isComplete !== true)
      return incidentFailure("incidents.notification-incomplete");
    if (lacksLateReasons(content)) return incidentFailure("incidents.late-reasons-missing");
    if (asksToTell(persons.choice) && communications.length === 0)
      return incidentFailure("incidents.persons-untold");
    // Art. 34(3)(c): in the place of letters stands a public communication, not a few of them.
    if (
      persons.choice === "disproportionate" &&
      communications.every(({ means }) => means !== "public")
    )
      return incidentFailure("incidents.public-text-missing");
  }
  return facts.lessons.trim() === "" || facts.rootCause.trim() === ""
    ? incidentFailure("incidents.lessons-missing")
    : null;
};

/** Nothing is left to do: the record is closed. */
export const close = (): DecideBreach =>
  whileOpen(({ content }) => {
    const unfinished = unfinishedIn(content);
    return unfinished === null ? change("closed", content, "", true) : failed(unfinished);
  });

/** A closed record is taken up again. */
export const reopen =
  (reason: string): DecideBreach =>
  ({ content, closedAt }) => {
    if (closedAt === null) return failed(incidentFailure("incidents.open"));
    const why = grounded(reason);
    return why.ok ? change("reopened", content, why.value) : why;
  };
