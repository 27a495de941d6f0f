/**
 * What takes long to make and is not always needed, made when it is first asked for, and once: a process that only runs rules need
 * not wait for the tables of what it does not read.
 *
 * @param make Makes it; what it throws is thrown again at each call until it succeeds.
 * @returns Gives it.
 */
export const atFirstNeed = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};
