import {
  postgresNoticeVersions,
  postgresOwnTexts,
  type NoticeVersions,
  type OfficerContact,
  type OwnTextsKept,
} from "../../../notices/index.ts";
import type { Territories } from "../../../organisations/index.ts";
import type { ReadSiteSettings } from "../../../platform/web/index.ts";
import type { Platform } from "../../platform.ts";
import type { ServedPolicies } from "../../policies.ts";
import type { ReadPublicBodies } from "../publicBodies.ts";
import { noticeReader, type NoticeReader } from "./noticeReader.ts";

/** The texts of an installation: what they are composed from, and what was published of them. */
export interface Notices {
  readonly reader: NoticeReader;
  readonly versions: NoticeVersions;
  readonly texts: OwnTextsKept;
  readonly officersOf: (body: string) => Promise<readonly OfficerContact[]>;
}

export const openNotices = ({
  platform: { database },
  policies,
  readBodies,
  site,
  territories,
}: {
  readonly platform: Pick<Platform, "database">;
  readonly policies: Pick<ServedPolicies, "read">;
  readonly readBodies: ReadPublicBodies;
  readonly site: ReadSiteSettings;
  readonly territories: Pick<Territories, "isEmpty">;
}): Notices => {
  const kysely = database.kysely<unknown>();
  const texts = postgresOwnTexts(kysely);
  const officersOf: Notices["officersOf"] = async () => [];
  const reader = noticeReader({
    readBodies,
    readRegister: async (policy) => (await policies.read(policy)).register,
    officersOf,
    site,
    texts,
    territories,
  });
  return { reader, versions: postgresNoticeVersions(kysely), texts, officersOf };
};
