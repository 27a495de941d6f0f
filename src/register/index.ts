/**
 * The register of processing activities (GDPR art. 30): its format, and the import of a published page.
 */
export { importDocument, largestDocument, type ImportRequest } from "./import/importDocument.ts";
export { importFile, type FileRequest } from "./import/importFile.ts";
export { readableText, type ReadableText } from "./import/readableText.ts";
export { importAside } from "./import/importAside.ts";
export type { PublishedPage } from "./actions/registerImports.ts";
export type {
  PresentRegister,
  ReadPresent,
  RegisterDesk,
  RegisterSave,
} from "./actions/registerDesk.ts";
export type { AcceptedErrors, Edition, Editions, Forced } from "./actions/editions.ts";
export {
  judgePublication,
  passGate,
  PublicationBlocked,
  type Blocking,
  type Judged,
} from "./publish/passGate.ts";
export {
  checkEditions,
  type CheckedEditions,
  type EditionsCheck,
} from "./publish/checkEditions.ts";
export { freezeEdition } from "./publish/freezeEdition.ts";
export { EditionEntrySchema, editionKind } from "./publish/editionEntry.ts";
export { editionPattern } from "./publish/editionName.ts";
export { diffRegisters } from "./diff/diffRegisters.ts";
export { RegisterDiffSchema } from "./diff/registerDiff.ts";
export { publishEdition } from "./publish/publishEdition.ts";
export type { RegisterVersion, RegisterVersions } from "./actions/registerVersions.ts";
export {
  workingRegisters,
  type ReadWorking,
  type WorkingRegister,
} from "./actions/workingRegister.ts";
export type { BoundPromise } from "./model/promisesAtStake.ts";
export { CoverageSchema } from "./model/coverageAccount.ts";
export { registerJson } from "./model/registerJson.ts";
export { findingKinds } from "./import/findings.ts";
export { statementHash } from "./import/fields/readRetentionField.ts";
export { emptyActivity } from "./model/emptyActivity.ts";
export { parseRegister } from "./model/parseRegister.ts";
export {
  legalBasisLetters,
  rightsByBasis,
  type LegalBasisLetter,
  type RightOnBasis,
  type SubjectRight,
} from "./model/rightsByBasis.ts";
export { subjectRights } from "./model/activityDetails.ts";
export { measureNames } from "./model/detailNames.ts";
export { letterOf, rightsOf, type BasisOfRight, type RightOfActivity } from "./model/rightsOf.ts";
export {
  RegisterSchema,
  type Activity,
  type Finding,
  type Register,
  type RetentionStatement,
} from "./model/register.ts";
export { exportFormats, type ExportFormat, type ExportRequest } from "./export/exportFormats.ts";
export { registerErrors } from "./errors.ts";
export { lintRegister, lintWithSettings, type LintRegisterRequest } from "./lint/lintRegister.ts";
export type { LintDesk, LintFile } from "./actions/lintDesk.ts";
export {
  applyDecisions,
  decisionsSchema,
  parseDecisions,
  type Accepted,
  type DecidedFindings,
} from "./lint/decisions.ts";
export { lintFile, lintSettingsOf, parseLintSettings } from "./lint/parseLintSettings.ts";
export { LintSettingsSchema, type LintSettings } from "./lint/settings.ts";
export { exampleLines } from "./lint/examplePage.ts";
export { ruleCatalogue } from "./lint/ruleCatalogue.ts";
export type { RuleWords, Severity } from "./lint/lintRule.ts";
export { sarifLog, type SarifResult } from "./lint/sarifLog.ts";
