import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { exitCodes, type ErrorCatalogue, type ErrorDefinition } from "../../src/kernel/index.ts";

const heading = `# Errors

Every failure that Égide foresees has a permanent code: it is never reused, and its meaning never changes. The class
decides the exit code of the command line (see [exit codes](operate/exit-codes.md)). A word in braces is filled in
when the error is said; it never holds a value of a person's row.

This page is generated from the catalogues (\`errors.ts\` and its like) of the domains: \`npm run generate\`.
`;

/** All error catalogues of the product, by the domain that the codes begin with; a code has one definition. */
export const readCatalogues = async (
  root: string,
): Promise<ReadonlyMap<string, ErrorDefinition>> => {
  const found = new Map<string, ErrorDefinition>();
  for (const path of globSync("src/**/{errors,*Errors}.ts", { cwd: root }).sort()) {
    const module = (await import(pathToFileURL(join(root, path)).href)) as Record<string, unknown>;
    const catalogues = new Set(Object.values(module).flatMap((value) => catalogueIn(value)));
    if (catalogues.size === 0) throw new Error(`${path} exports no catalogue`);
    for (const catalogue of catalogues)
      for (const [code, definition] of Object.entries(catalogue)) {
        if ((found.get(code) ?? definition) !== definition)
          throw new Error(`${path}: the code ${code} is taken already`);
        found.set(code, definition);
      }
  }
  return found;
};

/** A module exports the catalogue itself, or what `defineErrors` gives. */
const catalogueIn = (value: unknown): readonly ErrorCatalogue[] => {
  if (typeof value !== "object" || value === null) return [];
  if ("catalogue" in value) return catalogueIn(value.catalogue);
  const isCatalogue = Object.values(value).every(
    (entry) =>
      typeof entry === "object" && entry !== null && "class" in entry && "message" in entry,
  );
  return isCatalogue ? [value as ErrorCatalogue] : [];
};

export const errorsPage = async (root: string): Promise<string> => {
  const codes = [...(await readCatalogues(root))].sort(([a], [b]) => (a < b ? -1 : 1));
  const byDomain = Map.groupBy(codes, ([code]) => code.slice(0, code.indexOf(".")));
  const sections = [...byDomain].map(
    ([domain, entries]) =>
      `## ${domain}\n\n${entries.map((entry) => sectionOf(...entry)).join("\n")}`,
  );
  return [heading, ...sections].join("\n");
};

const sectionOf = (code: string, definition: ErrorDefinition): string =>
  `### ${code}

Class \`${definition.class}\`, exit code ${exitCodes[definition.class]}.

- ${definition.message.fr}
- ${definition.message.en}
`;
