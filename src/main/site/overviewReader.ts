import { civilDay, type Language } from "../../kernel/index.ts";
import type { Policy } from "../../retention/index.ts";
import type { Platform } from "../platform.ts";
import type { ServedPolicies } from "../policies.ts";
import { runParts } from "../retention.ts";
import { rulesOnceAt } from "../rulesOnceAt.ts";
import type { Overview } from "./overview.ts";
import { readOverview } from "./readOverview.ts";

interface Kept {
  readonly policy: Policy;
  readonly mark: string;
  readonly overview: Promise<Overview>;
}

/** How a page gets its overview. */
export type ReadOverview = (policy: string, language: Language) => Promise<Overview>;

/** So many overviews are kept: those of a network that is asked for body by body in both languages. */
const most = 64;

/**
 * Reads the overview of a policy, and with it where every sentence stands, when something that it says may have changed
 * since: its files, the policies that there are, the runs, the ledger, the day. What is asked in between costs short
 * questions alone. Those that nobody has asked for the longest are forgotten first.
 */
export const overviewReader = (
  platform: Platform,
  policies: ServedPolicies,
  bound = most,
): ReadOverview => {
  const kept = new Map<string, Kept>();
  const { ledger, clock } = platform;
  const { records } = runParts(platform);
  const rulesThen = rulesOnceAt(platform, policies);
  return async (name, language) => {
    const policy = await policies.read(name);
    const [names, size, checkpoint, runs] = await Promise.all([
      policies.list(),
      ledger.size(),
      ledger.latestCheckpoint(),
      records.mark(),
    ]);
    const mark = [names.length, size, checkpoint?.note, runs, civilDay(clock.now())].join("\n");
    const key = `${language} ${name}`;
    const before = kept.get(key);
    kept.delete(key);
    if (before?.policy === policy && before.mark === mark) {
      kept.set(key, before);
      return await before.overview;
    }
    const overview = readOverview(platform, policies, rulesThen, name, language);
    kept.set(key, { policy, mark, overview });
    const [oldest] = kept.keys();
    if (kept.size > bound && oldest !== undefined) kept.delete(oldest);
    // A failure is not kept: the next visitor asks again.
    overview.catch(() => {
      if (kept.get(key)?.overview === overview) kept.delete(key);
    });
    return await overview;
  };
};
