import type { Activity } from "./register.ts";

/** An activity of which nothing has been said yet. */
export const emptyActivity: Activity = {
  id: "",
  domain: null,
  title: "",
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
  retention: [],
  processors: null,
  rights: null,
};
