import type { ErrorCatalogue } from "../../kernel/index.ts";

/** What `egide fsck` can find: databases, memory of runs and ledger do not agree. */
export const fsckErrors = {
  "retention.fsck-ledger": {
    class: "refused",
    message: {
      fr: "Le journal ne se recalcule pas : egide ledger verify dit quelle écriture a changé.",
      en: "The ledger does not recompute: egide ledger verify says which entry changed.",
    },
  },
  "retention.fsck-receipt-missing": {
    class: "refused",
    message: {
      fr: "Le lot {batch} de l’exécution {run} n’a de reçu ni au journal ni dans sa base : la base a été restaurée, ou ses reçus effacés. Chercher par qui ; dire ce lot dans un rapport, il ne peut plus être prouvé.",
      en: "Batch {batch} of run {run} has its receipt neither in the ledger nor in its store: the store was restored, or its receipts deleted. Find out by whom; report this batch, it can no longer be proved.",
    },
  },
  "retention.fsck-receipt-differs": {
    class: "refused",
    message: {
      fr: "Le reçu {receipt} n’a pas le même contenu au journal et dans sa base. Celui du journal fait foi ; chercher qui a écrit dans la base.",
      en: "The receipt {receipt} has other content in the ledger than in its store. The ledger's counts; find out who wrote to the store.",
    },
  },
  "retention.fsck-batch-twice": {
    class: "refused",
    message: {
      fr: "Le lot {batch} de l’exécution {run} a plusieurs reçus : ses lignes seraient comptées deux fois. Signaler ce défaut.",
      en: "Batch {batch} of run {run} has several receipts: its rows would count twice. Report this defect.",
    },
  },
  "retention.fsck-run-unknown": {
    class: "refused",
    message: {
      fr: "Des reçus portent l’exécution {run}, dont il n’y a pas trace : la base de la plateforme a été restaurée. Les reçus restent valables ; rien d’autre à faire.",
      en: "Receipts name the run {run}, of which there is no record: the platform's database was restored. The receipts remain valid; nothing else is to be done.",
    },
  },
  "retention.fsck-run-dead": {
    class: "refused",
    message: {
      fr: "L’exécution {run} est dite en cours, mais plus personne ne tient ses bases : elle a été tuée. Relancer : egide run --execute, qui reprend ses reçus et finit le travail.",
      en: "The run {run} is said to be running, but nobody holds its stores: it was killed. Run again: egide run --execute takes its receipts up and finishes the work.",
    },
  },
  "retention.fsck-sums": {
    class: "refused",
    message: {
      fr: "Pour la règle « {rule} », le rapport de l’exécution {run} ne compte pas ce que comptent ses reçus au journal. Le journal fait foi ; chercher qui a changé le rapport.",
      en: 'For the rule "{rule}", the report of run {run} does not count what its receipts in the ledger count. The ledger counts; find out who changed the report.',
    },
  },
  "retention.fsck-hold-overdue": {
    class: "refused",
    message: {
      fr: "Le gel {hold} devait être réexaminé le {day} : le lever (egide hold release --id {hold}), ou le maintenir jusqu’à un autre jour (egide hold review --id {hold} --on AAAA-MM-JJ).",
      en: "The hold {hold} should have been looked at again on {day}: release it (egide hold release --id {hold}), or let it stand until another day (egide hold review --id {hold} --on YYYY-MM-DD).",
    },
  },
  "retention.fsck-hold-missing": {
    class: "refused",
    message: {
      fr: "Le journal dit que le gel {hold} tient dans « {store} », qui ne l’a pas : la base a été restaurée, ou le gel effacé. Le poser de nouveau avant toute exécution, puis lever l’ancien numéro : egide hold release --id {hold}",
      en: 'The ledger says that the hold {hold} stands in "{store}", which does not have it: the store was restored, or the hold deleted. Place it again before any run, then release the old number: egide hold release --id {hold}',
    },
  },
} as const satisfies ErrorCatalogue;
