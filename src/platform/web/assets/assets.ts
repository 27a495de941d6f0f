import type { FastifyInstance } from "fastify";
import { open } from "../open.ts";
import { iconFile } from "../components/site-header/mark.ts";
import { asset, font, script } from "./files.ts";
import { styles } from "./stylesheet.ts";

export const stylesheet = asset("egide.css", "text/css; charset=utf-8", Buffer.from(styles()));
export const icon = asset("egide.svg", "image/svg+xml", Buffer.from(iconFile));

/** Serves what every page may ask for. */
export const addAssets = (web: FastifyInstance): void => {
  for (const { path, type, content, compressed } of [stylesheet, icon, font, script])
    web.get(
      path,
      { config: { access: open, plain: true }, compress: false },
      async (request, reply) => {
        reply.header("cache-control", "public, max-age=31536000, immutable").type(type);
        if (compressed === null) return reply.send(content);
        reply.header("vary", "Accept-Encoding");
        const accepted = request.headers["accept-encoding"] ?? "";
        const encoding = (["br", "gzip"] as const).find((each) => accepted.includes(each));
        if (encoding === undefined) return reply.send(content);
        return reply.header("content-encoding", encoding).send(compressed[encoding]);
      },
    );
};
