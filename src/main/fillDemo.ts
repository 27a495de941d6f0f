import { FailureError } from "../kernel/index.ts";
import {
  postgresBodies,
  postgresDesignations,
  postgresTerritories,
} from "../organisations/index.ts";
import { postgresOffers, postgresRecruitmentSettings } from "../recruitment/storage/index.ts";
import { folderOnDisk, type Policies } from "../retention/index.ts";
import { demoFolder } from "./config.ts";
import { openConsents } from "./consents.ts";
import { earlierVersions, seedConsents, seedDemo, seedNetwork, seedOffers } from "./demo/index.ts";
import { mainFailure } from "./errors.ts";
import type { Platform } from "./platform.ts";
import { postgresSiteVersions, settingsOf } from "./site/settings/index.ts";

/** What the site of the demo says of itself at a first start. */
const firstSite = "first-site.yaml";
const firstOffers = "offers.yaml";
const firstConsents = "consents.yaml";

/** Fills what is empty of the demo: its databases, its bodies, its policies, its site. Returns whether a database was filled. */
export const fillDemo = async (platform: Platform, policies: Policies): Promise<boolean> => {
  const { configuration, database, clock } = platform;
  const made = await seedDemo(configuration.dataFolder, database, clock);
  const bodies = postgresBodies(database.kysely<unknown>(), database.transaction);
  const territories = postgresTerritories(database.kysely<unknown>(), database.transaction);
  const designations = postgresDesignations(database.kysely<unknown>(), database.transaction);
  const folder = folderOnDisk(demoFolder);
  const earlier = await earlierVersions(demoFolder);
  const empty = { bodies, designations, territories, policies, clock };
  if (await seedNetwork(folder, earlier, empty)) {
    const settings = settingsOf(new TextDecoder().decode(await folder.read(firstSite)));
    if (typeof settings === "string")
      throw new FailureError(
        mainFailure("main.invalid-site", { file: firstSite, places: settings }),
      );
    const author = { kind: "system", id: "first-start", name: "Égide" } as const;
    // Whoever has set the site up already keeps what they said.
    await postgresSiteVersions(database.kysely<unknown>(), database.transaction).save({
      base: 0,
      settings,
      author,
      reason: "Premier démarrage",
      at: clock.now(),
    });
    await seedOffers(new TextDecoder().decode(await folder.read(firstOffers)), {
      offers: postgresOffers(database.kysely<unknown>(), database.transaction),
      settings: postgresRecruitmentSettings(database.kysely<unknown>()),
      clock,
    });
    await seedConsents(
      new TextDecoder().decode(await folder.read(firstConsents)),
      await openConsents(platform),
      async (body) => (await bodies.find(body))?.name ?? null,
    );
  }
  return made;
};
