import { FailureError, civilDay, randomIds } from "../kernel/index.ts";
import { openProvider, type CandidateIdentity } from "../identity/index.ts";
import { candidatePaths } from "../identity/pages/index.ts";
import {
  departmentOf,
  dpoOf,
  nameOfDesignation,
  postgresDesignations,
  postgresTerritories,
  seatOf,
  type Bodies,
  type Body,
} from "../organisations/index.ts";
import { clamdScanner } from "../platform/files/index.ts";
import type { Mailer } from "../platform/mail/index.ts";
import type { Activity } from "../register/index.ts";
import {
  holidayRegionOf,
  openAgentTokens,
  openPersonPasses,
  openRequestTokens,
  runExecution,
  tendRequests,
  type PersonProvider,
  type RightsParts,
} from "../rights/index.ts";
import { personReturn, type DrpApi, type RightsSite } from "../rights/pages/index.ts";
import {
  postgresAgents,
  postgresExecutions,
  postgresIdentityDocuments,
  postgresPackages,
  postgresRequests,
} from "../rights/storage/index.ts";
import { filesKeysOf } from "./filesKeys.ts";
import { readIdentityKey } from "./identity.ts";
import { siteUrl } from "./mails.ts";
import { asPersonProvider } from "./personProvider.ts";
import { officersOf } from "./officersOf.ts";
import type { Platform } from "./platform.ts";
import type { ServedPolicies } from "./policies.ts";
import { rightsDatabases, type ExecutionQueue } from "./rightsDatabases.ts";
import { publicBodies } from "./site/publicBodies.ts";
import { readSite } from "./site/readSite.ts";
import { usualAuthority } from "./site/settings/index.ts";

type Ground = Pick<Platform, "database" | "clock" | "configuration">;

interface Around {
  readonly mailer: Mailer;
  readonly bodies: Pick<Bodies, "find" | "list">;
  readonly policies: Pick<ServedPolicies, "list" | "read" | "load">;
  /** Where work on databases waits for the worker; null: this is the worker, who asks nobody. */
  readonly jobs: ExecutionQueue | null;
}

/** The department of the seat of a body, whose public holidays count for its answers; of an unknown seat only what all of France has. */
export const regionOf = (body: Pick<Body, "address" | "seat">) => {
  const code = body.address?.postalCode ?? /\b\d{5}\b/.exec(seatOf(body) ?? "")?.[0] ?? null;
  return holidayRegionOf(code === null ? null : (departmentOf(code)?.code ?? null));
};

/** What the register that holds for a body publishes; nothing where nobody has published any. */
const activitiesOf = async (
  {
    policies,
    bodies,
  }: {
    readonly policies: Pick<ServedPolicies, "list" | "read">;
    readonly bodies: Around["bodies"];
  },
  id: string,
): Promise<readonly Activity[]> => {
  const found = (await publicBodies(policies, bodies)()).find(({ body }) => body.id === id);
  if (!found?.source) return [];
  try {
    return (await policies.read(found.source.id)).register.activities;
  } catch (error) {
    if (error instanceof FailureError && error.failure.code.startsWith("main.policy-")) return [];
    throw error;
  }
};

/** Requests of data subjects: on the platform's database, sealed under the key of files, told of through the outbox. */
export const openRights = async (
  platform: Platform,
  { mailer, bodies, policies, jobs }: Around,
): Promise<RightsParts> => {
  const { database, clock, configuration } = platform;
  const keys = await filesKeysOf(platform);
  const kysely = database.kysely<unknown>();
  const site = readSite({ database, clock, configuration });
  const designations = postgresDesignations(kysely, database.transaction);
  return {
    requests: postgresRequests({ kysely, transaction: database.transaction }, keys),
    documents: postgresIdentityDocuments(kysely, keys),
    scanner: configuration.clamav === null ? null : clamdScanner(configuration.clamav),
    executions: postgresExecutions({ kysely, transaction: database.transaction }, keys, clock),
    packages: postgresPackages(kysely, keys, { clock, ids: randomIds }),
    databases: rightsDatabases(platform, policies, jobs),
    mailer,
    clock,
    ids: randomIds,
    tokens: openRequestTokens(await readIdentityKey({ database, clock, configuration })),
    findBody: async (id) => {
      const body = await bodies.find(id);
      return body && { id, name: body.name, region: regionOf(body), address: seatOf(body) };
    },
    authority: async () => (await site()).authority ?? usualAuthority,
    activities: async (body) => await activitiesOf({ policies, bodies }, body),
    officerName: async (body) => {
      const officer = dpoOf(await designations.list(), body, civilDay(clock.now()));
      return officer && nameOfDesignation(officer);
    },
    officers: officersOf({ database, clock }),
    director: async (id) => {
      const body = await bodies.find(id);
      return body?.directorEmail ?? body?.email ?? null;
    },
    publicUrl: siteUrl(configuration),
  };
};

/** Where persons prove who they are, as the configuration says it; null: nowhere. */
const personProviderOf = (
  configuration: Pick<Platform["configuration"], "personProvider" | "publicUrl" | "host" | "port">,
): PersonProvider | null => {
  const { personProvider } = configuration;
  return (
    personProvider &&
    asPersonProvider(
      personProvider.label,
      openProvider({ ...personProvider, redirectUri: `${siteUrl(configuration)}${personReturn}` }),
    )
  );
};

/** The pages of whoever exercises a right. */
export const rightsSite = (
  { database, configuration }: Ground,
  parts: RightsParts,
  {
    bodies,
    candidates,
    key,
    secure,
  }: {
    readonly bodies: Pick<Bodies, "list">;
    /** Whose sessions prove who asks. */
    readonly candidates: Pick<CandidateIdentity, "accounts">;
    /** That of accounts. */
    readonly key: Uint8Array;
    readonly secure: boolean;
  },
): RightsSite => {
  const kysely = database.kysely<unknown>();
  const territories = postgresTerritories(kysely, database.transaction);
  return {
    ...parts,
    readBodies: async () => await bodies.list(),
    readTerritories: async () => await territories.list(),
    addressOf: async (account) => (await candidates.accounts.find(account))?.email ?? null,
    signIn: candidatePaths.signIn,
    provider: personProviderOf(configuration),
    passes: openPersonPasses(key),
    secure,
  };
};

/** What authorised agents ask. */
export const drpApi = (
  { database }: Pick<Ground, "database">,
  parts: RightsParts,
  { bodies, key }: { readonly bodies: Pick<Bodies, "list">; readonly key: Uint8Array },
): DrpApi => ({
  ...parts,
  agents: postgresAgents(database.kysely<unknown>()),
  agentTokens: openAgentTokens(key),
  readBodies: async () => await bodies.list(),
});

/** The round of the worker over requests. */
export const tendRights = async (
  platform: Platform,
  around: Around,
): Promise<Awaited<ReturnType<typeof tendRequests>>> =>
  await tendRequests(await openRights(platform, around));

/** What the worker does with one request in the databases of its body. */
export const executeRights = async (
  platform: Platform,
  around: Around,
  request: string,
  stopping: AbortSignal,
): Promise<Awaited<ReturnType<typeof runExecution>>> =>
  await runExecution(await openRights(platform, around), request, stopping);
