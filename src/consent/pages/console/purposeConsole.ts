import type { FastifyRequest } from "fastify";
import { messageOf, type Failure, type Language } from "../../../kernel/index.ts";
import { consolePath, framedIn, type ConsoleFrame, type May } from "../../../platform/web/index.ts";
import type { ConsentParts, PurposeParts } from "../../actions/consentParts.ts";
import { purposeOf } from "../../actions/purposeOf.ts";
import type { ServiceTokens } from "../../actions/serviceTokens.ts";
import type { ConsentPurpose } from "../../model/purpose/consentPurpose.ts";
import { purposeErrors } from "../../purposeErrors.ts";

/** What the pages of consent in the console work with. */
export interface PurposeConsole extends PurposeParts {
  readonly frame: ConsoleFrame;
  readonly may: May;
  readonly tokens: ServiceTokens;
}

export const reading = { action: "consents.read", body: "param" } as const;
export const editing = { action: "consents.edit", body: "param" } as const;
export const purposeObject = { kind: "consent-purpose", parameter: "purpose" } as const;

export const paramsOf = ({
  params,
}: Pick<FastifyRequest, "params">): {
  readonly body: string;
  readonly purpose: string;
  readonly token: string;
  readonly number: string;
} => {
  const given = params as Readonly<Record<string, string | undefined>>;
  const { body = "", purpose = "", token = "", number = "" } = given;
  return { body, purpose, token, number };
};

/** The purpose that a path leads to; null where the body has none of that name. */
export const purposeAt = async (
  parts: Pick<ConsentParts, "purposes">,
  request: Pick<FastifyRequest, "params">,
): Promise<ConsentPurpose | null> => {
  const { body, purpose } = paramsOf(request);
  return await purposeOf(parts.purposes, { body, id: purpose });
};

export const purposePath = (
  { body, id }: Pick<ConsentPurpose, "body" | "id">,
  language: Language,
  rest = "",
): string => consolePath(body, "consentements", language, `/${encodeURIComponent(id)}${rest}`);

export const framed = (parts: Pick<PurposeConsole, "frame">) => framedIn("consentements", parts);

export const sayFailure = (failure: Failure, language: Language): string =>
  messageOf(failure, language, purposeErrors);
