import { FailureError } from "../kernel/index.ts";
import { noOwnTexts, type NoticeCommands } from "../notices/index.ts";
import { folderOnDisk, loadPolicy } from "../retention/index.ts";
import { postgresBodies } from "../organisations/index.ts";
import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";
import { withPlatform } from "./platform.ts";
import { servedPolicies } from "./policies.ts";
import { readersOf } from "./retention.ts";
import { noticeInputOf } from "./site/notices/noticeInputs.ts";
import { openNotices } from "./site/notices/openNotices.ts";
import { sitePaths } from "./site/sitePaths.ts";
import { storedPolicies } from "./storedPolicies.ts";

/** What the texts of a policy are composed from: a folder says only what its register says, `@body` all that is published. */
export const noticeCommands = (configuration: () => Configuration): NoticeCommands => ({
  inputOf: async (where) => {
    if (where.startsWith("@"))
      return await withPlatform(configuration(), async (platform) => {
        const policies = servedPolicies(platform.configuration, storedPolicies(platform.database));
        const bodies = postgresBodies(
          platform.database.kysely<unknown>(),
          platform.database.transaction,
        );
        return await openNotices({ platform, policies, bodies }).reader.of(
          where.slice(1),
          "published",
        );
      });
    const folder = folderOnDisk(where);
    const loaded = await loadPolicy(folder, readersOf(configuration));
    if (!loaded.ok)
      throw new FailureError(
        mainFailure("main.policy-invalid", { folder: where, count: loaded.problems.length }),
      );
    return noticeInputOf({
      policy: folder.name ?? where,
      identity: null,
      register: loaded.policy.register,
      bodies: [],
      settings: {},
      own: noOwnTexts,
      consents: [],
      hasTerritories: false,
      paths: sitePaths,
    });
  },
});
