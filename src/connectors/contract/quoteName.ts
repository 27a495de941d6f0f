/** A name as an SQL identifier, whatever it holds: the only place where a name enters a statement. */
export const quoteName = (name: string): string => {
  // Neither database can hold such a name, and a C string would end there.
  if (name.includes("\0")) throw new TypeError("a name holds a NUL character");
  return `"${name.replaceAll('"', '""')}"`;
};
