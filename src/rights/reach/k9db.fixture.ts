import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";

/** The cases of K9db, where they stand beside the checkout; their notes of ownership are translated to datasets here. */
export const k9dbFolder = join(import.meta.dirname, "../../../../shared/reference/k9db");

export interface K9dbCase {
  readonly name: string;
  /** Statements that make and fill the tables. */
  readonly setUp: (kind: "postgres" | "sqlite") => readonly string[];
  /** The dataset that says what the notes of ownership say. */
  readonly dataset: string;
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Columns that refer to another table without a note: whose they are is inferred, and another's are masked. */
  readonly plain: ReadonlySet<string>;
  readonly steps: readonly Step[];
}

export type Step =
  | { readonly kind: "run"; readonly text: string }
  | { readonly kind: "select"; readonly text: string; readonly rows: readonly string[] }
  | {
      readonly kind: "get" | "forget";
      readonly table: string;
      readonly key: string;
      readonly rows: readonly string[];
    };

interface Table {
  readonly name: string;
  readonly isSubject: boolean;
  readonly columns: readonly Column[];
  readonly key: string;
  readonly edges: readonly Edge[];
  readonly plain: readonly Edge[];
  readonly deletes: ReadonlySet<string>;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isCounted: boolean;
  readonly fallback: string | null;
}

interface Edge {
  readonly column: string;
  readonly is: string;
  readonly to: string;
  readonly toColumn: string;
}

const kinds: Readonly<Record<string, string>> = {
  OWNED_BY: "owned",
  ACCESSED_BY: "accessed",
  OWNS: "owns",
  ACCESSES: "accesses",
  REFERENCES: "plain",
};
const edgeShape = /\b(OWNED_BY|ACCESSED_BY|OWNS|ACCESSES|REFERENCES)\s+(\w+)\s*\((\w+)\)/;

/** Every file of every folder that asks for the rows of a person. */
export const k9dbCases = (): readonly K9dbCase[] =>
  existsSync(k9dbFolder) ? readdirSync(k9dbFolder).flatMap(casesOf) : [];

const casesOf = (folder: string): readonly K9dbCase[] => {
  const read = (file: string): string => readFileSync(join(k9dbFolder, folder, file), "utf8");
  const tables = tablesIn(read("schema.sql"));
  const filling = statementsIn(read("inserts.sql"));
  const views = existsSync(join(k9dbFolder, folder, "views.sql")) ? viewsIn(read("views.sql")) : [];
  return readdirSync(join(k9dbFolder, folder))
    .filter((file) => file.endsWith(".sql") && /\bGDPR\b/.test(read(file)))
    .map((file) => ({
      name: `${folder}/${file}`,
      setUp: (kind) => [
        ...tables.map((table) => creationOf(table, kind)),
        ...filling.filter((text) => !text.startsWith("CTX")).map(asOurs),
        ...views,
      ],
      dataset: datasetOf(tables),
      columns: new Map(tables.map(({ name, columns }) => [name, columns.map((one) => one.name)])),
      plain: new Set(
        tables.flatMap(({ name, plain }) => plain.map(({ column }) => `${name}.${column}`)),
      ),
      steps: stepsOf(statementsIn(read(file)), blocksIn(read(file.replace(/sql$/, "txt")))),
    }));
};

const statementsIn = (text: string): readonly string[] =>
  text
    .replaceAll(/\/\*.*?\*\//gs, "")
    .replaceAll("\\\n", "\n")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");

const blocksIn = (text: string): readonly (readonly string[])[] =>
  text.split(/^;$/m).map((block) =>
    block
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#")),
  );

const stepsOf = (
  statements: readonly string[],
  blocks: readonly (readonly string[])[],
): readonly Step[] => {
  let at = 0;
  return statements.flatMap((text): readonly Step[] => {
    // Transactions of that database, which check what ours knows nothing of.
    if (text === "CTX START") return [];
    const rows = blocks[at++] ?? [];
    if (text.startsWith("CTX")) return [];
    const asked = /^GDPR (GET|FORGET) (\w+) '?([^']*)'?$/.exec(text);
    if (asked !== null) {
      const kind = asked[1] === "GET" ? "get" : "forget";
      return [{ kind, table: asked[2] ?? "", key: asked[3] ?? "", rows }];
    }
    if (text.startsWith("SELECT")) return [{ kind: "select", text: asOurs(text), rows }];
    return [{ kind: "run", text: asOurs(text) }];
  });
};

