/** What a `Set-Cookie` header, or a value given to `document.cookie`, says of a cookie; its value is let go at once. */
export interface CookieSet {
  readonly name: string;
  readonly domain: string | null;
  readonly path: string | null;
  readonly httpOnly: boolean;
  /** How long it is to live; null: until the browser is closed; 0 or less: it is deleted. */
  readonly seconds: number | null;
}

/** RFC 6265, 5.2: `Max-Age` has precedence over `Expires`. */
export const readSetCookie = (text: string, now: Temporal.Instant): CookieSet | null => {
  const [pair = "", ...parts] = text.split(";");
  const at = pair.indexOf("=");
  const name = (at < 0 ? "" : pair.slice(0, at)).trim();
  if (name === "") return null;
  const attributes = new Map(
    parts.map((part) => {
      const [key = "", ...value] = part.split("=");
      return [key.trim().toLowerCase(), value.join("=").trim()];
    }),
  );
  return {
    name,
    domain: attributes.get("domain")?.replace(/^\./, "").toLowerCase() || null,
    path: attributes.get("path") || null,
    httpOnly: attributes.has("httponly"),
    seconds: lifeOf(attributes.get("max-age"), attributes.get("expires"), now),
  };
};

const lifeOf = (
  maxAge: string | undefined,
  expires: string | undefined,
  now: Temporal.Instant,
): number | null => {
  if (maxAge !== undefined && /^-?\d{1,12}$/.test(maxAge)) return Number(maxAge);
  const end = expires === undefined ? Number.NaN : Date.parse(expires);
  return Number.isNaN(end) ? null : Math.round((end - now.epochMilliseconds) / 1_000);
};
