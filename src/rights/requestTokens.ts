import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/**
 * The private link of a request and its codes. Both follow from a key of the installation, so that nothing of them is kept: whoever reads the
 * database opens no request.
 */
export interface RequestTokens {
  /** What stands in the address of a request: the same in all of its mails. */
  token(request: string): string;
  /** The request of an address; null: we never gave it out. */
  requestOf(token: string): string | null;
  /** Eight digits, of one sending: `generation` counts them. */
  code(request: string, generation: number): string;
  /** Compares in a time that says nothing of where they part. */
  isCode(typed: string, request: string, generation: number): boolean;
  /** What a browser keeps once a code was right, until that moment. */
  pass(request: string, until: Temporal.Instant): string;
  /** Whether a browser may still see a request. */
  opens(pass: string, request: string, now: Temporal.Instant): boolean;
}

const proofSize = 24;

/** Under a key of the installation of 32 bytes, from which one is derived for each use. */
export const openRequestTokens = (key: Uint8Array): RequestTokens => {
  const proving = (use: string): ((text: string) => Buffer) => {
    const derived = Buffer.from(hkdfSync("sha256", key, "", `egide rights ${use}`, 32));
    return (text) => createHmac("sha256", derived).update(text).digest();
  };
  const [ofLink, ofCode, ofPass] = [proving("links"), proving("codes"), proving("passes")];
  const proof = (digest: Buffer): string => digest.subarray(0, proofSize).toString("base64url");
  const code = (request: string, generation: number): string =>
    String(ofCode(`${request} ${generation}`).readUIntBE(0, 6) % 100_000_000).padStart(8, "0");
  const sealOf = (request: string, until: string): string => proof(ofPass(`${request} ${until}`));
  return {
    token: (request) => `${request}.${proof(ofLink(request))}`,
    requestOf: (token) => {
      const [, request = "", given = ""] = /^([\w-]{1,64})\.([\w-]{32})$/.exec(token) ?? [];
      return request !== "" && isSame(given, proof(ofLink(request))) ? request : null;
    },
    code,
    isCode: (typed, request, generation) =>
      isSame(typed.replaceAll(/[\s\u{a0}\u{202f}]/gu, ""), code(request, generation)),
    pass: (request, until) => {
      const moment = String(until.epochMilliseconds);
      return `${moment}.${sealOf(request, moment)}`;
    },
    opens: (pass, request, now) => {
      const [, moment = "", seal = ""] = /^(\d{1,15})\.([\w-]{32})$/.exec(pass) ?? [];
      return isSame(seal, sealOf(request, moment)) && now.epochMilliseconds < Number(moment);
    },
  };
};

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
