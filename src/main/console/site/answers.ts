import type { FastifyRequest } from "fastify";

/** The body in the path of a request. */
export const bodyOf = ({ params }: FastifyRequest): string =>
  (params as { readonly body: string }).body;

/** The number that the address of a version names; 0 for what is none. */
export const numberOf = ({ params }: FastifyRequest): number => {
  const { version = "" } = params as { readonly version?: string };
  return /^[1-9]\d{0,9}$/.test(version) ? Number(version) : 0;
};
