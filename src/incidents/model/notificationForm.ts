import type { Breach } from "./breach.ts";
import { asksToTell, severityIn } from "./duties.ts";
import { firstSent, notificationClock } from "./notificationClock.ts";

/** Who notifies, as the register of the network says on the day. */
export interface Notifier {
  readonly name: string;
  readonly siret: string | null;
  readonly address: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  /** Art. 33(3)(b): the contact point. */
  readonly officer: {
    readonly name: string | null;
    readonly cnilNumber: string | null;
    readonly email: string | null;
    readonly telephone: string | null;
  } | null;
}

/** The parts of the authority's form, in its order. */
export const formSections = [
  "notification",
  "controller",
  "breach",
  "data",
  "persons",
  "measuresBefore",
  "consequences",
  "measures",
  "communication",
  "crossBorder",
] as const;
export type FormSection = (typeof formSections)[number];

export type FieldValue = string | number | boolean | readonly string[] | null;

/** One field that the teleservice asks; null where the record does not know it yet. */
export interface FormField {
  readonly section: FormSection;
  readonly name: string;
  readonly value: FieldValue;
  /** Art. 33(3): a notification without it is not complete. */
  readonly isNeeded: boolean;
}

const textOf = (text: string): string | null => (text.trim() === "" ? null : text);
const momentOf = (moment: Temporal.Instant | null): string | null => moment?.toString() ?? null;

/**
 * Every field that the CNIL's teleservice asks of a breach, from the record: our own structure, to be copied into it or read by a program.
 * Moments are ISO 8601 in UTC; what is chosen from a list bears the names of this model.
 */
export const notificationForm = (
  { content }: Pick<Breach, "content">,
  notifier: Notifier,
  /** The titles of the activities, by identifier. */
  activities: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): readonly FormField[] => {
  const { facts, notifications, authority, persons, communications } = content;
  const severity = severityIn(content);
  const clock = notificationClock(facts.awareAt, firstSent(notifications), now);
  const isLate = clock.kind === "late" || clock.kind === "over";
  const told = communications.at(-1);
  const { officer } = notifier;
  const reasons =
    notifications.map((each) => textOf(each.lateReasons)).find((each) => each) ?? null;
  const needed = (section: FormSection, name: string, value: FieldValue): FormField => ({
    section,
    name,
    value,
    isNeeded: true,
  });
  const asked = (section: FormSection, name: string, value: FieldValue): FormField => ({
    section,
    name,
    value,
    isNeeded: false,
  });
  return [
    asked("notification", "kind", notifications.length === 0 ? "first" : "complement"),
    asked("notification", "earlierReference", textOf(notifications[0]?.reference ?? "")),
    asked("notification", "isComplete", notifications.at(-1)?.isComplete ?? false),
    asked("notification", "decisionGrounds", authority?.grounds ?? null),
    needed("controller", "name", notifier.name),
    asked("controller", "siret", notifier.siret),
    needed("controller", "address", notifier.address),
    asked("controller", "telephone", notifier.telephone),
    asked("controller", "email", notifier.email),
    needed("controller", "officerName", officer?.name ?? null),
    asked("controller", "officerNumber", officer?.cnilNumber ?? null),
    needed("controller", "officerContact", officer?.email ?? officer?.telephone ?? null),
    asked("controller", "processor", facts.processor?.processor ?? null),
    asked("controller", "processorNoticeAt", momentOf(facts.processor?.receivedAt ?? null)),
    asked("controller", "processorReference", textOf(facts.processor?.reference ?? "")),
    needed("breach", "title", facts.title),
    asked("breach", "beganAt", momentOf(facts.beganAt)),
    asked("breach", "endedAt", momentOf(facts.endedAt)),
    needed("breach", "discoveredAt", momentOf(facts.discoveredAt)),
    needed("breach", "awareAt", momentOf(facts.awareAt)),
    needed("breach", "discovery", textOf(facts.discovery)),
    { ...asked("breach", "lateReasons", reasons), isNeeded: isLate },
    needed("breach", "description", textOf(facts.what)),
    needed("breach", "losses", facts.losses.length === 0 ? null : facts.losses),
    asked("breach", "cause", facts.cause),
    asked("breach", "rootCause", textOf(facts.rootCause)),
    asked(
      "breach",
      "activities",
      facts.activities.length === 0 ? null : facts.activities.map((id) => activities.get(id) ?? id),
    ),
    needed("data", "categories", textOf(facts.dataCategories)),
    needed("data", "records", facts.records),
    needed("persons", "categories", textOf(facts.personCategories)),
    needed("persons", "number", facts.persons),
    asked("measuresBefore", "description", textOf(facts.measuresBefore)),
    asked("measuresBefore", "isUnintelligible", severity?.isUnintelligible ?? null),
    needed("consequences", "description", textOf(facts.effects)),
    needed("consequences", "severity", severity?.level ?? null),
    asked("consequences", "score", severity?.score ?? null),
    needed("measures", "description", textOf(facts.measuresTaken)),
    asked("measures", "lessons", textOf(facts.lessons)),
    needed("communication", "decision", persons?.choice ?? null),
    needed("communication", "grounds", persons?.grounds ?? null),
    {
      ...asked("communication", "sentAt", momentOf(told?.sentAt ?? null)),
      isNeeded: persons !== null && asksToTell(persons.choice),
    },
    asked("communication", "means", told?.means ?? null),
    asked("communication", "persons", told?.persons ?? null),
    asked("communication", "text", told?.text ?? null),
    asked("crossBorder", "countries", textOf(facts.abroad)),
  ];
};

/** What art. 33(3) still asks for: to be brought by a complement (art. 33(4)). */
export const missingFields = (fields: readonly FormField[]): readonly FormField[] =>
  fields.filter(({ isNeeded, value }) => isNeeded && value === null);

/** The same as one object, section by section. */
export const notificationJson = (fields: readonly FormField[]): string => {
  const sections = Object.fromEntries(
    formSections.map((section) => [
      section,
      Object.fromEntries(
        fields.filter((each) => each.section === section).map(({ name, value }) => [name, value]),
      ),
    ]),
  );
  const missing = missingFields(fields).map(({ section, name }) => `${section}.${name}`);
  return `${JSON.stringify({ format: "egide/breach-notification@1", ...sections, missing }, null, 2)}\n`;
};
