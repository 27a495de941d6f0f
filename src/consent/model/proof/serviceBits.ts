/** One bit for each service, in the order of the version: the first service is the highest bit of the first byte. */
export const bitsOf = (
  services: readonly string[],
  given: Readonly<Record<string, boolean>>,
): Uint8Array => {
  const bits = new Uint8Array(Math.ceil(services.length / 8));
  for (const [at, service] of services.entries())
    if (given[service] === true) bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7));
  return bits;
};

/** The services of a version, and whether each may run. */
export const givenOf = (
  services: readonly string[],
  bits: Uint8Array,
): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    services.map((service, at) => [service, ((bits[at >> 3] ?? 0) & (0x80 >> (at & 7))) !== 0]),
  );
