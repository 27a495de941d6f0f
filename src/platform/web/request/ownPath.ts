/** Longer than any address of ours: whoever sends more is not sent back. */
const longest = 2_000;

/**
 * A path of our own site to send somebody back to, or null. What another site could be reached with (`//host`, `/\host`,
 * a scheme, a control character that a browser drops) is none.
 */
export const ownPath = (given: unknown): string | null => {
  if (typeof given !== "string" || given.length > longest) return null;
  if (!/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(given)) return null;
  const base = "https://own.invalid";
  return URL.canParse(given, base) && new URL(given, base).origin === base ? given : null;
};
