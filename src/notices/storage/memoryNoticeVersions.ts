import type { NoticeVersions } from "../actions/noticeVersions.ts";
import type { NoticeKey, NoticeVersion } from "../model/noticeVersion.ts";

/** Versions remembered as long as the process lives. */
export const memoryNoticeVersions = (): NoticeVersions => {
  const kept: NoticeVersion[] = [];
  const list = (body: string, key: NoticeKey): readonly NoticeVersion[] =>
    kept
      .filter((each) => each.body === body && each.key === key)
      .toSorted((a, b) => b.number - a.number);
  return {
    list: async (body, key) => list(body, key),
    head: async (body, key) => list(body, key)[0] ?? null,
    heads: async (body) =>
      new Map(
        kept
          .filter((each) => each.body === body)
          .toSorted((a, b) => a.number - b.number)
          .map((each) => [each.key, each]),
      ),
    find: async (body, key, number) =>
      list(body, key).find((each) => each.number === number) ?? null,
    append: async (versions) => {
      for (const each of versions)
        if (!list(each.body, each.key).some(({ number }) => number === each.number))
          kept.push(each);
    },
  };
};
