import type { Bilingual } from "../../../kernel/index.ts";

/** The wording of the pages of territories. */
export const territoryPageWords = {
  title: { fr: "Territoires", en: "Territories" },
  lead: {
    fr: "Quel organisme répond à quel code postal. Le début de code le plus précis vaut ; deux organismes qui ont le même se le partagent, et le visiteur choisit.",
    en: "Which body answers for which postal code. The nearest beginning of a code holds; two bodies that have the same one share it, and the visitor chooses.",
  },
  search: { fr: "Code postal ou organisme", en: "Postal code or body" },
  caption: { fr: "Territoires", en: "Territories" },
  codes: { fr: "Début de code", en: "Beginning of a code" },
  body: { fr: "Organisme", en: "Body" },
  department: { fr: "Département", en: "Department" },
  act: { fr: "Ce qu’on peut en faire", en: "What can be done" },
  none: { fr: "Aucun territoire n’est encore donné", en: "No territory is given yet" },
  noneHelp: {
    fr: "Ajoutez des codes, ou importez la table d’un tableur.",
    en: "Add codes, or import the table of a spreadsheet.",
  },
  findings: { fr: "Trous et recouvrements", en: "Gaps and overlaps" },
  findingsNew: { fr: "Ce que ce changement fera apparaître", en: "What this change will bring up" },
  noFindings: {
    fr: "Chaque département a un organisme, et rien ne se recouvre.",
    en: "Every department has a body, and nothing overlaps.",
  },
  change: { fr: "Changer", en: "Change" },
  give: { fr: "Donner, partager ou retirer des codes", en: "Give, share or take away codes" },
  giveLead: {
    fr: "Rien n’est enregistré avant d’avoir été montré.",
    en: "Nothing is saved before it was shown.",
  },
  import: { fr: "Importer une table (CSV)", en: "Import a table (CSV)" },
  importLead: {
    fr: "La table du fichier prend la place de celle-ci. Rien n’est enregistré avant d’avoir été montré.",
    en: "The table of the file takes the place of this one. Nothing is saved before it was shown.",
  },
  codesField: { fr: "Débuts de codes postaux", en: "Beginnings of postal codes" },
  codesHint: {
    fr: "De deux à cinq chiffres, séparés par des espaces : 56 29100. Pour la Corse, 2A et 2B.",
    en: "Two to five digits, with spaces between them: 56 29100. For Corsica, 2A and 2B.",
  },
  codesWrong: {
    fr: "Un début de code a de deux à cinq chiffres, ou s’écrit 2A ou 2B",
    en: "A beginning of a code has two to five digits, or is written 2A or 2B",
  },
  bodyField: { fr: "À quel organisme", en: "To which body" },
  nobody: { fr: "À aucun : les retirer", en: "To none: take them away" },
  bodyWrong: { fr: "Choisissez un organisme de la liste", en: "Choose a body of the list" },
  share: {
    fr: "Laisser aussi ces codes à qui les a déjà",
    en: "Leave these codes also to whoever has them already",
  },
  shareHint: {
    fr: "Ils seront partagés, et le visiteur choisira.",
    en: "They will be shared, and the visitor will choose.",
  },
  table: { fr: "Table", en: "Table" },
  tableHint: {
    fr: "Deux colonnes, code et identifiant de l’organisme, comme le fichier qui se télécharge ici. Dans un tableur, mettez la première colonne au format texte : sinon les zéros du début disparaissent.",
    en: "Two columns, code and identifier of the body, as the file that is downloaded here. In a spreadsheet, make the first column text: else leading zeros disappear.",
  },
  look: { fr: "Voir avant d’enregistrer", en: "See before saving" },
  foreseen: { fr: "Ce qui changera", en: "What will change" },
  more: { fr: "… et {count} autres lignes", en: "… and {count} more lines" },
  added: { fr: "ajouté", en: "added" },
  removed: { fr: "retiré", en: "taken away" },
  what: { fr: "Changement", en: "Change" },
  step: { fr: "Étape", en: "Step" },
  edit: { fr: "Corriger", en: "Correct" },
  fileName: { fr: "La table collée", en: "The pasted table" },
} as const satisfies Record<string, Bilingual>;
