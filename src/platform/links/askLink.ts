import { lookup as resolveName } from "node:dns/promises";
import { request as overHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { request as overHttps } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./publicAddress.ts";

/** What became of a link. */
export type LinkAnswer =
  /** It leads somewhere; `movedTo` where the site says that it has moved for good. */
  | { readonly kind: "there"; readonly status: number; readonly movedTo: string | null }
  /** The site answers, and lets no program in (401, 403, 429): a person has to look. */
  | { readonly kind: "reserved"; readonly status: number }
  /** The site says that it is not there. */
  | { readonly kind: "broken"; readonly status: number }
  /** The site fails, or does not answer; `reason` is a code. */
  | { readonly kind: "failing"; readonly status: number | null; readonly reason: string }
  /** Not asked: it leads into a network, to another port, or round in circles. */
  | { readonly kind: "refused"; readonly reason: string };

export interface LinkCaller {
  /** Who asks, for the logs of whoever is asked. */
  readonly agent: string;
  /** In milliseconds, for each request. */
  readonly patience?: number;
  /** What a name stands for; the resolver of the machine unless said. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Whether an address may be called, on a port: public ones on 80 and 443 unless said. */
  readonly mayCall?: (address: string, port: number) => boolean;
}

const mostHops = 5;

/** Asks a site once, politely: HEAD, and GET where HEAD is not answered well; of GET the head alone is read. */
export const askLink = async (url: string, caller: LinkCaller): Promise<LinkAnswer> => {
  const head = await follow(url, "HEAD", caller);
  const isDone = head.kind === "there" || head.kind === "refused";
  return isDone ? head : await follow(url, "GET", caller);
};

const follow = async (
  first: string,
  method: "HEAD" | "GET",
  caller: LinkCaller,
): Promise<LinkAnswer> => {
  let url = new URL(first);
  let isForGood = true;
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const called = await call(url, method, caller);
    if ("kind" in called) return called;
    const { statusCode: status = 0, headers } = called;
    const to = [301, 302, 303, 307, 308].includes(status) ? headers.location : undefined;
    if (to === undefined) return verdict(status, hop > 0 && isForGood ? url.href : null);
    if (!URL.canParse(to, url)) return { kind: "broken", status };
    isForGood &&= status === 301 || status === 308;
    url = new URL(to, url);
  }
  return { kind: "refused", reason: "redirects" };
};

const verdict = (status: number, movedTo: string | null): LinkAnswer => {
  if (status >= 200 && status < 400) return { kind: "there", status, movedTo };
  if ([401, 403, 407, 429, 451].includes(status)) return { kind: "reserved", status };
  if (status >= 400 && status < 500) return { kind: "broken", status };
  return { kind: "failing", status, reason: "status" };
};

const resolveHere = async (host: string): Promise<readonly string[]> =>
  (await resolveName(host, { all: true })).map(({ address }) => address);

const isPublic = (address: string, port: number): boolean =>
  (port === 80 || port === 443) && isPublicAddress(address);

const call = async (
  url: URL,
  method: "HEAD" | "GET",
  { agent, patience = 10_000, resolve = resolveHere, mayCall = isPublic }: LinkCaller,
): Promise<IncomingMessage | LinkAnswer> => {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return { kind: "refused", reason: "protocol" };
  if (url.username !== "" || url.password !== "") return { kind: "refused", reason: "password" };
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  let addresses: readonly string[];
  try {
    addresses = isIP(host) === 0 ? await resolve(host) : [host];
  } catch (error) {
    return { kind: "failing", status: null, reason: codeOf(error) };
  }
  // One inner address among several is enough: nobody knows which one a second question would give.
  const [address] = addresses;
  if (address === undefined) return { kind: "failing", status: null, reason: "ENOTFOUND" };
  if (!addresses.every((each) => mayCall(each, port)))
    return { kind: "refused", reason: "address" };
  const options: RequestOptions = {
    method,
    host: address,
    port,
    path: `${url.pathname}${url.search}`,
    headers: { host: url.host, "user-agent": agent, accept: "*/*" },
    agent: false,
    timeout: patience,
    signal: AbortSignal.timeout(2 * patience),
  };
  return await new Promise((done) => {
    const heard = (answer: IncomingMessage): void => {
      // The head is all that is read.
      answer.destroy();
      done(answer);
    };
    const asked =
      url.protocol === "https:"
        ? overHttps({ ...options, ...(isIP(host) === 0 && { servername: host }) }, heard)
        : overHttp(options, heard);
    asked.on("timeout", () => asked.destroy(Object.assign(new Error(), { code: "ETIMEDOUT" })));
    asked.on("error", (error) => done({ kind: "failing", status: null, reason: codeOf(error) }));
    asked.end();
  });
};

const codeOf = (error: unknown): string => {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  if (typeof code === "string" && /^\w{1,60}$/.test(code)) return code;
  return name === "TimeoutError" || name === "AbortError" ? "ETIMEDOUT" : "EUNKNOWN";
};
