import type { OpenTransaction } from "../../platform/database/index.ts";
import { consolePath } from "../../platform/web/index.ts";
import type {
  BareRequest,
  RequestEventKind,
  RightsRequest,
} from "../model/request/rightsRequest.ts";
import { deadlineOf } from "../model/request/requestClock.ts";
import { arrivedMail, isNews, newsMail } from "../rightsMails.ts";
import { rightsPath } from "../rightsPaths.ts";
import type { RightsParts } from "./rightsParts.ts";

type Parts = Pick<
  RightsParts,
  "mailer" | "tokens" | "publicUrl" | "findBody" | "officers" | "clock"
>;

/** The private address of a request. */
export const linkOf = (
  { tokens, publicUrl }: Pick<RightsParts, "tokens" | "publicUrl">,
  { id, language }: Pick<BareRequest, "id" | "language">,
): string => `${publicUrl}${rightsPath("follow", tokens.token(id), language)}`;

/** Where a request stands in the console. */
export const deskUrl = (
  { publicUrl }: Pick<RightsParts, "publicUrl">,
  { id, body }: Pick<BareRequest, "id" | "body">,
): string => `${publicUrl}${consolePath(body, "droits", "fr", `/${id}`)}`;

/** Tells whoever asked that something happened, and nothing of what it says; whoever gave no address is answered by post. */
export const tellPerson = async (
  parts: Parts,
  request: RightsRequest,
  kind: RequestEventKind,
  transaction: OpenTransaction,
): Promise<void> => {
  const { email } = request.content;
  const body = email === null || !isNews(kind) ? null : await parts.findBody(request.body);
  if (email === null || body === null) return;
  await parts.mailer.enqueue(
    {
      to: email,
      template: newsMail,
      language: request.language,
      values: { kind, body: body.name, link: linkOf(parts, request) },
    },
    transaction,
  );
};

/** Tells whoever answers that a request came: once it is sure who asks, so that nobody is kept busy by a machine. */
export const tellOfficers = async (
  parts: Parts,
  request: RightsRequest,
  transaction: OpenTransaction,
): Promise<void> => {
  const { lastDay } = deadlineOf(request.right, request.clock, parts.clock.now());
  const mails = (await parts.officers(request.body)).map((to) => ({
    to,
    template: arrivedMail,
    language: "fr" as const,
    values: { lastDay, url: deskUrl(parts, request) },
  }));
  await parts.mailer.enqueueAll(mails, transaction);
};
