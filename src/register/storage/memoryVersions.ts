import type { Activity } from "../model/register.ts";
import type { RegisterHead } from "../model/registerHead.ts";
import type {
  RegisterVersions,
  Version,
  VersionHead,
  Versions,
  WaitingVersion,
} from "../actions/registerVersions.ts";

/** Versions in memory: what a page or a command needs of the port where nothing is to be kept. */
export const memoryVersions = (): RegisterVersions => {
  const activities: Version<Activity>[] = [];
  const heads: Version<RegisterHead>[] = [];
  return {
    ...versionsAmong(activities),
    head: versionsAmong(heads),
    state: async (body) => {
      const ours = [...activities, ...heads].filter((each) => each.body === body);
      return `${ours.length} ${ours.filter(({ edition }) => edition === null).length}`;
    },
    publish: async (body, edition, versions) => {
      const mark = (kept: Version<unknown>[]): void => {
        for (const [index, version] of kept.entries()) {
          const upTo = versions.find(({ activity }) => activity === version.activity)?.number ?? 0;
          if (version.body === body && version.edition === null && version.number <= upTo)
            kept[index] = { ...version, edition };
        }
      };
      mark(activities);
      mark(heads);
    },
  };
};

const versionsAmong = <Content>(kept: Version<Content>[]): Versions<Content> => {
  const of = (body: string, activity: string): readonly Version<Content>[] =>
    kept
      .filter((each) => each.body === body && each.activity === activity)
      .toSorted((a, b) => b.number - a.number);
  return {
    append: async (version) => {
      if (of(version.body, version.activity).some(({ number }) => number === version.number))
        return false;
      kept.push({ ...version, edition: null });
      return true;
    },
    latest: async (body, activity) => of(body, activity)[0] ?? null,
    find: async (body, activity, number) =>
      of(body, activity).find((each) => each.number === number) ?? null,
    history: async (body, activity) => of(body, activity).map(headOf),
    waiting: async (body) => {
      const latest = new Map<string, WaitingVersion<Content>>();
      for (const version of kept)
        if (version.body === body && version.edition === null) {
          const { begunOn } = latest.get(version.activity) ?? { begunOn: version.replaces };
          latest.set(version.activity, { ...version, begunOn });
        }
      return [...latest.values()];
    },
  };
};

const headOf = ({ content, ...head }: Version<unknown>): VersionHead => ({
  ...head,
  isRemoval: content === null,
});
