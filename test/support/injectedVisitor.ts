import type { FastifyInstance, LightMyRequestResponse } from "fastify";

/** What was answered; of a file its bytes. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

/** The values of a form, of which some may be files. */
export type Fields = Readonly<Record<string, string | File>>;

/** Somebody who asks a server in the same process: with the cookies that they were given, and with files. */
export interface InjectedVisitor {
  get(url: string): Promise<Answer>;
  /** Sends a form, with files or without, and follows where it leads. */
  post(url: string, values: Fields, isUpload: boolean): Promise<Answer>;
  /** Another person at the same machine. */
  forget(): void;
}

export const injectedVisitor = (web: FastifyInstance): InjectedVisitor => {
  const cookies = new Map<string, string>();
  const hear = (answer: LightMyRequestResponse): Answer => {
    for (const set of [answer.headers["set-cookie"] ?? []].flat()) {
      const [pair = ""] = set.split(";");
      cookies.set(pair.slice(0, pair.indexOf("=")), pair);
    }
    const { statusCode: status, body: text, headers, rawPayload: bytes } = answer;
    return { status, text, headers, bytes };
  };
  const ask = async (
    method: "GET" | "POST",
    url: string,
    parts?: FormData | URLSearchParams,
  ): Promise<Answer> => {
    const encoded = parts && new Response(parts);
    return hear(
      await web.inject({
        method,
        url,
        headers: {
          cookie: [...cookies.values()].join("; "),
          ...(encoded && { "content-type": encoded.headers.get("content-type") ?? "" }),
        },
        ...(encoded && { payload: Buffer.from(await encoded.arrayBuffer()) }),
      }),
    );
  };
  const get = async (url: string): Promise<Answer> => await ask("GET", url);
  return {
    get,
    post: async (url, values, isUpload) => {
      const parts = isUpload ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries(values)) parts.append(name, value as string);
      const answer = await ask("POST", url, parts);
      return answer.status === 303 ? await get(String(answer.headers["location"])) : answer;
    },
    forget: () => cookies.clear(),
  };
};
