/** A department of France, or a territory overseas that has postal codes as one has (INSEE). */
export interface Department {
  /** As people write it: 01, 2A, 974. */
  readonly code: string;
  /** Its name, the same in both languages. */
  readonly name: string;
  /** The prefixes of its postal codes. Single communes may have the codes of a neighbour. */
  readonly prefixes: readonly string[];
}

const metropolitan =
  "01 Ain|02 Aisne|03 Allier|04 Alpes-de-Haute-Provence|05 Hautes-Alpes|06 Alpes-Maritimes|07 Ardèche|08 Ardennes|09 Ariège|10 Aube|11 Aude|12 Aveyron|13 Bouches-du-Rhône|14 Calvados|15 Cantal|16 Charente|17 Charente-Maritime|18 Cher|19 Corrèze|21 Côte-d’Or|22 Côtes-d’Armor|23 Creuse|24 Dordogne|25 Doubs|26 Drôme|27 Eure|28 Eure-et-Loir|29 Finistère|30 Gard|31 Haute-Garonne|32 Gers|33 Gironde|34 Hérault|35 Ille-et-Vilaine|36 Indre|37 Indre-et-Loire|38 Isère|39 Jura|40 Landes|41 Loir-et-Cher|42 Loire|43 Haute-Loire|44 Loire-Atlantique|45 Loiret|46 Lot|47 Lot-et-Garonne|48 Lozère|49 Maine-et-Loire|50 Manche|51 Marne|52 Haute-Marne|53 Mayenne|54 Meurthe-et-Moselle|55 Meuse|56 Morbihan|57 Moselle|58 Nièvre|59 Nord|60 Oise|61 Orne|62 Pas-de-Calais|63 Puy-de-Dôme|64 Pyrénées-Atlantiques|65 Hautes-Pyrénées|66 Pyrénées-Orientales|67 Bas-Rhin|68 Haut-Rhin|69 Rhône|70 Haute-Saône|71 Saône-et-Loire|72 Sarthe|73 Savoie|74 Haute-Savoie|75 Paris|76 Seine-Maritime|77 Seine-et-Marne|78 Yvelines|79 Deux-Sèvres|80 Somme|81 Tarn|82 Tarn-et-Garonne|83 Var|84 Vaucluse|85 Vendée|86 Vienne|87 Haute-Vienne|88 Vosges|89 Yonne|90 Territoire de Belfort|91 Essonne|92 Hauts-de-Seine|93 Seine-Saint-Denis|94 Val-de-Marne|95 Val-d’Oise";

const overseas =
  "971 Guadeloupe|972 Martinique|973 Guyane|974 La Réunion|975 Saint-Pierre-et-Miquelon|976 Mayotte|986 Wallis-et-Futuna|987 Polynésie française|988 Nouvelle-Calédonie";

const namedIn = (list: string): readonly Department[] =>
  list.split("|").map((line) => {
    const [code = "", ...name] = line.split(" ");
    return { code, name: name.join(" "), prefixes: [code] };
  });

/** All of them: the departments, then what is overseas. */
export const departments: readonly Department[] = [
  ...namedIn(metropolitan),
  // Those of Corsica bear letters, their postal codes the 20 of the department that they were until 1976.
  { code: "2A", name: "Corse-du-Sud", prefixes: ["200", "201"] },
  { code: "2B", name: "Haute-Corse", prefixes: ["202", "206"] },
  ...namedIn(overseas),
  // Parted from Guadeloupe in 2007; the post still serves them under 971, by one code each.
  { code: "977", name: "Saint-Barthélemy", prefixes: ["97133", "977"] },
  { code: "978", name: "Saint-Martin", prefixes: ["97150", "978"] },
].toSorted((a, b) => (a.code < b.code ? -1 : 1));

/** The department whose prefix a postal code, or the beginning of one, bears: the nearest one. */
export const departmentOf = (code: string): Department | null =>
  departments
    .flatMap((department) => department.prefixes.map((prefix) => ({ department, prefix })))
    .filter(({ prefix }) => code.startsWith(prefix))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)[0]?.department ?? null;

/** What a postal code is of: a place, a unit of the armed forces, or nothing that has a department. */
export type PostalCodeKind = "ordinary" | "military" | "unassigned";

/**
 * The post of the armed forces has the codes in 00; what no department has is CEDEX (99 among others) or was never given.
 * Most CEDEX codes look like any other of their department, and lead where it leads.
 */
export const postalCodeKind = (code: string): PostalCodeKind =>
  code.startsWith("00") ? "military" : departmentOf(code) === null ? "unassigned" : "ordinary";
