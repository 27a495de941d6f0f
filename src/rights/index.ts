/** Requests of data subjects (GDPR art. 12, 15 to 22): their deadlines, their handling, and what databases hold of a person. */
export { rightsErrors } from "./errors.ts";
export { reachErrors } from "./reach/errors.ts";
export { accessVerb } from "./reach/cli/accessVerb.ts";
export { rectifyErrors } from "./reach/rectifyErrors.ts";
export { rectifyVerb } from "./reach/cli/rectifyVerb.ts";
export { eraseVerb } from "./reach/cli/eraseVerb.ts";
export { lastDayOfLimit } from "./model/deadline/timeLimit.ts";
export { holidayRegionOf, type HolidayRegion } from "./model/deadline/holidays.ts";
export type { AskedBody, RightsParts } from "./actions/rightsParts.ts";
export { tendRequests } from "./actions/tendRequests.ts";
export { openRequestTokens, type RequestTokens } from "./requestTokens.ts";
export type { PersonProvider, ProvedPerson } from "./actions/personProvider.ts";
export { openPersonPasses, type PersonPasses } from "./personPasses.ts";
export { fileRequest, type Asked } from "./actions/fileRequest.ts";
export { dropAsPerson } from "./actions/identityDocuments.ts";
export { enterCode } from "./actions/followRequest.ts";
export { rightsRestoreCheckVerb } from "./reach/cli/restoreCheckVerb.ts";
