import { failed, success, type Outcome } from "../../kernel/index.ts";
import { organisationsFailure } from "../errors.ts";
import { prefixesOfDepartment, type Territory } from "./territory.ts";

/** What has to be taken away and added so that one table becomes another. */
export interface TerritoryChange {
  readonly removed: readonly Territory[];
  readonly added: readonly Territory[];
}

/** The columns of the table as a file. */
export const territoryColumns = ["prefix", "body"] as const;

const heading = /^(?:prefix|préfixe|prefixe|code)$/i;
const prefix = /^(?:\d{2,5}|2[AB])$/i;

/**
 * The table of a CSV file: two columns, the beginning of postal codes (or 2A, 2B) and the identifier of a body; commas,
 * semicolons or tabs, with or without a first line of headings. Nothing is guessed: a line that is wrong refuses the file.
 * @returns `organisations.territory-line`, `organisations.territory-body`.
 */
export const parseTerritories = (
  file: string,
  text: string,
  bodies: readonly string[],
): Outcome<readonly Territory[]> => {
  const known = new Set(bodies);
  const read = new Map<string, Territory>();
  for (const [index, line] of text
    .replace(/^\u{FEFF}/u, "")
    .split(/\r?\n/)
    .entries()) {
    const [first = "", body = "", ...others] = line
      .split(/[,;\t]/)
      .map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    if (line.trim() === "" || (index === 0 && heading.test(first))) continue;
    const place = { file, line: index + 1 };
    if (!prefix.test(first) || body === "" || others.some((each) => each !== ""))
      return failed(organisationsFailure("organisations.territory-line", place));
    if (!known.has(body))
      return failed(organisationsFailure("organisations.territory-body", place));
    for (const each of prefixesOfDepartment(first))
      read.set(`${each} ${body}`, { prefix: each, body });
  }
  return success([...read.values()].toSorted(inOrder));
};

/** The same table as lines of a file. */
export const territoryLines = (territories: readonly Territory[]): readonly string[] =>
  [territoryColumns, ...territories.map(({ prefix: each, body }) => [each, body])].map(
    (cells) => `${cells.join(",")}\n`,
  );

/** What differs from the table that is there to the one that is wanted. */
export const territoryChange = (
  present: readonly Territory[],
  wanted: readonly Territory[],
): TerritoryChange => ({
  removed: without(present, wanted),
  added: without(wanted, present),
});

const without = (
  territories: readonly Territory[],
  others: readonly Territory[],
): readonly Territory[] => {
  const keys = new Set(others.map(keyOf));
  return territories.filter((each) => !keys.has(keyOf(each)));
};

const keyOf = ({ prefix: each, body }: Territory): string => `${each} ${body}`;

const inOrder = (a: Territory, b: Territory): number => (keyOf(a) < keyOf(b) ? -1 : 1);

/** What a change of territories says of each prefix: whose it was, and whose it is. */
export const territoryFields = ({
  removed,
  added,
}: TerritoryChange): readonly {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}[] => {
  const prefixes = new Set([...removed, ...added].map((each) => each.prefix));
  return [...prefixes].toSorted().map((field) => ({
    field,
    before: bodiesIn(removed, field),
    after: bodiesIn(added, field),
  }));
};

const bodiesIn = (territories: readonly Territory[], sought: string): string | null =>
  territories
    .filter((each) => each.prefix === sought)
    .map(({ body }) => body)
    .toSorted()
    .join(", ") || null;
