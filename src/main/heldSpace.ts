import {
  foldedText,
  type Condition,
  type Connector,
  type HoldSelector,
} from "../connectors/index.ts";
import type { OpenStore, Policy } from "../retention/index.ts";

/** Rows of a table of our own: what they have in some columns, and the address of their person where it stands in the open. */
interface OwnRows {
  readonly columns: Readonly<Record<string, string>>;
  readonly email?: string;
}

/**
 * Whether a hold on our own data keeps a row of a table, such as the account of a candidate or an application: it wins over the wish
 * of its owner (GDPR art. 17(3)(e)). Sessions and links are not looked at: they end by being used.
 */
export const heldIn = (
  ...where: Parameters<typeof holdsOn>
): ((row: { readonly id: string; readonly email?: string }) => Promise<boolean>) => {
  const isHeld = holdsOn(...where);
  return async ({ id, email }) =>
    await isHeld({ columns: { id }, ...(email !== undefined && { email }) });
};

/** The same of rows that are known by other columns than their key. */
export const holdsOn =
  (
    table: string,
    readPolicy: () => Promise<Policy>,
    { openStore }: { readonly openStore: OpenStore },
  ) =>
  async (rows: OwnRows): Promise<boolean> => {
    const policy = await readPolicy();
    for (const store of policy.stores) {
      const options = { readOnly: true, clocks: {}, folder: policy.folder };
      const connector = await openStore(store, options);
      try {
        for (const { selector } of await connector.holds())
          if (await names(table, connector, selector, rows)) return true;
      } finally {
        await connector.close();
      }
    }
    return false;
  };

const names = async (
  table: string,
  connector: Pick<Connector, "countHeld">,
  selector: HoldSelector,
  { columns, email }: OwnRows,
): Promise<boolean> => {
  if (selector.kind === "person")
    return (
      email !== undefined &&
      selector.fields.some(
        ({ collection, column }) => collection === table && column === "email",
      ) &&
      selector.values.includes(foldedText(email))
    );
  if (selector.collection !== table) return false;
  const held: Condition =
    selector.kind === "file" ? is("id", selector.key[0] ?? "") : selector.where;
  const own = Object.entries(columns).map(([column, value]) => is(column, value));
  const where: Condition = { kind: "all", of: [held, ...own] };
  const counts = await connector.countHeld({ kind: "query", collection: table, where });
  return (counts[table] ?? 0) > 0;
};

const is = (column: string, value: string): Condition => ({
  kind: "compare",
  column,
  operator: "is",
  value,
});
