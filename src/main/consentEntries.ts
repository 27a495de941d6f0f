import type { WithConsents, WithProving, WithVerifying } from "../consent/cli/index.ts";
import type { Scans } from "../consent/index.ts";
import { systemClock } from "../kernel/index.ts";
import type { VerbEntry } from "../platform/command-line/index.ts";
import type { PolicyFolder } from "../retention/index.ts";
import { withPlatform } from "./commandPlatform.ts";
import { entry } from "./verbEntry.ts";

/** Opened when a command asks, and not for every help. */
const withConsents: WithConsents = async (work) =>
  await withPlatform(async (platform) => {
    const { openConsents } = await import("./consents.ts");
    return await work(await openConsents(platform));
  });

const withProving: WithProving = async (work) =>
  await withPlatform(async (platform) => {
    const { openProving } = await import("./consent/proofSite.ts");
    return await work(openProving(platform));
  });

const withVerifying: WithVerifying = async (work) =>
  await withPlatform(async (platform) => {
    const { openVerifying } = await import("./consent/proofSite.ts");
    return await work(openVerifying(platform));
  });

const withScans = async <T>(work: (scans: Scans) => Promise<T>): Promise<T> =>
  await withPlatform(async ({ database }) => {
    const { postgresScans } = await import("../consent/storage/index.ts");
    return await work(postgresScans(database.kysely<unknown>()));
  });

/** The commands of consent, in the order of the help. */
export const consentEntries = (
  openFolder: (folder: string) => PolicyFolder,
): readonly VerbEntry[] => [
  entry(
    "consent lint",
    "Vérifie l’inventaire des cookies et traceurs d’un site ; code 1 s’il y a une erreur.",
    "Checks the inventory of the cookies and trackers of a site; exit code 1 when there is an error.",
    async () => {
      const { version } = await import("./version.ts");
      const { consentLintVerb } = await import("../consent/cli/index.ts");
      return consentLintVerb({ openFolder, version });
    },
  ),
  entry(
    "consent scan",
    "Ouvre un site dans un vrai Chromium avant un choix, après un refus, après un accord, et compare avec son inventaire.",
    "Opens a site in a real Chromium before a choice, after a refusal, after an acceptance, and compares it with its inventory.",
    async () => {
      const { version } = await import("./version.ts");
      const { consentScanVerb } = await import("../consent/cli/index.ts");
      return consentScanVerb({ openFolder, version, clock: systemClock, withScans });
    },
  ),
  entry(
    "consent build",
    "Écrit les fichiers du bandeau d’un site qui n’a pas ce serveur.",
    "Writes the files of the banner of a site without this server.",
    async () => (await import("../consent/cli/index.ts")).consentBuildVerb,
  ),
  entry(
    "consent purposes",
    "Liste les finalités pour lesquelles un organisme demande un consentement, et leurs nombres.",
    "Lists the purposes for which a body asks consent, and their numbers.",
    async () => (await import("../consent/cli/index.ts")).consentPurposesVerb(withConsents),
  ),
  entry(
    "consent may",
    "Écrit, parmi des personnes, celles qui consentent à une finalité ; à blanc sans --execute ; code 1 si aucune.",
    "Writes, of some people, those who consent to a purpose; a dry run without --execute; exit code 1 when nobody does.",
    async () => (await import("../consent/cli/index.ts")).consentMayVerb(withConsents),
  ),
  entry(
    "consent prove",
    "Écrit la preuve d’un choix de visiteur : devant quel texte, quand et quoi ; à vérifier n’importe où.",
    "Writes the proof of a visitor’s choice: before which text, when and what; to be verified anywhere.",
    async () => (await import("../consent/cli/index.ts")).consentProveVerb(withProving),
  ),
  entry(
    "consent verify",
    "Confronte tous les jours clos des preuves de choix à leur racine au journal ; code 1 si l’un ne la donne plus.",
    "Holds all closed days of proofs of choices against their root in the ledger; exit code 1 when one no longer gives it.",
    async () => (await import("../consent/cli/index.ts")).consentVerifyVerb(withVerifying),
  ),
  entry(
    "consent keep-version",
    "Garde, avec la version du bandeau d’une page, l’empreinte du code servi et des captures datées.",
    "Keeps, with the version of the banner of a page, the hash of the code served and dated screenshots.",
    async () => {
      const { consentKeepVersionVerb } = await import("../consent/cli/index.ts");
      const { keepVersionCommands } = await import("./consent/keepVersion.ts");
      return consentKeepVersionVerb(keepVersionCommands(withPlatform));
    },
  ),
];
