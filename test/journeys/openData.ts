/** Open data says by its CORS header that pages of others may read it: it is nobody's. */
export const isOpenData = (headers: Readonly<Record<string, unknown>>, guard: string): boolean =>
  guard === "cross-origin-resource-policy" &&
  headers["access-control-allow-origin"] === "*" &&
  headers[guard] === "cross-origin";
