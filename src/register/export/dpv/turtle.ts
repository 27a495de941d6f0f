import type { Literal, Node, Value } from "./graph.ts";
import { namespaces } from "./terms.ts";

/** The same document as RDF 1.1 Turtle; its addresses are relative to where it stands. */
export const turtle = (nodes: readonly Node[]): string => {
  const prefixes = Object.entries(namespaces).map(([name, iri]) => `@prefix ${name}: <${iri}> .`);
  return `${prefixes.join("\n")}\n\n${nodes.map(subject).join("\n\n")}\n`;
};

const subject = (node: Node): string =>
  `${node.id === null ? "[]" : `<${node.id === "" ? "" : `#${node.id}`}>`} ${saidOf(node, 1)} .`;

const saidOf = ({ types, said }: Node, depth: number): string =>
  [
    `a ${types.join(", ")}`,
    ...said.map(
      ([property, values]) =>
        `${property} ${values.map((value) => written(value, depth)).join(" ,\n".concat(indent(depth + 1)))}`,
    ),
  ].join(` ;\n${indent(depth)}`);

const indent = (depth: number): string => "  ".repeat(depth);

const written = (value: Value, depth: number): string => {
  if (value.kind === "node") return `[ ${saidOf(value, depth + 1)} ]`;
  if (value.kind === "term") return value.term;
  return value.kind === "reference" ? `<#${value.to}>` : literal(value);
};

const literal = ({ text, as }: Literal): string => {
  const quoted = `"${text.replaceAll(/["\\\n\r\t\b\f]/g, (character) => escapes[character] ?? "")}"`;
  if (as === null) return quoted;
  return "lang" in as ? `${quoted}@${as.lang}` : `${quoted}^^xsd:${as.type}`;
};

/** Turtle 1.1, section 6.4: what a string between single quotes cannot hold as it is. */
const escapes: Readonly<Record<string, string>> = {
  '"': String.raw`\"`,
  "\\": String.raw`\\`,
  "\n": String.raw`\n`,
  "\r": String.raw`\r`,
  "\t": String.raw`\t`,
  "\b": String.raw`\b`,
  "\f": String.raw`\f`,
};
