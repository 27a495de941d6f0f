/** The bodies of the network: who they are, who answers for them, what their pages say, and where each is competent. */
export { organisationsErrors } from "./errors.ts";
export { BodiesSchema } from "./model/bodiesFile.ts";
export { bareBody, seatOf, type Body } from "./model/body.ts";
export { findBodies } from "./model/findBodies.ts";
export { parseBodies, parseNetwork, type Network } from "./model/network.ts";
export { nameOfDesignation, type ContactPoints, type Designation } from "./model/designation.ts";
export {
  deputiesOf,
  dpoGaps,
  dpoHistory,
  dpoOf,
  dpoOverlaps,
  type DaySpan,
  type DpoOverlap,
} from "./model/dpoDirectory.ts";
export {
  directorOn,
  identityOf,
  missingPartWords,
  type BodyIdentity,
  type Controller,
  type MissingPart,
} from "./model/identity.ts";
export { addressLines, addressOnOneLine, type PostalAddress } from "./model/postalAddress.ts";
export { siretWords } from "./model/siret.ts";
export {
  departmentOf,
  departments,
  postalCodeKind,
  type Department,
  type PostalCodeKind,
} from "./model/departments.ts";
export { regionOf, regions, type Region } from "./model/regions.ts";
export { postalCodeOf, type Territory } from "./model/territory.ts";
export type { Bodies } from "./actions/bodies.ts";
export type { ChangedBy, OrganisationChange, OrganisationChanges } from "./actions/change.ts";
export type { Designations } from "./actions/designations.ts";
export { readIdentity } from "./actions/readIdentity.ts";
export type { Logos } from "./actions/logos.ts";
export type { Territories } from "./actions/territories.ts";
export { memoryBodies } from "./storage/memoryBodies.ts";
export { memoryDesignations } from "./storage/memoryDesignations.ts";
export { memoryTerritories } from "./storage/memoryTerritories.ts";
export { postgresBodies } from "./storage/postgresBodies.ts";
export { postgresChanges } from "./storage/postgresChanges.ts";
export { postgresDesignations } from "./storage/postgresDesignations.ts";
export { postgresLogos } from "./storage/postgresLogos.ts";
export { postgresTerritories } from "./storage/postgresTerritories.ts";
export { bodiesListVerb } from "./cli/bodiesListVerb.ts";
export { bodiesPullVerb } from "./cli/bodiesPullVerb.ts";
export { bodiesPushVerb } from "./cli/bodiesPushVerb.ts";
export { territoriesCheckVerb } from "./cli/territoriesCheckVerb.ts";
export { territoriesExportVerb } from "./cli/territoriesExportVerb.ts";
export { territoriesImportVerb } from "./cli/territoriesImportVerb.ts";
export type { WithOrganisations } from "./cli/withOrganisations.ts";
