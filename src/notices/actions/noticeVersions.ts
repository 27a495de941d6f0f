import type { NoticeKey, NoticeVersion, VersionHead } from "../model/noticeVersion.ts";

/** The versions of the texts of all bodies, none of them ever changed. */
export interface NoticeVersions {
  /** The latest of each text of a body. */
  heads(body: string): Promise<ReadonlyMap<NoticeKey, VersionHead>>;
  /** The latest of one text; null before the first. */
  head(body: string, key: NoticeKey): Promise<VersionHead | null>;
  /** Of one text, the latest first. */
  list(body: string, key: NoticeKey): Promise<readonly VersionHead[]>;
  find(body: string, key: NoticeKey, number: number): Promise<NoticeVersion | null>;
  /** Adds versions, all or none. One whose number is taken already is left out: another process was faster. */
  append(versions: readonly NoticeVersion[], at: Temporal.Instant): Promise<void>;
}
