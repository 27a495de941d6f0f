import type { SubjectRight } from "../../../register/index.ts";

/**
 * What a person can ask of a body: GDPR art. 15 to 18 and 20 to 22, a medical file (code de la santé publique, art. L. 1111-7), and what
 * becomes of data after a death (French act of 6 January 1978, art. 85).
 */
export const requestedRights = [
  "access",
  "medical-file",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
  "no-automated-decision",
  "after-death",
] as const;
export type RequestedRight = (typeof requestedRights)[number];

/** The right of the register's table that a request stands on; null: it rests on no legal basis of an activity. */
export const subjectRightOf = (right: RequestedRight): SubjectRight | null => {
  if (right === "after-death") return null;
  return right === "medical-file" ? "access" : right;
};

/** The article that gives it, as letters quote it. */
export const articleOf: Readonly<Record<RequestedRight, string>> = {
  access: "RGPD, art. 15",
  "medical-file": "CSP, art. L. 1111-7",
  rectification: "RGPD, art. 16",
  erasure: "RGPD, art. 17",
  restriction: "RGPD, art. 18",
  portability: "RGPD, art. 20",
  objection: "RGPD, art. 21",
  "no-automated-decision": "RGPD, art. 22",
  "after-death": "loi n° 78-17 du 6 janvier 1978, art. 85",
};
