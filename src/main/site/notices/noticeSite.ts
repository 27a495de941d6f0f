import type { FastifyInstance } from "fastify";
import type { NoticeVersions } from "../../../notices/index.ts";
import { addNoticePages, type NoticeSite } from "../../../notices/pages/index.ts";
import { postalCodeOf, type Territories } from "../../../organisations/index.ts";
import { activityPath } from "../../../register/pages/index.ts";
import type { Language } from "../../../kernel/index.ts";
import { hasOwnPages } from "../hasOwnPages.ts";
import type { ReadPublicBodies } from "../publicBodies.ts";
import { wayTo } from "../publicView.ts";
import { bodyPaths, sitePaths, type PublicPaths } from "../sitePaths.ts";
import { officersOf } from "./noticeInputs.ts";
import type { NoticeReader, NoticeReaderParts } from "./noticeReader.ts";

export interface NoticeSiteParts {
  readonly reader: NoticeReader;
  readonly versions: NoticeVersions;
  readonly readBodies: ReadPublicBodies;
  /** The policy that the site itself shows. */
  readonly shown: () => Promise<string>;
  readonly territories: Pick<Territories, "bodiesOf">;
  readonly identityOf: NoticeReaderParts["identityOf"];
}

/** The public pages of notices on what the installation publishes. */
export const noticeSite = ({
  reader,
  versions,
  readBodies,
  shown,
  territories,
  identityOf,
}: NoticeSiteParts): NoticeSite => ({
  versions,
  read: async (id) => {
    if (id === null)
      return {
        input: await reader.of(await shown(), "published"),
        paths: sitePaths.notices,
        recordOf: recordUnder(sitePaths),
        way: (language) => wayTo(null, language),
      };
    const found = (await readBodies()).find(({ body }) => body.id === id);
    if (!found?.paths) return null;
    const { body, paths } = found;
    if (!hasOwnPages(found)) return { elsewhere: paths.notices };
    return {
      input: await reader.of(body.id, "published"),
      paths: paths.notices,
      recordOf: recordUnder(paths),
      way: (language) => wayTo(body, language),
    };
  },
  locate: async (typed, language) => {
    const code = postalCodeOf(typed);
    if (code === null) return "wrong";
    const [ids, bodies] = await Promise.all([territories.bodiesOf(code), readBodies()]);
    return await Promise.all(
      bodies
        .filter(({ body }) => ids.includes(body.id))
        .map(async ({ body }) => ({
          name: body.name,
          href: bodyPaths(body.id).home[language],
          officers: officersOf(await identityOf(body.id)),
        })),
    );
  },
});

const recordUnder =
  ({ register }: PublicPaths) =>
  (activity: string, language: Language): string =>
    activityPath(register, activity, language);

/** Adds the notices of the site itself, and those of every body. */
export const addNoticeSite = (web: FastifyInstance, site: NoticeSite): void => {
  addNoticePages(web, site);
  addNoticePages(web, site, bodyPaths(":body").notices);
};
