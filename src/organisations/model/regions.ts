/** A region of France, as INSEE numbers it. */
export interface Region {
  readonly code: string;
  readonly name: string;
  /** The codes of its departments. */
  readonly departments: readonly string[];
}

const listed =
  "84 Auvergne-Rhône-Alpes: 01 03 07 15 26 38 42 43 63 69 73 74|27 Bourgogne-Franche-Comté: 21 25 39 58 70 71 89 90|53 Bretagne: 22 29 35 56|24 Centre-Val de Loire: 18 28 36 37 41 45|94 Corse: 2A 2B|44 Grand Est: 08 10 51 52 54 55 57 67 68 88|32 Hauts-de-France: 02 59 60 62 80|11 Île-de-France: 75 77 78 91 92 93 94 95|28 Normandie: 14 27 50 61 76|75 Nouvelle-Aquitaine: 16 17 19 23 24 33 40 47 64 79 86 87|76 Occitanie: 09 11 12 30 31 32 34 46 48 65 66 81 82|52 Pays de la Loire: 44 49 53 72 85|93 Provence-Alpes-Côte d’Azur: 04 05 06 13 83 84|01 Guadeloupe: 971|02 Martinique: 972|03 Guyane: 973|04 La Réunion: 974|06 Mayotte: 976";

/** All of them; the communities overseas that belong to no region are in none. */
export const regions: readonly Region[] = listed.split("|").map((line) => {
  const [, code = "", name = "", departments = ""] = /^(\S+) (.+): (.+)$/.exec(line) ?? [];
  return { code, name, departments: departments.split(" ") };
});

const byDepartment = new Map(
  regions.flatMap((region) => region.departments.map((code) => [code, region] as const)),
);

/** The region of a department; null for those overseas that have none. */
export const regionOf = (department: string): Region | null => byDepartment.get(department) ?? null;