/** `user` is a word of the language elsewhere. */
const asOurs = (text: string): string =>
  text.replace(/\b(INSERT INTO|DELETE FROM|UPDATE|FROM) (\w+)/i, '$1 "$2"');

const viewsIn = (text: string): readonly string[] =>
  [...text.matchAll(/CREATE VIEW (\w+) AS '"(.*?)"'/gs)].map(
    ([, name, query]) =>
      `create view "${name}" as ${plainUnion((query ?? "").replaceAll("\\\n", "\n").replaceAll("`", '"'))}`,
  );

/** SQLite knows no parentheses around the parts of a union. */
const plainUnion = (query: string): string =>
  /\bUNION\b/.test(query)
    ? query
        .replace(/^\s*\(/, "")
        .replace(/\)\s*UNION\s*\(/, " UNION ")
        .replace(/\)\s*ORDER BY/, " ORDER BY")
    : query;

const tablesIn = (text: string): readonly Table[] =>
  statementsIn(text).map((statement) => {
    const [, subject, name = "", body = ""] =
      /^CREATE\s+(DATA_SUBJECT\s+)?TABLE\s+(\w+)\s*\((.*)\)$/s.exec(statement) ?? [];
    const items = body.split(/,(?![^(]*\))/).map((item) => item.trim().replaceAll(/\s+/g, " "));
    const columns: Column[] = [];
    const edges: Edge[] = [];
    const deletes = new Set<string>();
    let key = "";
    for (const item of items) {
      const primary = /^PRIMARY KEY ?\((\w+)\)/.exec(item);
      const foreign = /^FOREIGN KEY ?\((\w+)\)/.exec(item);
      const onDelete = /^ON DEL (\w+) DELETE_ROW/.exec(item);
      const column = foreign?.[1] ?? item.split(" ")[0] ?? "";
      const edge = edgeShape.exec(item);
      if (edge !== null)
        edges.push({
          column,
          is: kinds[edge[1] ?? ""] ?? "",
          to: edge[2] ?? "",
          toColumn: edge[3] ?? "",
        });
      if (primary !== null) key = primary[1] ?? "";
      else if (onDelete !== null) deletes.add(onDelete[1] ?? "");
      else if (foreign === null && !item.startsWith("UNIQUE")) {
        if (item.includes("PRIMARY KEY")) key = column;
        columns.push({
          name: column,
          type: item.split(" ")[1] ?? "",
          isCounted: item.includes("AUTO_INCREMENT"),
          fallback: /DEFAULT ('[^']*'|\d+)/.exec(item)?.[1] ?? null,
        });
      }
    }
    return {
      name,
      isSubject: subject !== undefined,
      columns,
      key,
      edges: edges.filter(({ is }) => is !== "plain"),
      plain: edges.filter(({ is }) => is === "plain"),
      deletes,
    };
  });

const creationOf = ({ name, columns, key }: Table, kind: "postgres" | "sqlite"): string => {
  const parts = columns.map((column) => {
    const type = column.isCounted
      ? kind === "postgres"
        ? "serial"
        : "integer"
      : column.type.replace(/^datetime$/, kind === "postgres" ? "timestamp" : "datetime");
    return `${column.name} ${type}${column.fallback === null ? "" : ` default ${column.fallback}`}`;
  });
  return `create table "${name}" (${[...parts, `primary key (${key})`].join(", ")})`;
};

const datasetOf = (tables: readonly Table[]): string =>
  stringify({
    dataset: [
      {
        fides_key: "k9db",
        collections: tables.map((table) => ({
          name: table.name,
          fields: table.columns.map(({ name }) => ({
            name,
            ...(name === table.key || table.plain.some(({ column }) => column === name)
              ? { fides_meta: metaOf(table, name) }
              : {}),
          })),
          ...(table.edges.length > 0 && {
            egide: {
              ownership: table.edges.map(({ column, is, to, toColumn }) => ({
                columns: [column],
                to,
                keys: [toColumn],
                is,
                on_access: "show",
                on_erase: table.deletes.has(column) ? "delete" : "keep",
              })),
            },
          }),
        })),
      },
    ],
  });

const metaOf = ({ name: table, isSubject, key, plain }: Table, column: string): object => ({
  ...(column === key && { primary_key: true }),
  ...(column === key && isSubject && { identity: table }),
  references: plain
    .filter((edge) => edge.column === column)
    .map(({ to, toColumn }) => ({
      dataset: "k9db",
      field: `${to}.${toColumn}`,
      direction: "from",
    })),
});
