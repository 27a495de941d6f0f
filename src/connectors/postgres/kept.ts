import type { Parameters } from "./parameters.ts";
import type { Query } from "./session.ts";

/**
 * COPY binds no values. What it needs is bound here, kept by the session until the transaction ends, and read from there:
 * no value of a rule or a row stands in the text of a statement.
 */
const settingName = (name: string): string => `egide.${name}`;

/** Of type text, never null. */
export const keeping = (name: string, text: string): string =>
  `octet_length(set_config('${settingName(name)}', ${text}, true))`;

export const keptValue = (name: string, type: string): string =>
  `current_setting('${settingName(name)}')::${type}`;

/** The values of one statement that binds none: `keep` comes before it, in the same transaction. */
export const keptParameters = (
  prefix: string,
): Parameters & { keep(query: Query): Promise<void> } => {
  const kept: { readonly value: unknown; readonly type: string }[] = [];
  const nothing = (): never => {
    throw new TypeError("a statement that binds no value has no slots");
  };
  return {
    value: (value, type) => {
      if (value === null || value === undefined) throw new TypeError("a kept value is never null");
      kept.push({ value, type });
      return `(select ${keptValue(`${prefix}_${kept.length - 1}`, type)})`;
    },
    slot: nothing,
    resolve: nothing,
    keep: async (query) => {
      if (kept.length === 0) return;
      const all = kept.map(({ type }, at) =>
        keeping(`${prefix}_${at}`, `($${at + 1}::${type})::text`),
      );
      await query(
        `select ${all.join(", ")}`,
        kept.map(({ value }) => value),
      );
    },
  };
};
