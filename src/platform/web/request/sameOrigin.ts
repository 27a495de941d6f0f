import type { FastifyRequest } from "fastify";

/**
 * Whether a request that changes something comes from a page of ours. Browsers say it in `Sec-Fetch-Site` where the
 * connection is safe, in `Origin` elsewhere; what sends neither is no browser, and has no cookies of a victim.
 */
export const isSameOrigin = ({ headers }: FastifyRequest): boolean => {
  const site = headers["sec-fetch-site"];
  // "none": the person themselves, who sends a form again by reloading.
  if (typeof site === "string") return site === "same-origin" || site === "none";
  const { origin } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  // The name that the browser asked for, whatever a proxy adds beside it.
  const own = `${from.protocol}//${headers.host ?? ""}`;
  return URL.canParse(own) && from.host === new URL(own).host;
};
