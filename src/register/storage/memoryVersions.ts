import type {
  RegisterVersion,
  RegisterVersions,
  VersionHead,
} from "../actions/registerVersions.ts";

/** Versions in memory: what a page or a command needs of the port where nothing is to be kept. */
export const memoryVersions = (): RegisterVersions => {
  const kept: RegisterVersion[] = [];
  const of = (body: string, activity: string): readonly RegisterVersion[] =>
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
      const latest = new Map<string, RegisterVersion>();
      for (const version of kept)
        if (version.body === body && version.edition === null)
          latest.set(version.activity, version);
      return [...latest.values()];
    },
    state: async (body) => {
      const ours = kept.filter((each) => each.body === body);
      return `${ours.length} ${ours.filter(({ edition }) => edition === null).length}`;
    },
    publish: async (body, edition, versions) => {
      for (const [index, version] of kept.entries()) {
        const upTo = versions.find(({ activity }) => activity === version.activity)?.number ?? 0;
        if (version.body === body && version.edition === null && version.number <= upTo)
          kept[index] = { ...version, edition };
      }
    },
  };
};

const headOf = ({ content, ...head }: RegisterVersion): VersionHead => ({
  ...head,
  isRemoval: content === null,
});
