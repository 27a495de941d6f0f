import type { Node, Value } from "./graph.ts";
import { namespaces } from "./terms.ts";

/** A document of nodes as JSON-LD 1.1, which carries its own context: nothing is fetched to read it. */
export const jsonLd = (nodes: readonly Node[]): string =>
  `${JSON.stringify({ "@context": namespaces, "@graph": nodes.map(written) }, null, 2)}\n`;

const written = ({ id, types, said }: Node): object => ({
  ...(id === null ? {} : { "@id": id === "" ? "" : `#${id}` }),
  "@type": types.length === 1 ? types[0] : types,
  ...Object.fromEntries(
    said.map(([property, values]) => [
      property,
      values.length === 1 ? valueOf(values[0]!) : values.map(valueOf),
    ]),
  ),
});

const valueOf = (value: Value): unknown => {
  if (value.kind === "node") return written(value);
  if (value.kind === "term") return { "@id": value.term };
  if (value.kind === "reference") return { "@id": `#${value.to}` };
  const { text, as } = value;
  if (as === null) return text;
  return "lang" in as
    ? { "@value": text, "@language": as.lang }
    : { "@value": text, "@type": `xsd:${as.type}` };
};
