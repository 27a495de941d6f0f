import { fill, type Bilingual, type Language } from "../../kernel/index.ts";
import type { TerritoryFinding } from "./checkTerritories.ts";

const words: Readonly<Record<TerritoryFinding["kind"], Bilingual>> = {
  gap: {
    fr: "{code} {name} : aucun organisme. Ses habitants ne trouvent personne.",
    en: "{code} {name}: no body. Whoever lives there finds nobody.",
  },
  partial: {
    fr: "{code} {name} : une partie de ses codes seulement a un organisme.",
    en: "{code} {name}: only a part of its codes has a body.",
  },
  shared: {
    fr: "{prefix} : partagé entre {bodies}. Les visiteurs choisissent.",
    en: "{prefix}: shared by {bodies}. Visitors choose.",
  },
  nested: {
    fr: "{prefix} ({bodies}) est dans {within}, qui est à d’autres : le plus précis vaut.",
    en: "{prefix} ({bodies}) is within {within}, which others have: the nearer one holds.",
  },
  redundant: {
    fr: "{prefix} ({bodies}) est déjà dans {within}, du même organisme : la ligne est inutile.",
    en: "{prefix} ({bodies}) is within {within} already, of the same body: the line is of no use.",
  },
  military: {
    fr: "{prefix} : code de la poste aux armées, d’aucun lieu.",
    en: "{prefix}: a code of the post of the armed forces, of no place.",
  },
  unassigned: {
    fr: "{prefix} : d’aucun département (CEDEX, ou code jamais attribué).",
    en: "{prefix}: of no department (CEDEX, or a code never given).",
  },
  "lost-zero": {
    fr: "{prefix} : quatre chiffres. Un tableur retire le zéro du début : vérifier que ce n’est pas 0{prefix}.",
    en: "{prefix}: four digits. A spreadsheet takes a leading zero away: check that it is not 0{prefix}.",
  },
};

/** A finding as people read it. */
export const territoryWords = (finding: TerritoryFinding, language: Language): string =>
  fill(
    words[finding.kind][language],
    "department" in finding
      ? { code: finding.department.code, name: finding.department.name }
      : {
          prefix: finding.prefix,
          bodies: "bodies" in finding ? finding.bodies.join(", ") : "",
          within: "within" in finding ? finding.within : "",
        },
  );

/** Whether somebody finds no body because of it. */
export const leavesSomebodyOut = ({ kind }: TerritoryFinding): boolean =>
  kind === "gap" || kind === "partial";
