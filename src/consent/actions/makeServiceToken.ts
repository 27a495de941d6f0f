import { createHash, randomBytes } from "node:crypto";
import { civilDay, type Clock, type Ids } from "../../kernel/index.ts";
import type { ServiceToken, ServiceTokens } from "./serviceTokens.ts";

const shape = /^egide_[\w-]{43}$/;

const digestOf = (secret: string): Uint8Array => createHash("sha256").update(secret).digest();

/** Makes an access for a system of a body. @returns its secret, which is shown once and kept nowhere. */
export const makeServiceToken = async (
  {
    tokens,
    clock,
    ids,
  }: { readonly tokens: ServiceTokens; readonly clock: Clock; readonly ids: Ids },
  asked: Pick<ServiceToken, "body" | "name">,
): Promise<string> => {
  const secret = `egide_${randomBytes(32).toString("base64url")}`;
  await tokens.make({ ...asked, id: ids.next(), madeAt: clock.now() }, digestOf(secret));
  return secret;
};

/** Whose system asks: by the `Authorization` of its request; null for nobody that we know. */
export const systemOf = async (
  { tokens, clock }: { readonly tokens: ServiceTokens; readonly clock: Clock },
  authorization: string | undefined,
): Promise<ServiceToken | null> => {
  const [, secret = ""] = /^Bearer +(\S+)$/i.exec(authorization ?? "") ?? [];
  return shape.test(secret) ? await tokens.use(digestOf(secret), civilDay(clock.now())) : null;
};
