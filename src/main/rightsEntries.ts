import type { VerbEntry } from "../platform/command-line/index.ts";
import type { RetentionCommands } from "../retention/index.ts";
import type { WithAgents } from "../rights/index.ts";
import { entry } from "./verbEntry.ts";

/** What is done in connected databases for a person who exercises a right. */
export const rightsEntries = (
  retention: () => Promise<RetentionCommands>,
  withAgents: WithAgents,
): readonly VerbEntry[] => [
  entry(
    "rights agents",
    "Liste les services mandatés qui peuvent exercer des droits pour des personnes.",
    "Lists the authorised agents that may exercise rights for people.",
    async () => (await import("../rights/index.ts")).agentsVerb(withAgents),
  ),
  entry(
    "rights agent-add",
    "Enregistre un service mandaté par sa fiche (agent.json) ; à blanc sans --execute.",
    "Registers an authorised agent by its entry (agent.json); a dry run without --execute.",
    async () => (await import("../rights/index.ts")).agentAddVerb(withAgents),
  ),
  entry(
    "rights agent-end",
    "Met fin à un service mandaté : plus rien de lui n’est pris ; à blanc sans --execute.",
    "Ends an authorised agent: nothing of it is taken any more; a dry run without --execute.",
    async () => (await import("../rights/index.ts")).agentEndVerb(withAgents),
  ),
  entry(
    "rights access",
    "Compte ce que les bases contiennent d’une personne ; avec --out, en écrit la copie (HTML, CSV, JSON dans un zip).",
    "Counts what the databases hold of a person; with --out, writes the copy (HTML, CSV, JSON in one zip).",
    async () => (await import("../rights/index.ts")).accessVerb(await retention()),
  ),
  entry(
    "rights erase",
    "Efface une personne de toutes les bases décrites : à blanc, ou pour de bon avec --execute, reçus au journal.",
    "Erases a person from every described database: a dry run, or for real with --execute, receipts to the ledger.",
    async () => (await import("../rights/index.ts")).eraseVerb(await retention()),
  ),
  entry(
    "rights rectify",
    "Rectifie une donnée d’une personne et toutes ses copies : à blanc, champ par champ, ou pour de bon avec --execute, reçus au journal.",
    "Rectifies a datum of a person and all its copies: a dry run, field by field, or for real with --execute, receipts to the ledger.",
    async () => (await import("../rights/index.ts")).rectifyVerb(await retention()),
  ),
  entry(
    "rights restrict",
    "Limite le traitement des lignes d’une personne : hors des vues, ni changées ni effacées ; à blanc, ou pour de bon avec --execute.",
    "Restricts the processing of a person’s rows: out of views, neither changed nor deleted; a dry run, or for real with --execute.",
    async () => (await import("../rights/index.ts")).restrictVerb(await retention()),
  ),
  entry(
    "rights lift",
    "Lève la limitation d’une demande, une fois la personne informée : à blanc, ou pour de bon avec --execute, reçus au journal.",
    "Lifts the restriction of a request, once the person has been told: a dry run, or for real with --execute, receipts to the ledger.",
    async () => (await import("../rights/index.ts")).liftVerb(await retention()),
  ),
  entry(
    "rights object",
    "Inscrit l’opposition d’une personne à une activité, et la retire des vues de ses tables : à blanc, ou pour de bon avec --execute.",
    "Enters a person’s objection to an activity, and takes them out of the views of its tables: a dry run, or for real with --execute.",
    async () => (await import("../rights/index.ts")).objectVerb(await retention()),
  ),
  entry(
    "rights objections",
    "Compte les oppositions par activité ; avec --person et --activity, dit si la personne peut être traitée : code 1 si elle s’y oppose.",
    "Counts objections by activity; with --person and --activity, says whether the person may be processed: exit code 1 when they object.",
    async () => (await import("../rights/index.ts")).objectionsVerb(await retention()),
  ),
  entry(
    "rights restore-check",
    "Après une restauration, dit combien de personnes effacées sont revenues ; avec --execute, les efface de nouveau.",
    "After a restore, says how many erased persons came back; with --execute, erases them again.",
    async () => (await import("../rights/index.ts")).rightsRestoreCheckVerb(await retention()),
  ),
];
