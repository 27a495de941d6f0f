import { isAlias, LineCounter, parseDocument, visit } from "yaml";
import type { Span } from "../../../reading/index.ts";
import { Unreadable } from "../unreadable.ts";
import { DerivedText } from "../derivedText.ts";

/** A value of a JSON or YAML file, with the place of each word of it in the text that is derived of the file. */
export interface Tree {
  readonly value: unknown;
  readonly text: string;
  /** By the path of a value (`activities/0/title`), where its words and the path before them stand. */
  readonly places: ReadonlyMap<string, { readonly words: Span; readonly label: Span }>;
}

/** More values make no register that anybody keeps; ten thousand activities have less than a million. */
const mostValues = 3_000_000;
const deepest = 60;

/**
 * Reads JSON or YAML into a value, and derives its text: a line `path: words` for each value of it that has words.
 * Aliases of YAML are refused, since a few lines of them make a billion.
 * @throws Unreadable `own.broken`, `archive.too-large`.
 */
export const readTree = (text: string, kind: "json" | "yaml"): Tree => {
  const body = text.startsWith("\u{FEFF}") ? text.slice(1) : text;
  const value = kind === "json" ? parseJson(body) : parseYaml(body);
  const derived = new DerivedText();
  const places = new Map<string, { words: Span; label: Span }>();
  let count = 0;
  const walk = (each: unknown, path: string, depth: number): void => {
    if (++count > mostValues || depth > deepest)
      throw new Unreadable("own.broken", { format: kind.toUpperCase(), line: 1 });
    if (each === null || each === undefined) return;
    if (typeof each !== "object") {
      const words = typeof each === "string" ? each : JSON.stringify(each);
      if (words !== "") places.set(path, derived.line(path, words));
      return;
    }
    // Where a value came from in another file leads nowhere in this one.
    for (const [name, member] of Object.entries(each))
      if (!elsewhere.has(name)) walk(member, path === "" ? name : `${path}/${name}`, depth + 1);
  };
  walk(value, "", 0);
  return { value, text: derived.toString(), places };
};

/** Members of a register that are of the file it was first read from. */
const elsewhere: ReadonlySet<string> = new Set(["source", "sources", "structure", "reading"]);

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const line = at === undefined ? 1 : body.slice(0, Number(at)).split("\n").length;
    throw new Unreadable("own.broken", { format: "JSON", line });
  }
};

const parseYaml = (body: string): unknown => {
  const lines = new LineCounter();
  const document = parseDocument(body, { lineCounter: lines, uniqueKeys: true, schema: "core" });
  const [error] = document.errors;
  if (error !== undefined)
    throw new Unreadable("own.broken", { format: "YAML", line: lines.linePos(error.pos[0]).line });
  visit(document, (_, node) => {
    if (isAlias(node))
      throw new Unreadable("own.broken", {
        format: "YAML",
        line: lines.linePos(node.range?.[0] ?? 0).line,
      });
  });
  return document.toJS() as unknown;
};
