import compress from "@fastify/compress";
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";

/** Answers that are worth it leave compressed; a route that says `config.rateLimit` answers 429 when it is asked too often. */
export const installLimits = async (web: FastifyInstance): Promise<void> => {
  await web.register(compress, { threshold: 1024, encodings: ["br", "gzip"] });
  await web.register(rateLimit, { global: false });
};
