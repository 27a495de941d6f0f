import type { CellShape } from "./tableColumns.ts";

/*
 * A member of an activity in one cell of a table, so that a person can read it and the import can read it back: a value a
 * line, its parts parted by ` | `, the first one bare and the others under their names. What no cell holds (places, and
 * what is made of the words again) is left out.
 */

/** Members that an import makes again from the words. */
const made: ReadonlySet<string> = new Set(["source", "hash", "reading", "id"]);
/** Members that are lists of words: their name is repeated. */
const lists: ReadonlySet<string> = new Set(["items", "purposes"]);
const separator = " | ";
/** A list that says that there is nothing, where an empty cell says nothing. */
const nothing = "(aucun)";
/** A first part that says nothing: a cell that begins with a blank would lose it. */
const absent = "(rien)";

type Fields = Readonly<Record<string, unknown>>;

/** The cell of a value; empty where there is none. */
export const writeCell = (value: unknown, shape: CellShape): string => {
  if (value === undefined || value === null) return "";
  switch (shape.kind) {
    case "line":
      return escaped(wordsOf(value));
    case "flag":
      return value === true ? "oui" : "non";
    case "words":
      return (value as readonly string[]).join("\n") || nothing;
    case "tree":
      return branches(value as readonly Branch[], 0).join("\n") || nothing;
    case "item":
      return itemLine(value as Fields, shape.first);
    default: {
      const lines = (value as readonly Fields[]).map((each) => itemLine(each, shape.first));
      return lines.length > 0 ? lines.join("\n") : nothing;
    }
  }
};

const wordsOf = (value: unknown): string =>
  typeof value === "string"
    ? value
    : value === undefined || value === null
      ? ""
      : JSON.stringify(value);

interface Branch {
  readonly text: string;
  readonly children: readonly Branch[];
}

const branches = (values: readonly Branch[], depth: number): string[] =>
  values.flatMap(({ text, children }) => [
    `${"> ".repeat(depth)}${escaped(text)}`,
    ...branches(children, depth + 1),
  ]);

const itemLine = (fields: Fields, first: string): string => {
  const parts = partsOf(fields, "", first);
  return [escaped(wordsOf(fields[first])) || absent, ...parts].join(separator);
};

const partsOf = (fields: Fields, prefix: string, first: string | null): string[] =>
  Object.entries(fields).flatMap(([name, value]) => {
    if (made.has(name) || name === first || value === undefined || value === null) return [];
    const path = `${prefix}${name}`;
    if (Array.isArray(value))
      return value.flatMap((each: unknown, index) =>
        typeof each === "object" && each !== null
          ? partsOf(each as Fields, `${path}.${index + 1}.`, null)
          : `${path}=${escaped(wordsOf(each))}`,
      );
    if (typeof value === "object") return partsOf(value as Fields, `${path}.`, null);
    return `${path}=${escaped(wordsOf(value))}`;
  });

/**
 * Marks of ours, ends of lines, and what a spreadsheet would take for a formula (OWASP, CSV injection): at the beginning of
 * a value, and behind a semicolon, at which a program may cut the cell.
 */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\|]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")
    .replaceAll(/^(?=[=+\-@＝＋－＠>(\s'])|(?<=;)(?=[=+\-@＝＋－＠])/g, "\\")
    // A blank at the end would be cut.
    .replace(/\s$/, "$&\\.");

const unescaped = (text: string): string =>
  text.replaceAll(/\\(.)/gsu, (_, unit: string) => controls[unit] ?? unit);

const controls: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", ".": "" };

/** A line of a cell, and where it begins in the text that was read. */
export interface CellLine {
  readonly text: string;
  readonly at: number;
}

/** Reads a cell back; `placed` says where the words of a line are, for the `source` of what is read from it. */
export const readCell = (
  shape: CellShape,
  lines: readonly CellLine[],
  placed: (line: CellLine) => unknown,
): unknown => {
  const [firstLine] = lines;
  switch (shape.kind) {
    case "line":
      return firstLine === undefined ? undefined : unescaped(firstLine.text);
    case "flag":
      return firstLine === undefined ? undefined : firstLine.text === "oui";
    case "words":
      return isNothing(lines) ? [] : lines.map(({ text }) => text);
    case "tree":
      return isNothing(lines) ? [] : tree(lines, placed);
    case "item":
      return firstLine === undefined ? undefined : readItem(firstLine, shape.first, placed);
    default:
      return isNothing(lines) ? [] : lines.map((each) => readItem(each, shape.first, placed));
  }
};

const isNothing = (lines: readonly CellLine[]): boolean =>
  lines.length === 1 && lines[0]!.text === nothing;

const tree = (lines: readonly CellLine[], placed: (line: CellLine) => unknown): unknown[] => {
  const roots: unknown[] = [];
  const open: unknown[][] = [roots];
  for (const each of lines) {
    const marks = /^(?:> )*/.exec(each.text)![0];
    const depth = Math.min(marks.length / 2, open.length - 1);
    const children: unknown[] = [];
    open.length = depth + 1;
    open[depth]!.push({
      text: unescaped(each.text.slice(marks.length)),
      children,
      source: placed(each),
    });
    open.push(children);
  }
  return roots;
};

const flags: ReadonlySet<string> = new Set(["onRequest", "applies", "used", "following"]);

const readItem = (
  cellLine: CellLine,
  first: string,
  placed: (line: CellLine) => unknown,
): Record<string, unknown> => {
  const [opening = "", ...parts] = cellLine.text.split(separator);
  const item: Record<string, unknown> = {};
  const words = opening === absent ? "" : unescaped(opening);
  item[first] =
    first === "used" ? words === "true" : words === "" && first === "subjects" ? null : words;
  for (const part of parts) {
    const at = part.indexOf("=");
    if (at < 0) continue;
    setPath(item, part.slice(0, at).split("."), unescaped(part.slice(at + 1)));
  }
  item["source"] = placed(cellLine);
  return item;
};

const setPath = (item: Record<string, unknown>, path: readonly string[], words: string): void => {
  let place = item;
  for (const [index, name] of path.entries()) {
    if (forbidden.has(name)) return;
    if (index === path.length - 1) {
      if (lists.has(name)) place[name] = [...((place[name] as unknown[] | undefined) ?? []), words];
      else
        place[name] = flags.has(name) && /^(?:true|false)$/.test(words) ? words === "true" : words;
      return;
    }
    const next = path[index + 1]!;
    const made = place[name] ?? (/^\d+$/.test(next) ? [] : {});
    place[name] = made;
    place = made as Record<string, unknown>;
    // Members of a list are counted from 1, as people do.
    if (Array.isArray(made)) {
      const list = made as Record<string, unknown>[];
      const rank = Math.min(Number(next), list.length + 1);
      list[rank - 1] ??= {};
      place = list[rank - 1]!;
      setPath(place, path.slice(index + 2), words);
      return;
    }
  }
};

/** Names by which an object would change its own kind. */
const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
