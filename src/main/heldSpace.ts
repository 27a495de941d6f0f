import {
  foldedText,
  type Condition,
  type Connector,
  type HoldSelector,
} from "../connectors/index.ts";
import type { OpenStore, Policy } from "../retention/index.ts";

/** A row of our own: by its key, and by the address of its person where it stands in the open. */
interface OwnRow {
  readonly id: string;
  readonly email?: string;
}

/**
 * Whether a hold on our own data keeps a row of a table, such as the account of a candidate or an application: it wins over the wish
 * of its owner (GDPR art. 17(3)(e)). Sessions and links are not looked at: they end by being used.
 */
export const heldIn =
  (
    table: string,
    readPolicy: () => Promise<Policy>,
    { openStore }: { readonly openStore: OpenStore },
  ) =>
  async (row: OwnRow): Promise<boolean> => {
    const policy = await readPolicy();
    for (const store of policy.stores) {
      const options = { readOnly: true, clocks: {}, folder: policy.folder };
      const connector = await openStore(store, options);
      try {
        for (const { selector } of await connector.holds())
          if (await names(table, connector, selector, row)) return true;
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
  { id, email }: OwnRow,
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
  if (selector.kind === "file") return selector.key[0] === id;
  const own: Condition = { kind: "compare", column: "id", operator: "is", value: id };
  const where: Condition = { kind: "all", of: [selector.where, own] };
  const counts = await connector.countHeld({ kind: "query", collection: table, where });
  return (counts[table] ?? 0) > 0;
};
