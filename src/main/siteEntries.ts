import type { VerbEntry } from "../platform/command-line/index.ts";
import type { Configuration } from "./config.ts";
import { entry } from "./verbEntry.ts";

/** The commands of the site itself, in the order of the help. */
export const siteEntries = (configuration: () => Configuration): readonly VerbEntry[] => [
  entry(
    "site pull",
    "Écrit dans un fichier les réglages du site que tient la base.",
    "Writes the settings of the site that the database keeps into a file.",
    async () => (await import("./siteVerbs.ts")).sitePullVerb(configuration),
  ),
  entry(
    "site push",
    "Met un fichier site.yaml dans la base, en une nouvelle version ; à blanc sans --execute.",
    "Puts a file site.yaml into the database as a new version; a dry run without --execute.",
    async () => (await import("./siteVerbs.ts")).sitePushVerb(configuration),
  ),
  entry(
    "site suspend",
    "Suspend le site à la demande d’une autorité, motif affiché ; à blanc sans --execute.",
    "Suspends the site at the request of an authority, its ground shown; a dry run without --execute.",
    async () => (await import("./suspensionVerbs.ts")).siteSuspendVerb(configuration),
  ),
  entry(
    "site lift",
    "Rouvre le site suspendu, avec un motif ; à blanc sans --execute.",
    "Opens a suspended site again, with a ground; a dry run without --execute.",
    async () => (await import("./suspensionVerbs.ts")).siteLiftVerb(configuration),
  ),
  entry(
    "links check",
    "Demande à chaque site vers lequel mène celui-ci si le lien mène encore quelque part ; code 1 sinon.",
    "Asks each site that this one links to whether the link still leads anywhere; exit code 1 otherwise.",
    async () => (await import("./linksVerb.ts")).linksCheckVerb(configuration),
  ),
  entry(
    "maintenance on",
    "Ferme le site aux visiteurs par une page de maintenance, sans rien arrêter.",
    "Closes the site to visitors with a page of maintenance, and stops nothing.",
    async () => (await import("./maintenanceVerbs.ts")).maintenanceOnVerb(configuration),
  ),
  entry(
    "maintenance off",
    "Rouvre le site fermé par « egide maintenance on ».",
    'Opens the site again that "egide maintenance on" closed.',
    async () => (await import("./maintenanceVerbs.ts")).maintenanceOffVerb(configuration),
  ),
];
