import { systemClock } from "../kernel/index.ts";
import type { VerbEntry } from "../platform/command-line/index.ts";
import type { RetentionCommands } from "../retention/index.ts";
import {
  configuration,
  withAgents,
  withLedger,
  withPlatform,
  withVerification,
} from "./commandPlatform.ts";
import { consentEntries } from "./consentEntries.ts";
import { lateFolder } from "./lateFolder.ts";
import { organisationEntries } from "./organisationEntries.ts";
import { rightsEntries } from "./rightsEntries.ts";
import { siteEntries } from "./siteEntries.ts";
import { assessmentEntries } from "./assessmentEntries.ts";
import { entry } from "./verbEntry.ts";

const retention = async (): Promise<RetentionCommands> =>
  (await import("./retention.ts")).retentionCommands(configuration);

const openFolder = lateFolder(async (folder) => (await retention()).openFolder(folder));

/** The table of contents of `egide`, in the order of the help. */
export const verbEntries: readonly VerbEntry[] = [
  entry(
    "import",
    "Lit un registre (page publiée, modèle de la CNIL, tableau, JSON, YAML, Fides) et en tire les activités, les durées et les constats.",
    "Reads a register (published page, the CNIL’s form, table, JSON, YAML, Fides) into activities, retention periods and findings.",
    async () => (await import("../register/cli/index.ts")).importVerb,
  ),
  entry(
    "lint",
    "Vérifie un registre comme le ferait un délégué méticuleux ; code 1 s’il y a une erreur.",
    "Checks a register as a meticulous data-protection officer would; exit code 1 when there is an error.",
    async () => {
      const { version } = await import("./version.ts");
      const { lintVerb } = await import("../register/cli/index.ts");
      return lintVerb({ openFolder, clock: systemClock, version });
    },
  ),
  entry(
    "diff",
    "Dit en mots ce qui change en droit entre deux registres ; code 1 s’ils diffèrent.",
    "Says in words what changes in law between two registers; exit code 1 when they differ.",
    async () => (await import("../register/cli/index.ts")).diffVerb({ openFolder }),
  ),
  entry(
    "coverage",
    "Dit ce qui tient chaque promesse d’un registre : une règle ou un contrôle d’ici, quelqu’un d’autre, ou personne.",
    "Says what keeps each promise of a register: a rule or a check of this product, somebody elsewhere, or nobody.",
    async () => {
      const commands = await retention();
      const { keptPromises, openPolicy } = await import("../retention/index.ts");
      return (await import("../register/cli/index.ts")).coverageVerb({
        openFolder: commands.openFolder,
        keptIn: async (folder, call) => keptPromises(await openPolicy(commands, call, folder)),
      });
    },
  ),
  entry(
    "notice",
    "Écrit la notice d’une activité, la politique ou le glossaire, composés à partir du registre.",
    "Writes the notice of an activity, the policy or the glossary, composed from the register.",
    async () =>
      (await import("../notices/index.ts")).noticeVerb(
        (await import("./noticeCommands.ts")).noticeCommands(configuration),
      ),
  ),
  entry(
    "export",
    "Écrit un registre dans un autre format : tableur, JSON-LD, HTML, PDF…",
    "Writes a register in another format: spreadsheet, JSON-LD, HTML, PDF…",
    async () =>
      (await import("../register/cli/index.ts")).exportVerb({ openFolder, clock: systemClock }),
  ),
  entry(
    "read",
    "Lit des phrases françaises sur la conservation, une par ligne, et écrit leurs règles en JSON.",
    "Reads French retention sentences, one a line, and writes their rules as JSON.",
    async () => (await import("../reading/cli/index.ts")).readVerb,
  ),
  entry(
    "explain",
    "Montre une page et ce qu’Égide en lit, côte à côte, les mots non compris soulignés.",
    "Shows a page beside what Égide reads in it, the words not understood underlined.",
    async () => (await import("../reading/cli/index.ts")).explainVerb,
  ),
  entry(
    "dataset draft",
    "Ébauche le jeu de données d’une base : tables, clés, références ; les catégories restent à préciser.",
    "Drafts the dataset of a database: tables, keys, references; the categories are left to be decided.",
    async () =>
      (await import("../connectors/index.ts")).datasetDraftVerb(
        (await import("./datasets.ts")).draftDependencies,
      ),
  ),
  entry(
    "dataset check",
    "Vérifie les jeux de données d’un dossier : leur écriture, puis leur accord avec les bases.",
    "Checks the datasets of a folder: how they are written, then whether they agree with the databases.",
    async () =>
      (await import("../connectors/index.ts")).datasetCheckVerb(
        (await import("./datasets.ts")).checkDependencies(configuration),
      ),
  ),
  entry(
    "statements",
    "Liste les phrases publiées sur la conservation, leur lecture et leur règle.",
    "Lists the published retention statements, how they were read, and their rule.",
    async () => (await import("../retention/index.ts")).statementsVerb(await retention()),
  ),
  entry(
    "rules draft",
    "Écrit le squelette d’une règle rattachée à une phrase publiée.",
    "Writes the skeleton of a rule bound to a published statement.",
    async () => (await import("../retention/index.ts")).rulesDraftVerb(await retention()),
  ),
  entry(
    "rules check",
    "Dit chaque règle en une phrase et refuse celles qui ne tiennent pas leur promesse.",
    "Says each rule as a sentence and refuses those that do not keep their promise.",
    async () => (await import("../retention/index.ts")).rulesCheckVerb(await retention()),
  ),
  entry(
    "policy list",
    "Liste les politiques que tient la base de la plateforme.",
    "Lists the policies that the platform's database keeps.",
    async () => (await import("../retention/index.ts")).policyListVerb(await retention()),
  ),
  entry(
    "policy pull",
    "Écrit une politique de la base dans un dossier.",
    "Writes a policy of the database into a folder.",
    async () => (await import("../retention/index.ts")).policyPullVerb(await retention()),
  ),
  entry(
    "policy push",
    "Met un dossier de politique dans la base, en une nouvelle version ; à blanc sans --execute.",
    "Puts a policy folder into the database as a new version; a dry run without --execute.",
    async () => (await import("../retention/index.ts")).policyPushVerb(await retention()),
  ),
  entry(
    "plan",
    "Montre à quoi une exécution mettrait fin maintenant, ou pourquoi elle refuserait. N’écrit rien.",
    "Shows what a run would end now, or why it would refuse. Writes nothing.",
    async () => (await import("../retention/index.ts")).planVerb(await retention()),
  ),
  entry(
    "simulate",
    "Montre à quoi des exécutions mettraient fin à une autre date, ou mois par mois, parmi les lignes d’aujourd’hui. N’écrit rien dans les bases.",
    "Shows what runs would end at another date, or month by month, among the rows of today. Writes nothing in the stores.",
    async () => (await import("../retention/index.ts")).simulateVerb(await retention()),
  ),
  entry(
    "run",
    "Exécute les règles : à blanc, ou pour de bon avec --execute, reçus au journal.",
    "Runs the rules: a dry run, or for real with --execute, receipts to the ledger.",
    async () => (await import("../retention/index.ts")).runVerb(await retention()),
  ),
  entry(
    "approve run",
    "Approuve, en seconde personne, une exécution qui attend : son empreinte se saisit.",
    "Approves, as a second person, a run that waits: its digest is typed.",
    async () => (await import("../retention/index.ts")).approveVerb(await retention()),
  ),
  entry(
    "approve list",
    "Liste les exécutions qui attendent une seconde personne.",
    "Lists the runs that wait for a second person.",
    async () => (await import("../retention/index.ts")).approveListVerb(await retention()),
  ),
  entry(
    "hold place",
    "Gèle les lignes d’une personne, d’un dossier ou d’une requête : aucune règle n’y touche plus.",
    "Holds the rows of a person, a file or a query: no rule ends them any more.",
    async () => (await import("../retention/index.ts")).holdPlaceVerb(await retention()),
  ),
  entry(
    "hold list",
    "Liste les gels, sans dire qui ils concernent ; code 1 si l’un aurait dû être réexaminé.",
    "Lists the holds, not whom they hold; exit code 1 when one should have been looked at again.",
    async () => (await import("../retention/index.ts")).holdListVerb(await retention()),
  ),
  entry(
    "hold review",
    "Maintient un gel qui a été réexaminé, jusqu’à un autre jour.",
    "Lets a hold stand that was looked at again, until another day.",
    async () => (await import("../retention/index.ts")).holdReviewVerb(await retention()),
  ),
  entry(
    "hold release",
    "Lève un gel dans toutes les bases : ses lignes suivent de nouveau leurs règles.",
    "Releases a hold in every database: its rows follow their rules again.",
    async () => (await import("../retention/index.ts")).holdReleaseVerb(await retention()),
  ),
  ...rightsEntries(retention, withAgents),
  entry(
    "disclose",
    "Prépare ce qu’un destinataire déclaré reçoit, et rien d’autre : à blanc, ou avec --execute dans un fichier, reçu au journal.",
    "Makes what a declared recipient is given, and nothing else: a dry run, or with --execute into a file, receipt to the ledger.",
    async () => (await import("../rights/index.ts")).discloseVerb(await retention()),
  ),
  entry(
    "fsck",
    "Confronte les bases, la mémoire des exécutions, les éditions et le journal ; code 1 s’ils se contredisent.",
    "Holds databases, memory of runs, editions and ledger against each other; exit code 1 when they disagree.",
    async () => (await import("../retention/index.ts")).fsckVerb(await retention()),
  ),
  entry(
    "receipt find",
    "Dit quel reçu de quelle exécution a mis fin à une ligne, là où les reçus nomment les lignes.",
    "Says which receipt of which run ended a row, where receipts name rows.",
    async () => (await import("../retention/index.ts")).receiptFindVerb(await retention()),
  ),
  entry(
    "restore-check",
    "Après une restauration, dit ce qui est revenu et doit finir de nouveau, et les gels perdus.",
    "After a restore, says what came back and must end again, and which holds were lost.",
    async () => (await import("../retention/index.ts")).restoreCheckVerb(await retention()),
  ),
  entry(
    "ledger verify",
    "Recalcule tout le journal et nomme ce qui a changé ; ou vérifie une preuve, hors ligne.",
    "Recomputes the whole ledger and names what changed; or verifies one proof, offline.",
    async () => (await import("../ledger/index.ts")).ledgerVerifyVerb(withVerification),
  ),
  entry(
    "ledger prove",
    "Écrit la preuve qu’une écriture est au journal, à vérifier n’importe où.",
    "Writes the proof that an entry stands in the ledger, to be verified anywhere.",
    async () => (await import("../ledger/index.ts")).ledgerProveVerb(withLedger),
  ),
  entry(
    "ledger checkpoint",
    "Signe l’état du journal et écrit ce point de contrôle, à conserver ailleurs.",
    "Signs the head of the ledger and writes this checkpoint, to be kept elsewhere.",
    async () => (await import("../ledger/index.ts")).ledgerCheckpointVerb(withLedger),
  ),
  entry(
    "ledger consistency",
    "Prouve que rien n’a été réécrit entre deux points de contrôle (fichiers, ou nombres d’écritures).",
    "Proves that nothing was rewritten between two checkpoints (files, or numbers of entries).",
    async () => (await import("../ledger/index.ts")).ledgerConsistencyVerb(withLedger),
  ),
  entry(
    "ledger list",
    "Écrit les dernières écritures du journal.",
    "Writes the last entries of the ledger.",
    async () => (await import("../ledger/index.ts")).ledgerListVerb(withLedger),
  ),
  ...consentEntries(openFolder),
  ...assessmentEntries(configuration),
  ...organisationEntries(configuration),
  ...siteEntries(configuration),
  entry(
    "backup",
    "Écrit dans un fichier tout ce qu’Égide tient, à un même instant, sans rien arrêter.",
    "Writes all that Égide keeps into a file, as of one moment, and stops nothing.",
    async () => (await import("./backupVerb.ts")).backupVerb(withPlatform),
  ),
  entry(
    "restore",
    "Rétablit une sauvegarde dans une base vide ; n’écrase rien.",
    "Restores a backup into an empty database; overwrites nothing.",
    async () => (await import("./restoreVerb.ts")).restoreVerb(configuration),
  ),
  entry(
    "key forget",
    "Repart sans une clé perdue pour de bon, après avoir dit ce qui ne se lira plus ; à blanc sans --execute.",
    "Goes on without a key that is lost for good, after saying what can no longer be read; a dry run without --execute.",
    async () => (await import("./keyForgetVerb.ts")).keyForgetVerb(withPlatform),
  ),
  entry(
    "demo",
    "Remplit les bases de la démonstration, si elles sont vides.",
    "Fills the databases of the demo, if they are empty.",
    async () => (await import("./demoVerb.ts")).demoVerb(withPlatform),
  ),
  entry(
    "schema",
    "Écrit le schéma JSON d’un format d’Égide.",
    "Writes the JSON Schema of a format of Égide.",
    async () => (await import("./schemaVerb.ts")).schemaVerb,
  ),
];

/** `npm start` alone: it lasts until it is asked to stop, so it stands in no list of commands. */
export const startEntry: VerbEntry = entry(
  "start",
  "Sert la page et exécute les règles à leurs heures, jusqu’à Ctrl-C.",
  "Serves the page and runs the rules at their hours, until Ctrl-C.",
  async () => (await import("./startVerb.ts")).startVerb(configuration),
);
