/**
 * How severe a breach is, by the method that ENISA published in 2013 (Recommendations for a methodology of the assessment of severity
 * of personal data breaches, v1.0): SE = DPC × EI + CB. Each factor is chosen and grounded by a person; only the arithmetic is ours.
 */

/** DPC: kinds of data, each with a basic score that the context raises or lowers between 1 and 4. */
export const dataContexts = {
  simple: { basic: 1, profile: 2, "sensitive-assumptions": 3, safety: 4 },
  behavioural: { "no-insight": 1, basic: 2, profile: 3, "sensitive-profile": 4 },
  financial: { "no-insight": 1, "little-insight": 2, basic: 3, fraud: 4 },
  sensitive: { "no-insight": 1, "general-assumptions": 2, "sensitive-assumptions": 3, basic: 4 },
} as const;

export type DataClass = keyof typeof dataContexts;
export const dataClasses = Object.keys(dataContexts) as readonly DataClass[];
export type DataContext = { [C in DataClass]: keyof (typeof dataContexts)[C] }[DataClass];

/** The contexts that a kind of data may have, from the mildest. */
export const contextsOf = (dataClass: DataClass): readonly DataContext[] =>
  Object.keys(dataContexts[dataClass]) as readonly DataContext[];

/** The score of a kind of data in a context; null where that kind has no such context. */
export const contextScore = (dataClass: DataClass, context: DataContext): number | null =>
  (dataContexts[dataClass] as Partial<Record<DataContext, number>>)[context] ?? null;

/** EI: how easily whoever has the data finds out whom it is about. */
export const identificationScores = {
  negligible: 0.25,
  limited: 0.5,
  significant: 0.75,
  maximum: 1,
} as const;
export type Identification = keyof typeof identificationScores;

/** CB: what was lost, and how far; nothing lost adds nothing, as a loss without consequence does. */
export const lossScores = {
  confidentiality: { none: 0, unproved: 0, "known-recipients": 0.25, "unknown-recipients": 0.5 },
  integrity: { none: 0, unused: 0, recoverable: 0.25, irrecoverable: 0.5 },
  availability: { none: 0, recoverable: 0, temporary: 0.25, full: 0.5 },
} as const;
export type ConfidentialityLoss = keyof typeof lossScores.confidentiality;
export type IntegrityLoss = keyof typeof lossScores.integrity;
export type AvailabilityLoss = keyof typeof lossScores.availability;

/** CB: somebody meant harm. The method knows no half of it. */
export const maliceScore = 0.5;

/** What a person chose, factor by factor, and why. */
export interface SeverityFactors {
  readonly data: Readonly<Partial<Record<DataClass, DataContext>>>;
  readonly dataGrounds: string;
  readonly identification: Identification;
  readonly identificationGrounds: string;
  readonly confidentiality: ConfidentialityLoss;
  readonly integrity: IntegrityLoss;
  readonly availability: AvailabilityLoss;
  readonly isMalicious: boolean;
  readonly circumstancesGrounds: string;
  /** A flag of the method: whoever has the data cannot read it (encrypted, and the key is safe). It changes no score. */
  readonly isUnintelligible: boolean;
}

export const severityLevels = ["low", "medium", "high", "very-high"] as const;
export type SeverityLevel = (typeof severityLevels)[number];

export interface Severity {
  readonly context: number;
  /** The kind of data that gives the context its score: the highest counts. */
  readonly dataClass: DataClass;
  readonly identification: number;
  readonly circumstances: number;
  readonly score: number;
  readonly level: SeverityLevel;
  /** A flag of the method: more than 100 persons. It changes no score. */
  readonly isOfMany: boolean;
  readonly isUnintelligible: boolean;
}

const manyPersons = 100;

/** Every score is a multiple of a quarter, which binary fractions hold exactly. @returns null without any kind of data. */
export const severityOf = (factors: SeverityFactors, persons: number | null): Severity | null => {
  let highest: { dataClass: DataClass; score: number } | null = null;
  for (const dataClass of dataClasses) {
    const context = factors.data[dataClass];
    const score = context === undefined ? null : contextScore(dataClass, context);
    if (score !== null && (highest === null || score > highest.score))
      highest = { dataClass, score };
  }
  if (highest === null) return null;
  const identification = identificationScores[factors.identification];
  const circumstances =
    lossScores.confidentiality[factors.confidentiality] +
    lossScores.integrity[factors.integrity] +
    lossScores.availability[factors.availability] +
    (factors.isMalicious ? maliceScore : 0);
  const score = highest.score * identification + circumstances;
  return {
    context: highest.score,
    dataClass: highest.dataClass,
    identification,
    circumstances,
    score,
    level: levelOf(score),
    isOfMany: persons !== null && persons > manyPersons,
    isUnintelligible: factors.isUnintelligible,
  };
};

export const levelOf = (score: number): SeverityLevel =>
  score < 2 ? "low" : score < 3 ? "medium" : score < 4 ? "high" : "very-high";
