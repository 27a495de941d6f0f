import type { Activity } from "../../model/register.ts";
import { oneLine } from "./part.ts";

type Nested = Activity["subPurposes"][number];

/** Nested purposes as lines: two blanks for each level. */
export const nestedLines = (items: readonly Nested[], depth = 0): string =>
  items
    .map(({ text, children }) =>
      [
        `${"  ".repeat(depth)}${oneLine(text)}`,
        ...(children.length === 0 ? [] : [nestedLines(children, depth + 1)]),
      ].join("\n"),
    )
    .join("\n");

/**
 * Lines as nested purposes: a line that begins further in than the one above it stands under it. A line that was there
 * before is the same purpose, with its place in the page.
 */
export const nestedOf = (lines: string, before: readonly Nested[]): Nested[] => {
  const known = flat(before);
  const roots: Nested[] = [];
  const open: { readonly indent: number; readonly item: Nested }[] = [];
  for (const line of lines.split("\n")) {
    const text = oneLine(line);
    if (text === "") continue;
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const at = known.findIndex((each) => oneLine(each.text) === text);
    const [was] = at === -1 ? [] : known.splice(at, 1);
    const item: Nested = { text: was?.text ?? text, children: [], source: was?.source ?? [] };
    (open.at(-1)?.item.children ?? roots).push(item);
    open.push({ indent, item });
  }
  return roots;
};

const flat = (items: readonly Nested[]): Nested[] =>
  items.flatMap((item) => [item, ...flat(item.children)]);
