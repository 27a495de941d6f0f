import { civilDay, failed, success, type Clock, type Outcome } from "../../kernel/index.ts";
import { composeNotice } from "../model/composeNotice.ts";
import { composePolicy } from "../model/composePolicy.ts";
import type { NoticeInput } from "../model/noticeInput.ts";
import {
  activityKey,
  digestOf,
  type Documents,
  type NoticeKey,
  type NoticeVersion,
  type VersionHead,
} from "../model/noticeVersion.ts";
import { checkOwnTexts } from "../model/ownTexts.ts";
import { whatChanged, withdrawalWords } from "../model/whatChanged.ts";
import type { NoticeVersions } from "./noticeVersions.ts";

export interface PublishingNotices {
  readonly versions: NoticeVersions;
  readonly clock: Clock;
  /** Lets others work before the next text; false: stop, what is left is done the next time. Left out: nobody waits. */
  readonly giveWay?: () => Promise<boolean>;
}

export interface NoticesPublished {
  readonly changed: number;
  readonly withdrawn: number;
}

/** So many versions at once: nobody waits for long while they are written, and few are lost by a kill. */
const chunk = 20;

/**
 * Makes a version of every text of a body that says something else than its latest version: what the published register and
 * the published added texts say now. Nothing is written where an added text cannot be published. Whoever is killed, or stops, has
 * made whole versions, and makes the others the next time.
 */
export const publishNotices = async (
  { versions, clock, giveWay = async () => true }: PublishingNotices,
  input: NoticeInput,
  edition: string | null,
): Promise<Outcome<NoticesPublished>> => {
  const check = checkOwnTexts(input);
  if (!check.ok) return failed(check.failure);
  const now = clock.now();
  const day = civilDay(now);
  const body = input.publisher.id;
  const heads = await versions.heads(body);
  let waiting: NoticeVersion[] = [];
  let changed = 0;
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await versions.append(waiting, now);
    waiting = [];
  };
  const add = async (key: NoticeKey, documents: Documents): Promise<void> => {
    const head = heads.get(key) ?? null;
    const digest = digestOf(documents);
    if (head?.digest === digest) return;
    const before = head && (await versions.find(body, key, head.number));
    waiting.push({
      body,
      key,
      number: (head?.number ?? 0) + 1,
      day,
      edition,
      digest,
      changes: {
        fr: whatChanged(before?.documents?.fr ?? null, documents.fr),
        en: whatChanged(before?.documents?.en ?? null, documents.en),
      },
      isWithdrawn: false,
      documents,
    });
    changed += 1;
    if (waiting.length >= chunk) await flush();
  };
  const stopped = async (): Promise<Outcome<NoticesPublished>> => {
    await flush();
    return success({ changed, withdrawn: 0 });
  };
  if (!(await giveWay())) return await stopped();
  await add("policy", {
    fr: composePolicy(input, "fr"),
    en: composePolicy(input, "en"),
  });
  for (const activity of input.register.activities) {
    if (!(await giveWay())) return await stopped();
    await add(activityKey(activity.id), {
      fr: composeNotice(activity, input, "fr"),
      en: composeNotice(activity, input, "en"),
    });
  }
  const gone = goneFrom(heads, input);
  for (const [key, head] of gone)
    waiting.push({
      body,
      key,
      number: head.number + 1,
      day,
      edition,
      digest: "",
      changes: { fr: [withdrawalWords("fr")], en: [withdrawalWords("en")] },
      isWithdrawn: true,
      documents: null,
    });
  await flush();
  return success({ changed, withdrawn: gone.length });
};

/** Notices that hold, of activities that are no longer there. */
const goneFrom = (
  heads: ReadonlyMap<NoticeKey, VersionHead>,
  { register }: NoticeInput,
): readonly (readonly [NoticeKey, VersionHead])[] => {
  const there = new Set<NoticeKey>([
    "policy",
    ...register.activities.map(({ id }) => activityKey(id)),
  ]);
  return [...heads].filter(([key, { isWithdrawn }]) => !there.has(key) && !isWithdrawn);
};
