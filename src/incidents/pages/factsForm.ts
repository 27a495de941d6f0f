import { Type, type Static } from "typebox";
import { type Failure, type Language } from "../../kernel/index.ts";
import type { FieldError } from "../../platform/web/index.ts";
import { breachCauses, losses, type BreachFacts } from "../model/breach.ts";
import { civilMoment, civilParts } from "../model/civilMoment.ts";
import { factWords } from "./factWords.ts";
import { sayFailure } from "./incidentConsole.ts";

const text = Type.Optional(Type.String({ maxLength: 4_000 }));
const line = Type.Optional(Type.String({ maxLength: 300 }));
const day = Type.Optional(Type.String({ maxLength: 10 }));
const hour = Type.Optional(Type.String({ maxLength: 5 }));
const count = Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 }));

/** What an officer writes of an incident: moments, a title and what happened first, all else as it becomes known (art. 33(4)). */
export const factProperties = {
  title: Type.String({ minLength: 3, maxLength: 150 }),
  isNearMiss: Type.Boolean(),
  discoveredDay: Type.String({ minLength: 1, maxLength: 10 }),
  discoveredHour: Type.String({ minLength: 1, maxLength: 5 }),
  awareDay: Type.String({ minLength: 1, maxLength: 10 }),
  awareHour: Type.String({ minLength: 1, maxLength: 5 }),
  discovery: text,
  beganDay: day,
  beganHour: hour,
  endedDay: day,
  endedHour: hour,
  what: Type.String({ minLength: 10, maxLength: 4_000 }),
  losses: Type.Array(Type.Enum([...losses])),
  cause: Type.Enum([...breachCauses]),
  rootCause: text,
  activities: Type.Array(Type.String({ maxLength: 200 })),
  dataCategories: text,
  personCategories: text,
  persons: count,
  records: count,
  effects: text,
  measuresBefore: text,
  measuresTaken: text,
  abroad: text,
  processor: line,
  processorDay: day,
  processorHour: hour,
  processorReference: line,
  lessons: text,
};
const FactsSchema = Type.Object(factProperties);
export type FactValues = Static<typeof FactsSchema>;

/** What each field says of itself and of a mistake. */
export const factFieldWords = Object.fromEntries(
  (Object.keys(factProperties) as (keyof FactValues)[]).map((name) => [
    name,
    name === "persons" || name === "records"
      ? { label: factWords[name], wrong: factWords.numberWrong }
      : { label: factWords[name] },
  ]),
) as Record<keyof FactValues, { readonly label: (typeof factWords)[keyof FactValues] }>;

type Moments = "discovered" | "aware" | "began" | "ended" | "processor";

/** The facts that values say, or what is wrong with their moments. */
export const factsIn = (
  values: FactValues,
  language: Language,
): { readonly facts: BreachFacts } | { readonly errors: readonly FieldError[] } => {
  const errors: FieldError[] = [];
  const moment = (name: Moments): Temporal.Instant | null => {
    const { [`${name}Day` as const]: onDay = "", [`${name}Hour` as const]: atHour = "" } = values;
    if (onDay === "" && atHour === "") return null;
    const found = civilMoment(onDay, atHour);
    if (found === null)
      errors.push({ field: `${name}Day`, message: factWords.momentWrong[language] });
    return found;
  };
  const discoveredAt = moment("discovered");
  const awareAt = moment("aware");
  const beganAt = moment("began");
  const endedAt = moment("ended");
  const receivedAt = moment("processor");
  if (errors.length > 0 || discoveredAt === null || awareAt === null) return { errors };
  const { processor = "", processorReference = "" } = values;
  return {
    facts: {
      title: values.title,
      isNearMiss: values.isNearMiss,
      discoveredAt,
      awareAt,
      discovery: values.discovery ?? "",
      beganAt,
      endedAt,
      what: values.what,
      losses: losses.filter((each) => values.losses.includes(each)),
      cause: values.cause,
      rootCause: values.rootCause ?? "",
      activities: values.activities,
      dataCategories: values.dataCategories ?? "",
      personCategories: values.personCategories ?? "",
      persons: values.persons ?? null,
      records: values.records ?? null,
      effects: values.effects ?? "",
      measuresBefore: values.measuresBefore ?? "",
      measuresTaken: values.measuresTaken ?? "",
      abroad: values.abroad ?? "",
      processor:
        processor === "" && receivedAt === null && processorReference === ""
          ? null
          : { processor, receivedAt, reference: processorReference },
      lessons: values.lessons ?? "",
    },
  };
};

const partsOf = (name: Moments, moment: Temporal.Instant | null): Partial<FactValues> => {
  if (moment === null) return {};
  const parts = civilParts(moment);
  return { [`${name}Day`]: parts.day, [`${name}Hour`]: parts.hour };
};

/** Facts as the form shows them. */
export const factsInitial = (facts: BreachFacts): Partial<FactValues> => {
  const { discoveredAt, awareAt, beganAt, endedAt, processor, persons, records, ...rest } = facts;
  return {
    ...rest,
    losses: [...rest.losses],
    activities: [...rest.activities],
    ...(persons !== null && { persons }),
    ...(records !== null && { records }),
    ...partsOf("discovered", discoveredAt),
    ...partsOf("aware", awareAt),
    ...partsOf("began", beganAt),
    ...partsOf("ended", endedAt),
    ...(processor !== null && {
      processor: processor.processor,
      processorReference: processor.reference,
      ...partsOf("processor", processor.receivedAt),
    }),
  };
};

const fieldOf: Readonly<Record<string, string>> = {
  "incidents.aware-later": "awareDay",
  "incidents.aware-before-discovery": "awareDay",
  "incidents.aware-after-notification": "awareDay",
  "incidents.begins-after-discovery": "beganDay",
  "incidents.ends-before-it-begins": "endedDay",
  "incidents.losses-missing": "losses",
  "incidents.grounds-missing": "reason",
};

/** A failure of facts at the field that it is about. */
export const factMistake = (failure: Failure, language: Language): FieldError => ({
  field: fieldOf[failure.code] ?? null,
  message: sayFailure(failure, language),
});
