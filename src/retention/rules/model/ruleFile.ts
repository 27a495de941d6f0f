import {
  Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type YAMLSeq,
} from "yaml";

/** The text of one rule of a file, as a mapping of its own; null when the file has none of this name. */
export const ruleTextIn = (file: string, id: string): string | null => {
  const item = itemsOf(file)?.find((each) => each.id === id);
  if (item !== undefined) return item.text;
  const at = placeOf(file, id);
  const node = at === null ? null : listOf(parseDocument(file, quietly))?.items[at];
  return isMap(node) ? stringify(node.toJS(new Document()), { lineWidth: 0 }) : null;
};

/** What stands before a new rule, such as the sentence that it keeps. */
const commented = (comments: readonly string[]): string =>
  comments.map((line) => `# ${line.replaceAll(/\s+/g, " ").trim()}\n`).join("");

/**
 * A rule file with one rule more, at its end; a new file where there is none. Nothing else of it changes, not even a blank,
 * unless its layout leaves no place for a line: it is then laid out anew, with its comments.
 */
export const withRule = (
  file: string | null,
  text: string,
  comments: readonly string[] = [],
): string => {
  const rule = commented(comments) + asItem(text);
  if (file === null || blank.test(file))
    return `${file ?? ""}format: egide/rules@1\nrules:\n${indented(rule, "  ")}`;
  return sound(added(file, rule), file, (list) => list.items.push(parseDocument(text).contents));
};

const added = (file: string, rule: string): string | null => {
  const items = itemsOf(file);
  const last = items?.at(-1);
  if (last !== undefined) {
    const head = file.slice(0, last.to);
    return `${head}${head.endsWith("\n") ? "" : "\n"}${indented(rule, last.indent)}${file.slice(last.to)}`;
  }
  // `rules: []`, or nothing behind the colon.
  const empty = /^rules:[ \t]*(?:\[\s*\])?[ \t]*(?:#.*)?$/m.exec(file);
  if (items === null || empty === null) return null;
  const rest = file.slice(empty.index + empty[0].length).replace(/^\n/, "");
  return `${file.slice(0, empty.index)}rules:\n${indented(rule, "  ")}${rest}`;
};

/** A rule file with another text for one of its rules, as it is otherwise; null when it has none of this name. */
export const withRuleChanged = (file: string, id: string, text: string): string | null => {
  const at = placeOf(file, id);
  if (at === null) return null;
  const item = itemsOf(file)?.[at];
  const changed =
    item === undefined
      ? null
      : `${file.slice(0, item.from)}${indented(asItem(text), item.indent)}${file.slice(item.to)}`;
  return sound(changed, file, (list) => list.items.splice(at, 1, parseDocument(text).contents));
};

/** A rule file without one of its rules, nor the comments right above it; null when it has none of this name. */
export const withoutRule = (file: string, id: string): string | null => {
  const at = placeOf(file, id);
  if (at === null) return null;
  return sound(taken(file, at), file, (list) => list.items.splice(at, 1));
};

const taken = (file: string, at: number): string | null => {
  const items = itemsOf(file);
  const item = items?.[at];
  if (!items || !item) return null;
  const before = file.slice(items[at - 1]?.to ?? file.indexOf("rules:"), item.from);
  const above = /(?:^[ \t]+#.*\n)+$/m.exec(before)?.[0].length ?? 0;
  const left = file.slice(0, item.from - above) + file.slice(item.to);
  return items.length > 1 ? left : left.replace(/^rules:[ \t]*/m, "rules: []");
};

/** The place of a rule among those of a file, from 0. */
const placeOf = (file: string, id: string): number | null => {
  const at = listOf(parseDocument(file, quietly))?.items.findIndex(
    (node) => isMap(node) && node.get("id") === id,
  );
  return at === undefined || at === -1 ? null : at;
};

/** A text that was changed by its lines, where it says what a change of its values would say; else that one. */
const sound = (
  text: string | null,
  file: string,
  change: (list: Pick<YAMLSeq, "items">) => unknown,
): string => {
  const document = parseDocument(file, quietly);
  const present: unknown = document.get("rules", true);
  const list = isSeq(present) ? present : document.createNode([]);
  document.set("rules", list);
  change(list);
  const wanted = JSON.stringify(document.toJS());
  const said = text === null ? null : parseDocument(text, quietly);
  return text !== null && said?.errors.length === 0 && JSON.stringify(said.toJS()) === wanted
    ? text
    : document.toString({ lineWidth: 0 });
};

const quietly = { logLevel: "error" } as const;

const blank = /^(?:\s|#.*(?:\n|$))*$/;

interface Item {
  readonly id: string;
  /** What stands before the dash of its first line. */
  readonly indent: string;
  /** From the line of its dash to the line behind its last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The rules of a file, where each stands on lines of its own; null of any other layout. */
const itemsOf = (file: string): readonly Item[] | null => {
  const list = listOf(parseDocument(file, quietly));
  if (list === null) return null;
  const items = list.items.map((node) => {
    if (!isMap(node) || !isNode(node) || !node.range) return null;
    const [start, end] = node.range;
    const from = file.lastIndexOf("\n", start - 1) + 1;
    const head = /^([ \t]*)- +$/.exec(file.slice(from, start));
    const newline = file.indexOf("\n", Math.max(start, file.slice(0, end).trimEnd().length));
    const to = newline === -1 ? file.length : newline + 1;
    const id: unknown = node.get("id");
    if (head === null || typeof id !== "string") return null;
    const column = start - from;
    const text = file.slice(start, to).replaceAll(new RegExp(`^ {1,${column}}`, "gm"), "");
    return { id, indent: head[1] ?? "", from, to, text };
  });
  return items.every((item) => item !== null) ? items : null;
};

const listOf = (document: Document.Parsed): Pick<YAMLSeq, "items"> | null => {
  const list: unknown = document.errors.length > 0 ? undefined : document.get("rules", true);
  if (isSeq(list)) return list;
  return isScalar(list) && list.value === null ? { items: [] } : null;
};

const asItem = (text: string): string =>
  `${text.trimEnd()}\n`
    .split("\n")
    .map((line, index) => (index === 0 ? `- ${line}` : line === "" ? line : `  ${line}`))
    .join("\n");

const indented = (text: string, indent: string): string =>
  text.replaceAll(/^(?=.)/gm, () => indent);
