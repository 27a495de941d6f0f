import { civilDay } from "../../../kernel/index.ts";
import {
  postgresNoticeVersions,
  postgresOwnTexts,
  type NoticeVersions,
  type OwnTextsKept,
} from "../../../notices/index.ts";
import {
  postgresDesignations,
  readIdentity,
  type Bodies,
  type Territories,
} from "../../../organisations/index.ts";
import type { ReadSiteSettings } from "../../../platform/web/index.ts";
import type { Platform } from "../../platform.ts";
import type { ServedPolicies } from "../../policies.ts";
import type { ReadPublicBodies } from "../publicBodies.ts";
import { noticeReader, type NoticeReader, type NoticeReaderParts } from "./noticeReader.ts";

/** The texts of an installation: what they are composed from, and what was published of them. */
export interface Notices {
  readonly reader: NoticeReader;
  readonly versions: NoticeVersions;
  readonly texts: OwnTextsKept;
  readonly identityOf: NoticeReaderParts["identityOf"];
}

export const openNotices = ({
  platform: { database, clock },
  policies,
  bodies,
  readBodies,
  site,
  territories,
}: {
  readonly platform: Pick<Platform, "database" | "clock">;
  readonly bodies: Pick<Bodies, "find">;
  readonly policies: Pick<ServedPolicies, "read">;
  readonly readBodies: ReadPublicBodies;
  readonly site: ReadSiteSettings;
  readonly territories: Pick<Territories, "isEmpty">;
}): Notices => {
  const kysely = database.kysely<unknown>();
  const texts = postgresOwnTexts(kysely);
  const readToday = readIdentity(bodies, postgresDesignations(kysely, database.transaction));
  const identityOf: Notices["identityOf"] = async (body) =>
    await readToday(body, civilDay(clock.now()));
  const reader = noticeReader({
    readBodies,
    readRegister: async (policy) => (await policies.read(policy)).register,
    identityOf,
    site,
    texts,
    territories,
  });
  return { reader, versions: postgresNoticeVersions(kysely), texts, identityOf };
};
