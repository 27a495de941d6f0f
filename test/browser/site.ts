import type { FastifyInstance } from "fastify";

/** Serves a site on a port of its own while it is used. */
export const withAddress = async <T>(
  web: FastifyInstance,
  use: (address: string) => Promise<T>,
): Promise<T> => {
  try {
    return await use(await web.listen({ host: "127.0.0.1", port: 0 }));
  } finally {
    await web.close();
  }
};
