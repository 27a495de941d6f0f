/** The pages of notices: the public ones, and the console’s. */
export { addNoticePages } from "./noticeRoutes.ts";
export { addNoticeConsole } from "./console/consoleRoutes.ts";
export type { NoticeConsole } from "./console/noticeConsole.ts";
export { noticesToday } from "./console/noticesToday.ts";
export { noticePath, noticePaths, noticePathsUnder, type NoticePaths } from "./noticePaths.ts";
export type { LocatedBody, NoticesElsewhere, NoticeSite, ServedNotices } from "./noticeSite.ts";
