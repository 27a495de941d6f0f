import type {
  AssessedBodies,
  Assessments,
  ReminderParts,
  WithAssessments,
} from "../assessments/index.ts";
import { tendAssessments } from "../assessments/index.ts";
import { postgresAssessments } from "../assessments/storage/index.ts";
import { civilDay, FailureError, randomIds } from "../kernel/index.ts";
import {
  dpoOf,
  nameOfDesignation,
  postgresBodies,
  postgresDesignations,
  type Bodies,
} from "../organisations/index.ts";
import { workingRegisters, type ReadWorking } from "../register/index.ts";
import { postgresVersions } from "../register/storage/index.ts";
import type { Configuration } from "./config.ts";
import { presentRegister } from "./console/registerOf.ts";
import { filesKeysOf } from "./filesKeys.ts";
import { siteUrl } from "./mails.ts";
import { withPlatform, type Platform } from "./platform.ts";
import { servedPolicies } from "./policies.ts";
import { regionOf, type openRights } from "./rights.ts";
import { storedPolicies } from "./storedPolicies.ts";

type Ground = Pick<Platform, "database" | "clock" | "configuration">;

/** The register of impact assessments, sealed under the key of files. */
export const openAssessments = async (platform: Ground): Promise<Assessments> =>
  postgresAssessments(
    {
      kysely: platform.database.kysely<unknown>(),
      transaction: platform.database.transaction,
    },
    await filesKeysOf(platform),
  );

/** What assessments know of bodies: their register with what waits for a publication, their officer, the holidays of their seat. */
export const assessedBodies = (
  { database, clock }: Pick<Ground, "database" | "clock">,
  { bodies, working }: { readonly bodies: Pick<Bodies, "find">; readonly working: ReadWorking },
): AssessedBodies => {
  const designations = postgresDesignations(database.kysely<unknown>(), database.transaction);
  return {
    activitiesOf: async (body) => (await working(body)).register?.activities ?? [],
    answerableOf: async (id) => {
      const body = await bodies.find(id);
      if (body === null) return null;
      const officer = dpoOf(await designations.list(), id, civilDay(clock.now()));
      return { name: body.name, officer: officer && nameOfDesignation(officer) };
    },
    regionOf: async (id) => regionOf((await bodies.find(id)) ?? { address: null, seat: null }),
  };
};

/** Opens assessments for a command. */
export const withAssessments =
  (configuration: () => Configuration): WithAssessments =>
  async (work) =>
    await withPlatform(configuration(), async (platform) => {
      const { database, clock } = platform;
      const stored = storedPolicies(database);
      const policies = servedPolicies(platform.configuration, stored);
      const kysely = database.kysely<unknown>();
      const present = presentRegister({
        open: policies.open,
        load: async (body) => {
          try {
            return await policies.load(body);
          } catch (error) {
            if (error instanceof FailureError && error.failure.code === "main.policy-unknown")
              return null;
            throw error;
          }
        },
        ...(policies.areEditable && { revision: stored.revision }),
      });
      const versions = postgresVersions(kysely, database.transaction);
      return await work({
        assessments: await openAssessments(platform),
        bodies: assessedBodies(platform, {
          bodies: postgresBodies(kysely, database.transaction),
          working: workingRegisters({ present, versions }),
        }),
        ids: randomIds,
        clock,
      });
    });

/** The round of the worker over assessments: whoever answers requests of a body is told. */
export const remindOfAssessments = async (
  platform: Ground,
  {
    mailer,
    officers,
  }: Pick<ReminderParts, "mailer"> & Pick<Awaited<ReturnType<typeof openRights>>, "officers">,
): Promise<number> =>
  await tendAssessments({
    assessments: await openAssessments(platform),
    mailer,
    clock: platform.clock,
    officers,
    publicUrl: siteUrl(platform.configuration),
  });
