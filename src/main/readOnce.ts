/**
 * What is read once for each state of something, and serves all who ask while it is read and after: fifty visitors who come after a
 * publication do not read its register fifty times. A reading that fails is not kept: whoever comes next tries again.
 */
export const readOnce = <Value>(): ((
  name: string,
  /** What stands for the state: another is read anew. */
  state: string,
  read: () => Promise<Value>,
) => Promise<Value>) => {
  const known = new Map<string, { readonly state: string; readonly value: Promise<Value> }>();
  return async (name, state, read) => {
    const before = known.get(name);
    if (before?.state === state) return await before.value;
    const begun = { state, value: read() };
    known.set(name, begun);
    begun.value.catch(() => {
      if (known.get(name) === begun) known.delete(name);
    });
    return await begun.value;
  };
};
