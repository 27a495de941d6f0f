import type { Actor } from "../../kernel/index.ts";
import { deadlineOf } from "../model/request/requestClock.ts";
import { endExecution, tendCopies } from "../execution/actions/endExecution.ts";
import { expire } from "../model/request/steps.ts";
import { escalationMail, reminderMail } from "../rightsMails.ts";
import type { WaitingRequest } from "./requests.ts";
import type { RightsParts } from "./rightsParts.ts";
import { deskUrl } from "./tellOfRequest.ts";

/** Whoever answers is told a week before the last day, then two days before; the director, once it is over. */
const stages = [7, 2, -1];

/** Nobody proves who asks after that. */
const unprovedFor = { hours: 30 * 24 } as const;

const job: Actor = { kind: "system", id: "tend-rights", name: "Égide" };

/**
 * The round of the worker: reminds whoever answers, tells the director of what is late, and ends what nobody proved to be theirs. It bears to be
 * killed and run again: each reminder goes once. @returns how many were told of, how many ended, and how many copies were destroyed.
 */
export const tendRequests = async (
  parts: RightsParts,
): Promise<{ readonly reminded: number; readonly expired: number; readonly destroyed: number }> => {
  let [reminded, expired] = [0, 0];
  for (const request of await parts.requests.waiting())
    if (request.unprovedSince !== null) expired += Number(await expireOne(parts, request));
    else reminded += Number(await remind(parts, request));
  return { reminded, expired, destroyed: await tendCopies(parts) };
};

const expireOne = async (
  parts: RightsParts,
  { id, unprovedSince }: WaitingRequest,
): Promise<boolean> => {
  const { requests, clock } = parts;
  const at = clock.now();
  if (unprovedSince === null || Temporal.Instant.compare(at, unprovedSince.add(unprovedFor)) < 0)
    return false;
  const ended = await requests.step(
    id,
    expire({ by: job, at }),
    async (transaction, request) => await endExecution(parts, transaction, request),
  );
  return ended.ok;
};

const remind = async (parts: RightsParts, request: WaitingRequest): Promise<boolean> => {
  const { requests, clock, mailer, officers, director, findBody } = parts;
  const { lastDay, daysLeft } = deadlineOf(request.right, request.clock, clock.now());
  const stage = stages.filter((days) => daysLeft <= days).length;
  if (stage <= request.told) return false;
  const values = { url: deskUrl(parts, request), lastDay, daysLeft };
  const mails = (await officers(request.body)).map((to) => ({
    to,
    template: reminderMail,
    language: "fr" as const,
    values,
  }));
  const [to, body] =
    daysLeft < 0
      ? await Promise.all([director(request.body), findBody(request.body)])
      : [null, null];
  return await requests.tell(request.id, request, stage, async (transaction) => {
    await mailer.enqueueAll(mails, transaction);
    if (to !== null && body !== null)
      await mailer.enqueue(
        { to, template: escalationMail, language: "fr", values: { body: body.name, lastDay } },
        transaction,
      );
  });
};
