import { readConsentPurposes } from "../../../consent/storage/index.ts";
import { civilDay } from "../../../kernel/index.ts";
import {
  postgresNoticeVersions,
  postgresOwnTexts,
  type NoticeVersions,
  type OwnTextsKept,
} from "../../../notices/index.ts";
import {
  postgresDesignations,
  postgresTerritories,
  readIdentity,
  type Bodies,
  type Territories,
} from "../../../organisations/index.ts";
import type { ReadSiteSettings } from "../../../platform/web/index.ts";
import type { Platform } from "../../platform.ts";
import { shownPolicy, type ServedPolicies } from "../../policies.ts";
import { heldList } from "../heldList.ts";
import { publicBodies, type ReadPublicBodies } from "../publicBodies.ts";
import { readSite } from "../readSite.ts";
import { noticeReader, type NoticeReader, type NoticeReaderParts } from "./noticeReader.ts";

/** The texts of an installation: what they are composed from, and what was published of them. */
export interface Notices {
  readonly reader: NoticeReader;
  readonly versions: NoticeVersions;
  readonly texts: OwnTextsKept;
  readonly readBodies: ReadPublicBodies;
  readonly territories: Territories;
  readonly identityOf: NoticeReaderParts["identityOf"];
  /** The policy that the site itself shows. */
  readonly shown: () => Promise<string>;
}

/** Opens them; a server gives its own ways to the settings of the site and to the bodies, which it holds for a second. */
export const openNotices = ({
  platform: { configuration, database, clock },
  policies,
  bodies,
  site = readSite({ configuration, database, clock }),
}: {
  readonly platform: Pick<Platform, "configuration" | "database" | "clock">;
  readonly policies: Pick<ServedPolicies, "read" | "list">;
  readonly bodies: Pick<Bodies, "find" | "list">;
  readonly site?: ReadSiteSettings;
}): Notices => {
  const kysely = database.kysely<unknown>();
  const purposes = readConsentPurposes(kysely);
  const texts = postgresOwnTexts(kysely);
  const territories = postgresTerritories(kysely, database.transaction);
  const known = heldList(bodies, clock);
  const readBodies = publicBodies(policies, known);
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
    askedConsents: async (body) =>
      (await purposes.list(body))
        .filter(({ closedAt }) => closedAt === null)
        .map(({ activity, content }) => ({ activity, title: content.title })),
  });
  const versions = postgresNoticeVersions(kysely);
  const shown = async (): Promise<string> => await shownPolicy(policies, known);
  return { reader, versions, texts, readBodies, territories, identityOf, shown };
};
