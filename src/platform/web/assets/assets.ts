import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { open } from "../open.ts";
import { iconFile } from "../components/site-header/mark.ts";
import { asset, font, script, type Asset } from "./files.ts";
import { accentSheet, bodyAccents } from "../theme/bodyTheme.ts";
import { styles } from "./stylesheet.ts";

export const stylesheet = asset("egide.css", "text/css; charset=utf-8", Buffer.from(styles()));
export const icon = asset("egide.svg", "image/svg+xml", Buffer.from(iconFile));

/** Serves what every page may ask for. */
export const addAssets = (web: FastifyInstance): void => {
  addAccents(web);
  for (const each of [stylesheet, icon, font, script]) addAsset(web, each);
};

/** Serves a file under the path made of its content, for ever. */
export const addAsset = (web: FastifyInstance, asset: Asset): void => {
  web.get(
    asset.path,
    { config: { access: open, plain: true }, compress: false },
    async (request, reply) => await sendAsset(request, reply, asset, forEver),
  );
};

/** Answers with a file, as small as the browser takes it. The route has `compress: false`. */
export const sendAsset = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { type, content, compressed }: Asset,
  cacheControl: string,
): Promise<FastifyReply> => {
  reply.header("cache-control", cacheControl).type(type);
  if (compressed === null) return await reply.send(content);
  reply.header("vary", "Accept-Encoding");
  const accepted = request.headers["accept-encoding"] ?? "";
  const encoding = (["br", "gzip"] as const).find((each) => accepted.includes(each));
  if (encoding === undefined) return await reply.send(content);
  return await reply.header("content-encoding", encoding).send(compressed[encoding]());
};

const forEver = "public, max-age=31536000, immutable";

/** The style sheet of a body: its address is its colour, so nobody has to list the bodies. */
const addAccents = (web: FastifyInstance): void => {
  web.get<{ Params: { colour: string } }>(
    "/assets/accent-:colour.css",
    { config: { access: open, plain: true } },
    async ({ params }, reply) => {
      const [colour = "", link, ...more] = params.colour.split("-");
      const accents = bodyAccents(`#${colour}`);
      const links = link === undefined ? null : bodyAccents(`#${link}`);
      if (accents === null || more.length > 0 || (link !== undefined && links === null))
        return reply.callNotFound();
      return reply
        .header("cache-control", forEver)
        .type("text/css; charset=utf-8")
        .send(accentSheet(accents, links));
    },
  );
};
