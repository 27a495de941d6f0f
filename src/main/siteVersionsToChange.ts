import { userInfo } from "node:os";
import type { Actor } from "../kernel/index.ts";
import type { Configuration } from "./config.ts";
import { withPlatform } from "./platform.ts";
import { postgresSiteVersions, type SiteVersions } from "./site/settings/index.ts";

/** Who changes the site by a command, why, and when. */
export type ByCommand = (reason: string) => {
  readonly author: Actor;
  readonly reason: string;
  readonly at: Temporal.Instant;
};

/** Opens the versions of the site for a command. */
export const withSiteVersions = async <T>(
  configuration: Configuration,
  work: (versions: SiteVersions, by: ByCommand) => Promise<T>,
): Promise<T> =>
  await withPlatform(configuration, async ({ database, clock }) => {
    const { username } = userInfo();
    const author: Actor = { kind: "command-line", id: username, name: username };
    const versions = postgresSiteVersions(database.kysely<unknown>(), database.transaction);
    return await work(versions, (reason) => ({ author, reason, at: clock.now() }));
  });
