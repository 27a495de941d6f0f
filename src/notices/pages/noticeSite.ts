import type { Language } from "../../kernel/index.ts";
import type { NavigationEntry } from "../../platform/web/index.ts";
import type { NoticeVersions } from "../actions/noticeVersions.ts";
import type { NoticeInput, OfficerContact } from "../model/noticeInput.ts";
import type { NoticePaths } from "./noticePaths.ts";

/** The texts of a body, as whoever serves them knows them. */
export interface ServedNotices {
  readonly input: NoticeInput;
  readonly paths: NoticePaths;
  /** Where the record of an activity stands in the public register; absent where none is shown. */
  readonly recordOf?: (activity: string, language: Language) => string;
  /** The way from the home page to them. */
  readonly way: (language: Language) => readonly NavigationEntry[];
}

/** The texts that were asked for stand at other addresses. */
export interface NoticesElsewhere {
  readonly elsewhere: NoticePaths;
}

/** A body that a postal code belongs to, and how its officer is reached. */
export interface LocatedBody {
  readonly name: string;
  readonly href: string;
  readonly officers: readonly OfficerContact[];
}

/** What the public pages of notices need of the installation. */
export interface NoticeSite {
  /** Of a body, or with null of the site itself; null where nothing is published, and for a body that does not exist. */
  readonly read: (body: string | null) => Promise<ServedNotices | NoticesElsewhere | null>;
  readonly versions: NoticeVersions;
  /** `wrong` for what is no postal code; else the bodies that answer for it: none, one, or those that share it. */
  readonly locate: (code: string, language: Language) => Promise<readonly LocatedBody[] | "wrong">;
}
