/** What an offer can be of: the values of its lists, as addresses, files and tables have them. Their words: offerWords.ts. */
export const families = [
  "reception",
  "benefits",
  "health",
  "social-work",
  "prevention",
  "control",
  "legal",
  "finance",
  "human-resources",
  "it",
  "studies",
  "communication",
  "logistics",
  "management",
  "other",
] as const;
export type Family = (typeof families)[number];

export const contracts = [
  "permanent",
  "fixed-term",
  "apprenticeship",
  "internship",
  "temporary",
  "secondment",
  "civic-service",
] as const;
export type Contract = (typeof contracts)[number];

export const workingTimes = ["full", "part"] as const;
export type WorkingTime = (typeof workingTimes)[number];

export const teleworks = ["none", "some", "full"] as const;
export type Telework = (typeof teleworks)[number];

export const salaryPeriods = ["year", "month", "hour"] as const;
export type SalaryPeriod = (typeof salaryPeriods)[number];
