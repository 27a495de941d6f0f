/** The pages of notices: the public ones, and the console’s. */
export { addNoticePages } from "./noticeRoutes.ts";
export { noticePath, noticePaths, noticePathsUnder, type NoticePaths } from "./noticePaths.ts";
export type { LocatedBody, NoticesElsewhere, NoticeSite, ServedNotices } from "./noticeSite.ts";
