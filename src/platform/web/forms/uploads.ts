import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { bufferToFormData } from "hono/utils/buffer";
import { webFailure } from "../errors.ts";
import { FailureError } from "../../../kernel/index.ts";

/** A file that came with a form; its name is what the sender's device calls it. */
export interface Upload {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A file as the fields of its form name it; null while none came with it. */
export const uploadOf = (request: FastifyRequest, field: string): Upload | null => {
  const came = uploads.get(request);
  return came === undefined || came === "too-heavy" ? null : (came.get(field) ?? null);
};

/** Whether what came weighs more than the form takes: it was heard to its end, and thrown away. */
export const isTooHeavy = (request: FastifyRequest): boolean =>
  uploads.get(request) === "too-heavy";

const uploads = new WeakMap<FastifyRequest, ReadonlyMap<string, Upload> | "too-heavy">();

/** Of what is too heavy so much is heard, so that the sender can be told in the form, and not by a connection that ends. */
const mostHeard = 64 * 1024 * 1024;

/**
 * Lets the forms of a scope come with files; all of a request weighs at most `largest` bytes. The body is then the fields,
 * as of any form, with the name of each file as the value of its field.
 */
export const acceptUploads = (scope: FastifyInstance, largest: number): void => {
  scope.addContentTypeParser(
    "multipart/form-data",
    async (request: FastifyRequest, payload: IncomingMessage) => {
      const body = await heard(payload, largest);
      const fields = new URLSearchParams();
      if (body === null) {
        uploads.set(request, "too-heavy");
        return fields;
      }
      const files = new Map<string, Upload>();
      for (const [field, value] of await partsOf(body, request.headers["content-type"] ?? "")) {
        if (typeof value === "string") fields.append(field, value);
        else if (value.name !== "") {
          fields.append(field, value.name);
          files.set(field, {
            name: value.name,
            content: new Uint8Array(await value.arrayBuffer()),
          });
        }
      }
      uploads.set(request, files);
      return fields;
    },
  );
};

/** The bytes of a body; null when there are more than that, which are let go by. */
const heard = async (payload: IncomingMessage, largest: number): Promise<ArrayBuffer | null> => {
  const chunks: Buffer[] = [];
  let weight = 0;
  for await (const chunk of payload as AsyncIterable<Buffer>) {
    weight += chunk.length;
    if (weight > mostHeard) throw new FailureError(webFailure("web.too-large"));
    if (weight <= largest) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (weight > largest) return null;
  const whole = Buffer.concat(chunks);
  return whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.byteLength);
};

const partsOf = async (
  body: ArrayBuffer,
  type: string,
): Promise<Iterable<[string, string | File]>> => {
  try {
    return await bufferToFormData(body, type);
  } catch (cause) {
    throw new FailureError(webFailure("web.invalid"), { cause });
  }
};
