import type { Example } from "../component.ts";
import { list } from "./list.ts";
import { listAsked, type ListShape } from "./listAsked.ts";

const shape: ListShape<"role", "name" | "until"> = {
  filters: { role: ["dpo", "auditor"] },
  sorts: ["name", "until"],
  usual: { sort: "name", isDescending: false },
  perPage: 2,
};

export const listExamples: readonly Example[] = [
  {
    name: "list",
    description: {
      fr: "Des lignes que l’adresse seule filtre, trie et tourne, et leur fichier",
      en: "Rows that the address alone filters, sorts and turns over, and their file",
    },
    markup: (language) => {
      const isFrench = language === "fr";
      return list({
        shape,
        asked: listAsked(shape, { tri: "-until" }),
        path: "/composants",
        file: "/composants.csv",
        caption: isFrench ? "Personnes" : "People",
        language,
        filters: [
          {
            name: "role",
            label: isFrench ? "Rôle" : "Role",
            choices: [
              { value: "dpo", label: isFrench ? "Déléguée" : "Officer" },
              { value: "auditor", label: isFrench ? "Auditrice" : "Auditor" },
            ],
          },
        ],
        columns: [
          { title: isFrench ? "Personne" : "Person", sort: "name", cell: ({ name }) => name },
          { title: isFrench ? "Jusqu’au" : "Until", sort: "until", cell: ({ until }) => until },
        ],
        rows: [
          { name: "Ana Lopez", until: "2031-01-31" },
          { name: "Paul Roche", until: "2030-06-30" },
        ],
        count: 3,
        all: 5,
      });
    },
  },
  {
    name: "list-nothing",
    description: {
      fr: "Rien n’a été trouvé : ce qu’on peut faire",
      en: "Nothing was found: what can be done",
    },
    markup: (language) =>
      list({
        shape,
        asked: listAsked(shape, { role: "auditor" }),
        path: "/composants",
        file: "/composants.csv",
        caption: language === "fr" ? "Personnes" : "People",
        language,
        filters: [],
        columns: [],
        rows: [],
        count: 0,
        all: 5,
      }),
  },
];
