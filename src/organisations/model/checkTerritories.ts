import { departments, postalCodeKind, type Department } from "./departments.ts";
import type { Territory } from "./territory.ts";

/** Something of the table of territories that somebody should know. Only `gap` and `partial` leave visitors without a body. */
export type TerritoryFinding =
  | { readonly kind: "gap" | "partial"; readonly department: Department }
  | { readonly kind: "shared"; readonly prefix: string; readonly bodies: readonly string[] }
  | {
      readonly kind: "nested" | "redundant";
      readonly prefix: string;
      readonly bodies: readonly string[];
      readonly within: string;
    }
  | { readonly kind: "military" | "unassigned" | "lost-zero"; readonly prefix: string };

/** Gaps first, then what overlaps, then what no department has; each in the order of codes. */
export const checkTerritories = (
  territories: readonly Territory[],
): readonly TerritoryFinding[] => {
  const owners = new Map<string, readonly string[]>();
  for (const { prefix, body } of territories)
    owners.set(prefix, [...(owners.get(prefix) ?? []), body].toSorted());
  const prefixes = [...owners.keys()].toSorted();
  return [
    ...departments.flatMap((department) => gapIn(department, prefixes)),
    ...prefixes.flatMap((prefix) => sharedOrNested(prefix, owners)),
    ...prefixes.flatMap(strange),
  ];
};

/** What of a department nobody has. Only prefixes are known here, not every code: a part that is given is said to be one. */
const gapIn = (
  department: Department,
  prefixes: readonly string[],
): readonly TerritoryFinding[] => {
  const open = department.prefixes.filter(
    (own) => !prefixes.some((prefix) => own.startsWith(prefix)),
  );
  if (open.length === 0) return [];
  const isBegun =
    open.length < department.prefixes.length ||
    prefixes.some((prefix) => open.some((own) => prefix.startsWith(own)));
  return [{ kind: isBegun ? "partial" : "gap", department }];
};

const sharedOrNested = (
  prefix: string,
  owners: ReadonlyMap<string, readonly string[]>,
): readonly TerritoryFinding[] => {
  const bodies = owners.get(prefix) ?? [];
  const within = [4, 3, 2]
    .filter((length) => length < prefix.length)
    .map((length) => prefix.slice(0, length))
    .find((each) => owners.has(each));
  const shared = bodies.length > 1 ? [{ kind: "shared" as const, prefix, bodies }] : [];
  if (within === undefined) return shared;
  const around = owners.get(within) ?? [];
  const isSame = around.join(" ") === bodies.join(" ");
  return [...shared, { kind: isSame ? "redundant" : "nested", prefix, bodies, within }];
};

/** Codes of no place, and four digits, which a spreadsheet makes of five that begin with a zero. */
const strange = (prefix: string): readonly TerritoryFinding[] => {
  const kind = postalCodeKind(prefix);
  if (kind !== "ordinary" && !isPartOfDepartments(prefix)) return [{ kind, prefix }];
  return prefix.length === 4 && !prefix.startsWith("0") ? [{ kind: "lost-zero", prefix }] : [];
};

/** Of 20 or 97 alone no department has all, and several have a part. */
const isPartOfDepartments = (prefix: string): boolean =>
  departments.some(({ prefixes }) => prefixes.some((own) => own.startsWith(prefix)));
