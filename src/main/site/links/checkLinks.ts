import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "../../../kernel/index.ts";
import type { LinkAnswer } from "../../../platform/links/index.ts";
import type { ExternalLink, LinkState, LinkStates } from "./linkStates.ts";

export interface LinkCheck {
  readonly links: () => Promise<readonly ExternalLink[]>;
  readonly states: LinkStates;
  readonly ask: (url: string) => Promise<LinkAnswer>;
  readonly clock: Clock;
  /** Between two questions to one site, in milliseconds: a second unless said. */
  readonly between?: number;
}

/** So many sites at once, and each of them one question after the other. */
const sitesAtOnce = 4;

/**
 * Asks every site that ours links to, and keeps what it answered. What stops in the middle keeps what was asked until then; the next check
 * asks all of them again.
 */
export const checkLinks = async (
  { links, states, ask, clock, between = 1_000 }: LinkCheck,
  stopping: AbortSignal,
): Promise<readonly LinkState[]> => {
  const found = await links();
  const before = new Map((await states.list()).map((state) => [state.url, state]));
  const waiting = [...Map.groupBy(found, ({ url }) => new URL(url).host).values()];
  const askSite = async (ofSite: readonly ExternalLink[]): Promise<void> => {
    for (const [index, link] of ofSite.entries()) {
      if (stopping.aborted) return;
      if (index > 0) await pause(between);
      const answer = await ask(link.url);
      const askedAt = clock.now();
      const isGone = answer.kind === "broken" || answer.kind === "failing";
      const failingSince = isGone ? (before.get(link.url)?.failingSince ?? askedAt) : null;
      await states.save({ ...link, answer, askedAt, failingSince });
    }
  };
  const worker = async (): Promise<void> => {
    for (let site = waiting.shift(); site !== undefined; site = waiting.shift())
      await askSite(site);
  };
  await Promise.all(Array.from({ length: sitesAtOnce }, worker));
  if (!stopping.aborted) await states.keepOnly(found.map(({ url }) => url));
  return await states.list();
};
