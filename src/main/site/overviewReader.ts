import { civilDay, type Language } from "../../kernel/index.ts";
import type { Policy } from "../../retention/index.ts";
import type { Platform } from "../platform.ts";
import type { ServedPolicies } from "../policies.ts";
import { runParts } from "../retention.ts";
import type { Overview } from "./overview.ts";
import { readOverview } from "./readOverview.ts";

interface Kept {
  readonly policy: Policy;
  readonly mark: string;
  readonly overview: Promise<Overview>;
}

/** How a page gets its overview. */
export type ReadOverview = (policy: string, language: Language) => Promise<Overview>;

/**
 * Reads the overview of a policy when something it says may have changed since: its files, the runs, the ledger, the day.
 * What is asked in between costs four short questions.
 */
export const overviewReader = (platform: Platform, policies: ServedPolicies): ReadOverview => {
  const kept = new Map<string, Kept>();
  const { ledger, clock } = platform;
  const { records } = runParts(platform);
  return async (name, language) => {
    const policy = await policies.read(name);
    const [size, checkpoint, [run]] = await Promise.all([
      ledger.size(),
      ledger.latestCheckpoint(),
      records.latest(1),
    ]);
    const mark = [size, checkpoint?.note, run?.id, run?.state, civilDay(clock.now())].join("\n");
    const key = `${language} ${name}`;
    const before = kept.get(key);
    if (before?.policy === policy && before.mark === mark) return await before.overview;
    const overview = readOverview(platform, policies, name, language);
    kept.set(key, { policy, mark, overview });
    // A failure is not kept: the next visitor asks again.
    overview.catch(() => kept.delete(key));
    return await overview;
  };
};
