import type { RetentionRule } from "../../reading/index.ts";
import type { Overview } from "./overview.ts";

const silent: RetentionRule = {
  kind: "duration",
  keep: null,
  plus: null,
  bound: "exact",
  from: null,
  until: null,
  while: null,
  condition: null,
  scope: null,
  system: null,
  end: null,
  then: null,
  reference: null,
};

/** One activity of each state, a run that a rule stopped in part, two receipts. */
export const overviewExample: Overview = {
  controller: "Réseau d’entraide de Valmarine",
  contacts: [{ name: "Hilaire Morbrun", email: "dpo@entraide-valmarine.example" }],
  activities: [
    {
      id: "messages",
      domain: "Accueil du public",
      title: "Répondre aux messages du guichet en ligne",
      statements: [
        {
          id: "messages-1",
          text: "Les messages sont conservés pendant 2 mois à compter de la réponse.",
          context: null,
          status: "read",
          readings: [{ ...silent, keep: "P2M", from: "la réponse", scope: "les messages" }],
          state: "enforced",
          rules: [
            {
              id: "messages",
              sentence:
                "Les lignes de « message » (base guichet) sont supprimées deux mois après « repondu_le », à la fin du dernier jour.",
              lastRun: "2027-03-31T06:17:04Z",
              onlyKeeps: false,
              receipt: 1,
            },
          ],
        },
      ],
    },
    {
      id: "dossiers",
      domain: "Aides",
      title: "Instruire les demandes d’aide <script>",
      statements: [
        {
          id: "dossiers-1",
          text: "Les dossiers d’aide sont conservés cinq ans après leur clôture.",
          context: "Durées :",
          status: "partly-read",
          readings: [
            { ...silent, keep: "P5Y", bound: "maximum", from: "leur clôture", end: "delete" },
          ],
          state: "drifted",
          rules: [
            {
              id: "dossiers",
              sentence:
                "Les lignes de « dossier_aide » sont supprimées cinq ans après « clos_le ».",
              lastRun: null,
              onlyKeeps: false,
              receipt: null,
            },
          ],
        },
      ],
    },
    {
      id: "avis",
      domain: "Aides",
      title: "Recueillir l’avis des bénéficiaires",
      statements: [
        {
          id: "avis-1",
          text: "Les réponses sont conservées au moins un an à compter de l’envoi du questionnaire.",
          context: null,
          status: "read",
          readings: [
            {
              ...silent,
              kind: "minimum",
              keep: "P1Y",
              bound: "minimum",
              from: "l’envoi du questionnaire",
            },
          ],
          state: "without-rule",
          rules: [],
        },
      ],
    },
    {
      id: "benevoles",
      domain: null,
      title: "Animer les groupes de bénévoles",
      statements: [
        {
          id: "benevoles-1",
          text: "Les fiches restent là le temps qu’il faut, sauf avis contraire des animateurs.",
          context: null,
          status: "not-understood",
          readings: [],
          state: "not-understood",
          rules: [],
        },
      ],
    },
    { id: "vide", domain: "Vie du réseau", title: "Une activité sans durée", statements: [] },
  ],
  kept: [],
  lastRun: {
    at: "2027-03-31T06:17:02Z",
    executed: true,
    failure: "database.server-unreachable",
    rules: [
      { rule: "messages", counts: { message: 48 }, clockNull: 19 },
      { rule: "dossiers", counts: {}, clockNull: 0 },
    ],
  },
  schedule: { cron: "17 * * * *", execute: true },
  receipts: [
    {
      index: 1,
      at: "2027-03-31T06:17:02Z",
      rule: "messages",
      lastDay: "2027-01-30",
      counts: { message: 8 },
    },
    {
      index: 0,
      at: "2027-03-31T06:17:01Z",
      rule: "messages",
      lastDay: "2027-01-30",
      counts: { message: 40, piece: 0 },
    },
  ],
  ledgerSize: 2,
  checkpoint:
    "entraide.example/egide\n2\nqkIDzgtbrBBKyLDXGUT0XLRKAYU4RRlTDQJDkXEXAMPLE=\n\n— entraide.example/egide 3o0Vb2zhyXQFvVfJk2gJ+u9b8i6H0y0m4tQ5l4k1x2z3EXAMPLEabcdefghijklmnopqrstuvwxyz0123456789ABCDEF=\n",
  verifierKey: "entraide.example/egide+de8d156f+AXl1c3RhbmV4YW1wbGVrZXlub3RyZWFsMDEyMzQ1Njc=",
};
