/**
 * Privacy notices and policies (GDPR art. 12 to 14), composed from the register: documents, their versions, and the ports of
 * whoever serves them.
 */
export { noticesErrors } from "./errors.ts";
export { NoticeSchema, type NoticeDocument } from "./model/noticeDocument.ts";
export {
  noOwnTexts,
  type Authority,
  type NoticeInput,
  type NoticeLinks,
  type OfficerContact,
  type AskedConsent,
  type OwnTexts,
  type Publisher,
} from "./model/noticeInput.ts";
export { noticeVerb, type NoticeCommands } from "./cli/noticeVerb.ts";
export type { NoticeVersion, VersionHead } from "./model/noticeVersion.ts";
export type { Text } from "./model/text.ts";
export type { NoticeVersions } from "./actions/noticeVersions.ts";
export type { KeptTexts, OwnTextsKept } from "./actions/ownTextsKept.ts";
export { publishNotices, type NoticesPublished } from "./actions/publishNotices.ts";
export { memoryNoticeVersions } from "./storage/memoryNoticeVersions.ts";
export { postgresNoticeVersions } from "./storage/postgresNoticeVersions.ts";
export { postgresOwnTexts } from "./storage/postgresOwnTexts.ts";
