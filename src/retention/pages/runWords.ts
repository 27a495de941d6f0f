import type { Bilingual } from "../../kernel/index.ts";

/** The wording of the pages about runs and approvals. */
export const words = {
  title: { fr: "Exécutions", en: "Runs" },
  lead: {
    fr: "Ce que les règles ont fait, ce qui attend l’accord d’une seconde personne, et ce qu’une exécution ferait maintenant.",
    en: "What the rules have done, what waits for a second person to agree, and what a run would do now.",
  },
  none: { fr: "Aucune politique pour cet organisme", en: "No policy for this body" },
  noneHelp: {
    fr: "Importez d’abord son registre, puis rattachez une phrase à une table.",
    en: "Import its register first, then bind a sentence to a table.",
  },
  faulty: {
    fr: "Les fichiers de la politique comportent des erreurs : {count}. Rien ne s’exécute avant leur correction.",
    en: "The files of the policy hold errors: {count}. Nothing runs before they are mended.",
  },
  waiting: { fr: "Attendent une seconde personne", en: "Waiting for a second person" },
  noWaiting: { fr: "Aucune demande en attente.", en: "No request is waiting." },
  askedBy: { fr: "Demandée par {name}, {at}", en: "Asked for by {name}, {at}" },
  approved: { fr: "accordée, pas encore exécutée", en: "agreed, not run yet" },
  waits: { fr: "en attente", en: "waiting" },
  look: { fr: "Examiner", en: "Look at it" },
  history: { fr: "Ce qui a été exécuté", en: "What has been run" },
  noRun: { fr: "Aucune exécution n’a encore eu lieu", en: "There has been no run yet" },
  noRunHelp: {
    fr: "Une exécution s’annonce d’abord : elle dit ce qu’elle ferait, et ne fait rien tant que vous ne l’avez pas confirmée.",
    en: "A run is announced first: it says what it would do, and does nothing until you have confirmed.",
  },
  prepare: { fr: "Préparer une exécution", en: "Prepare a run" },
  when: { fr: "Début", en: "Begun" },
  kind: { fr: "Sorte", en: "Kind" },
  dry: { fr: "à blanc", en: "dry run" },
  execute: { fr: "pour de bon", en: "for real" },
  state: { fr: "État", en: "State" },
  rows: { fr: "Lignes", en: "Rows" },
  open: { fr: "Voir", en: "See" },
  rule: { fr: "Règle", en: "Rule" },
  store: { fr: "Base", en: "Store" },
  table: { fr: "Table", en: "Table" },
  end: { fr: "Fin", en: "End" },
  upTo: { fr: "Dates jusqu’au", en: "Dates up to" },
  planned: { fr: "Prévu", en: "Planned" },
  ended: { fr: "Fait", en: "Done" },
  kept: { fr: "Sans date, gardées", en: "Without a date, kept" },
  reasons: { fr: "Pourquoi", en: "Why" },
  runTitle: { fr: "Exécution du {at}", en: "Run of {at}" },
  stopped: { fr: "Ce qui l’a arrêtée", en: "What stopped it" },
  receipts: { fr: "Reçus", en: "Receipts" },
  receiptRange: {
    fr: "écritures {from} à {to} du journal",
    en: "entries {from} to {to} of the ledger",
  },
  noReceipt: { fr: "Aucun : rien n’a pris fin.", en: "None: nothing was ended." },
  finished: { fr: "Fin", en: "Finished" },
  verify: { fr: "Comment les vérifier", en: "How to verify them" },
  firstReceipt: { fr: "premier reçu", en: "first receipt" },
  refusals: { fr: "Ce qui l’a empêchée", en: "What was in the way" },
  soFar: { fr: "Ce qui est fait", en: "What has been done" },
  soFarLead: {
    fr: "L’exécution se poursuit sans cette page : vous pouvez la fermer et y revenir.",
    en: "The run goes on without this page: you can close it and come back.",
  },
  preparing: {
    fr: "L’exécution compte encore ce qui est dû : rien n’a pris fin jusqu’ici.",
    en: "The run is still counting what is due: nothing has been ended so far.",
  },
  soFarRule: { fr: "{rule} : lignes de {collection}", en: "{rule}: rows of {collection}" },
  lastWord: { fr: "Dernières nouvelles", en: "Last heard of" },
  silent: {
    fr: "Aucune nouvelle depuis plus de dix minutes : le processus a pu s’interrompre. Les lots achevés ont leur reçu ; la prochaine exécution reprendra le reste.",
    en: "Nothing heard for more than ten minutes: the process may have broken off. Finished batches have their receipts; the next run takes up the rest.",
  },
  stop: { fr: "Arrêter l’exécution", en: "Stop the run" },
  stopTitle: { fr: "Arrêter cette exécution ?", en: "Stop this run?" },
  stopLead: {
    fr: "Le lot en cours sera achevé, avec son reçu, puis plus rien ne prendra fin. Ce qui reste dû le sera à la prochaine exécution.",
    en: "The batch in hand will be finished, with its receipt, then nothing more is ended. What is still due is left to the next run.",
  },
  keepOn: { fr: "La laisser se poursuivre", en: "Let it go on" },
  stopAsked: {
    fr: "L’arrêt est demandé : le lot en cours s’achève.",
    en: "It has been asked to stop: the batch in hand is being finished.",
  },
  stopping: { fr: "arrêt demandé", en: "asked to stop" },
  stopLate: {
    fr: "Cette exécution était déjà finie : rien n’était à arrêter.",
    en: "This run was over already: there was nothing to stop.",
  },
  noneFound: {
    fr: "Aucune exécution ne répond à ces critères",
    en: "No run meets these criteria",
  },
  noneFoundHelp: {
    fr: "Élargissez les critères, ou revenez à toutes les exécutions.",
    en: "Widen the criteria, or go back to all runs.",
  },
  copies: { fr: "Ce qui reste ailleurs", en: "What is left elsewhere" },
  copiesUntil: {
    fr: "{store} : sauvegardes jusqu’au {until}",
    en: "{store}: backups until {until}",
  },
  copiesUnsaid: {
    fr: "{store} : la durée des sauvegardes n’est pas déclarée",
    en: "{store}: how long backups last is not declared",
  },
  reportCaption: { fr: "Ce que chaque règle a fait", en: "What each rule did" },
  previewTitle: { fr: "Ce qui prendrait fin maintenant", en: "What would end now" },
  previewLead: {
    fr: "Rien n’est encore écrit. Vérifiez les nombres, puis confirmez : l’exécution part aussitôt, par lots, chacun avec son reçu.",
    en: "Nothing has been written. Check the numbers, then confirm: the run begins at once, in batches, each with its receipt.",
  },
  previewCaption: { fr: "Lignes dues, par règle", en: "Rows due, by rule" },
  nothingDue: { fr: "Rien n’est dû aujourd’hui", en: "Nothing is due today" },
  refusedLead: {
    fr: "Rien n’est écrit, et rien ne le sera tant que ce qui suit n’est pas réglé.",
    en: "Nothing is written, and nothing will be until what follows is settled.",
  },
  toRules: { fr: "Voir les phrases et les règles", en: "See sentences and rules" },
  nothingDueLead: {
    fr: "Aucune ligne n’a atteint la fin de sa durée : il n’y a rien à exécuter.",
    en: "No row has reached the end of its period: there is nothing to run.",
  },
  nothingDueHelp: {
    fr: "La simulation dit ce qui le sera, mois par mois.",
    en: "The simulation says what will be, month by month.",
  },
  toSimulate: { fr: "Simuler les règles", en: "Simulate the rules" },
  refused: {
    fr: "Une exécution serait refusée. Ce qui l’empêche :",
    en: "A run would be refused. What is in the way:",
  },
  confirm: { fr: "Exécuter pour de bon", en: "Run for real" },
  cancel: { fr: "Annuler", en: "Cancel" },
  requested: {
    fr: "L’exécution est demandée : elle paraîtra ici dès qu’elle commencera : aussitôt, à la fin de l’exécution en cours, ou à l’ouverture de la plage horaire fixée.",
    en: "The run has been asked for: it will appear here once it begins: at once, after the run that goes on, or when its window of hours opens.",
  },
  approveTitle: { fr: "Donner son accord à une exécution", en: "Agree to a run" },
  approveLead: {
    fr: "Cette exécution met fin à beaucoup de données : une autre personne que celle qui la demande doit y consentir.",
    en: "This run ends much data: somebody else than who asks for it must agree.",
  },
  approveCaption: { fr: "Ce qui prendrait fin", en: "What would end" },
  digest: { fr: "Empreinte de la demande", en: "Digest of the request" },
  typed: { fr: "Recopiez cette empreinte", en: "Type this digest" },
  typedHint: {
    fr: "Elle désigne exactement ces lignes : l’accord ne vaut pour aucune autre.",
    en: "It stands for exactly these rows: the agreement holds for no others.",
  },
  approve: { fr: "Donner mon accord", en: "Agree" },
  ownRequest: {
    fr: "Vous avez demandé cette exécution : l’accord d’une autre personne est nécessaire.",
    en: "You asked for this run: somebody else must agree.",
  },
  done: {
    fr: "Accord enregistré : l’exécution peut être relancée.",
    en: "Agreement recorded: the run can be started again.",
  },
} as const satisfies Record<string, Bilingual>;

export const stateNames = {
  running: { tone: "accent", name: { fr: "en cours", en: "running" } },
  done: { tone: "good", name: { fr: "terminée", en: "done" } },
  failed: { tone: "bad", name: { fr: "arrêtée", en: "stopped" } },
  interrupted: { tone: "watch", name: { fr: "interrompue", en: "interrupted" } },
} as const;

export const endNames = {
  delete: { fr: "suppression", en: "deletion" },
  anonymise: { fr: "anonymisation", en: "anonymisation" },
  archive: { fr: "archivage", en: "archiving" },
  restrict: { fr: "mise à l’écart", en: "restriction" },
} as const satisfies Record<string, Bilingual>;

export const reasonNames = {
  first: { fr: "première exécution", en: "first run" },
  rows: { fr: "beaucoup de lignes", en: "many rows" },
  share: { fr: "une grande part de la table", en: "a large share of the table" },
  returned: { fr: "lignes revenues d’une sauvegarde", en: "rows that a backup brought back" },
} as const satisfies Record<string, Bilingual>;
