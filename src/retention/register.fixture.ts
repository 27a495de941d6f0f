import { sha256 } from "../kernel/index.ts";
import type { RetentionReading, RetentionRule } from "../reading/index.ts";
import type { Activity, Register, RetentionStatement } from "../register/index.ts";

/** One thing that a sentence promises: five years, exactly, unless said otherwise. */
export const promise = (changes: Partial<RetentionRule> = {}): RetentionRule => ({
  kind: "duration",
  keep: "P5Y",
  plus: null,
  bound: "exact",
  from: null,
  until: null,
  while: null,
  condition: null,
  scope: null,
  system: null,
  end: null,
  then: null,
  reference: null,
  ...changes,
});

/** A published sentence; its hash follows its text, as in a real register. */
export const statement = (
  id: string,
  text: string,
  rules: readonly RetentionRule[] = [promise()],
  status: RetentionReading["status"] = "read",
): RetentionStatement => ({
  id,
  hash: sha256(text),
  text,
  context: null,
  source: [],
  reading: { text, status, rules: [...rules], unread: [] },
});

/** A processing activity that says nothing but its retention. */
export const activity = (
  id: string,
  title: string,
  retention: readonly RetentionStatement[],
): Activity => ({
  id,
  domain: null,
  title,
  updatedOn: null,
  sources: { title: [], domain: [], updatedOn: [] },
  purposes: [],
  subPurposes: [],
  legalBases: [],
  legalReferences: [],
  dataSubjects: [],
  dataCategories: [],
  specialCategories: [],
  nationalIdentifier: false,
  recipients: [],
  recipientsNone: false,
  retention: [...retention],
  processors: null,
  rights: null,
});

/** A register of the given activities, valid against its schema. */
export const register = (activities: readonly Activity[]): Register => ({
  format: "egide/register@1",
  document: { name: "register.json", sha256: sha256("fixture"), language: "fr" },
  controller: null,
  dataProtectionOfficers: [],
  activities: [...activities],
  findings: [],
  structure: [],
});
