import type { Clock, ErrorCatalogue } from "../../../kernel/index.ts";
import type { ConsoleFrame, May } from "../../../platform/web/index.ts";
import type { NoticeVersions } from "../../actions/noticeVersions.ts";
import type { OwnTextsKept } from "../../actions/ownTextsKept.ts";
import type { NoticeInput, OwnTexts } from "../../model/noticeInput.ts";
import type { NoticePaths } from "../noticePaths.ts";

/** What the pages of notices in the console need of the installation. */
export interface NoticeConsole {
  readonly frame: ConsoleFrame;
  readonly may: May;
  readonly clock: Clock;
  /** What the texts of a body are composed from, with these added texts; null where it publishes no register. */
  readonly inputWith: (body: string, own: OwnTexts) => Promise<NoticeInput | null>;
  /** Where its public texts stand; null where it has none. */
  readonly publicPaths: (body: string) => Promise<NoticePaths | null>;
  readonly versions: NoticeVersions;
  readonly texts: OwnTextsKept;
  /** Has a worker make the versions that are due. */
  readonly requestPublication: (body: string) => Promise<void>;
  /** All messages of the product. */
  readonly catalogue: () => Promise<ErrorCatalogue>;
}
