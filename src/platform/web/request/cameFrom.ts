import type { FastifyRequest } from "fastify";
import { ownPath } from "./ownPath.ts";

/**
 * The page of ours that led to this request, or null: none did, one of another site, or this very page. Our pages tell it
 * to one another alone (`safety.ts`).
 */
export const cameFrom = ({ headers, host, url }: FastifyRequest): string | null => {
  const { referer } = headers;
  if (referer === undefined || !URL.canParse(referer)) return null;
  const from = new URL(referer);
  const path = ownPath(`${from.pathname}${from.search}`);
  return from.host === host && path !== url ? path : null;
};
