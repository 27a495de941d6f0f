/** What each batch fills in anew: the cursor of a pass, the pads of a keyed hash, rows on their way. */
export type Slots = Readonly<Record<string, unknown>>;

/**
 * The values of one statement, in the order of their first use. A value never stands in the text: it is bound as text
 * and read by the server as the type that is named.
 */
export interface Parameters {
  value(value: unknown, type: string): string;
  /** A value that only `resolve` knows. */
  slot(name: string, type: string): string;
  resolve(slots: Slots): readonly unknown[];
}

export const newParameters = (): Parameters => {
  const bound: { readonly value: unknown; readonly slot: string | null; readonly text: string }[] =
    [];
  const place = (value: unknown, slot: string | null, type: string): string => {
    const known = bound.find(
      (one) => one.slot === slot && Object.is(one.value, value) && one.text.endsWith(`::${type}`),
    );
    if (known !== undefined) return known.text;
    const text = `$${bound.length + 1}::${type}`;
    bound.push({ value, slot, text });
    return text;
  };
  return {
    value: (value, type) => place(value, null, type),
    slot: (name, type) => place(null, name, type),
    resolve: (slots) => bound.map(({ value, slot }) => (slot === null ? value : slots[slot])),
  };
};
