import { gunzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";

/** Bytes that anybody may read from anywhere. */
export interface OpenFile {
  readonly mediaType: string;
  /** Of the bytes as they are read, in hexadecimal: the entity tag. */
  readonly sha256: string;
  readonly modified: Temporal.Instant;
  /** In the format of gzip. */
  readonly compressed: Uint8Array;
  /** How it is called when it is saved. */
  readonly name: string;
  /** It never changes under this address. */
  readonly isFixed: boolean;
}

/** Sends what an `addOpenData` answers: not again what its reader has (RFC 9110, 13.1 and 15.4.5). */
export const sendOpenFile = async (
  request: FastifyRequest,
  reply: FastifyReply,
  { mediaType, sha256, modified, compressed, name, isFixed }: OpenFile,
): Promise<FastifyReply> => {
  const accepts = request.headers["accept-encoding"] ?? "";
  const packed = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:\s|,|$))/i.test(accepts);
  // Two representations have two tags (RFC 9110, 8.8.3.3).
  const tag = `"${sha256}${packed ? "-gzip" : ""}"`;
  reply
    .header("etag", tag)
    .header("last-modified", httpDate(modified))
    .header("cache-control", isFixed ? "public, max-age=31536000, immutable" : "public, no-cache")
    .header("vary", "Accept-Encoding")
    .header("link", '<https://spdx.org/licenses/etalab-2.0>; rel="license"');
  if (isKnown(request, tag, modified)) return await reply.code(304).send();
  if (packed) reply.header("content-encoding", "gzip");
  return await reply
    .header("content-disposition", `inline; filename="${name}"`)
    .type(mediaType)
    .send(packed ? Buffer.from(compressed) : gunzipSync(compressed));
};

const httpDate = (instant: Temporal.Instant): string =>
  new Date(instant.epochMilliseconds).toUTCString();

const isKnown = ({ headers }: FastifyRequest, tag: string, modified: Temporal.Instant): boolean => {
  const tags = headers["if-none-match"];
  if (tags !== undefined)
    return tags
      .split(",")
      .map((each) => each.trim().replace(/^W\//, ""))
      .some((each) => each === "*" || each === tag);
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return Math.floor(modified.epochMilliseconds / 1000) * 1000 <= since;
};
