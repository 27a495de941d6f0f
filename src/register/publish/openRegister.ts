import { measureNames } from "../model/detailNames.ts";
import type { Activity, Register } from "../model/register.ts";

/**
 * What of a register everybody may read, in its own format: without the detail of its security measures (their kinds alone,
 * GDPR art. 30(1)(g)), formalities that are given out on request, references of internal documents, names of persons, and
 * what serves the work on the register: its findings, and where its values stand in a page that is not published with it.
 */
export const openRegister = (register: Register): Register => ({
  ...register,
  controller: register.controller && { ...register.controller, source: [] },
  ...(register.representative && {
    representative: { ...register.representative, source: [] },
  }),
  // Art. 37(7) has the contact published, and not the name, which an edition would keep for good.
  dataProtectionOfficers: register.dataProtectionOfficers.map((officer) => ({
    ...officer,
    name: null,
    source: [],
  })),
  activities: register.activities.map(openActivity),
  findings: [],
  structure: [],
});

/** One activity as everybody may read it. */
const openActivity = (activity: Activity): Activity => {
  const { securityMeasures, formalities, impactAssessment, processors } = activity;
  const { reference: _reference, ...assessed } = impactAssessment ?? {};
  return withoutPlaces({
    ...activity,
    ...(securityMeasures && { securityMeasures: kindsOnly(securityMeasures) }),
    ...(formalities && { formalities: formalities.filter(({ onRequest }) => !onRequest) }),
    ...(impactAssessment && {
      impactAssessment: assessed as NonNullable<Activity["impactAssessment"]>,
    }),
    processors: processors && {
      ...processors,
      ...(processors.named && {
        named: processors.named.map(({ agreement, ...named }) => ({
          ...named,
          ...(agreement && { agreement: { signedOn: agreement.signedOn } }),
        })),
      }),
    },
  });
};

type Measures = NonNullable<Activity["securityMeasures"]>;

/** A member that the format asks for says the kind again. */
const kindsOnly = (measures: Measures): Measures =>
  [...new Set(measures.map(({ kind }) => kind))].map((kind) => ({
    kind,
    text: measureNames[kind].fr,
    source: [],
  }));

/** Copies a value with every `source` emptied; the places within a sentence, which a reading has, stay. */
const withoutPlaces = <T>(value: T): T => emptied(value) as T;

const emptied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(emptied);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (name === "reading") return [name, member];
      if (name === "source") return [name, []];
      if (name === "sources") return [name, { title: [], domain: [], updatedOn: [] }];
      return [name, emptied(member)];
    }),
  );
};
