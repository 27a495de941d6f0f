import type { Language } from "../../kernel/index.ts";
import { composeGlossary } from "../model/composeGlossary.ts";
import { composeNotice } from "../model/composeNotice.ts";
import { composePolicy } from "../model/composePolicy.ts";
import { composeShortForm } from "../model/composeShortForm.ts";
import type { NoticeDocument } from "../model/noticeDocument.ts";
import type { NoticeInput } from "../model/noticeInput.ts";
import { activityKey, digestOf, type NoticeKey, type VersionHead } from "../model/noticeVersion.ts";
import type { NoticePaths } from "./noticePaths.ts";
import type { NoticeSite, ServedNotices } from "./noticeSite.ts";

/** The texts that have an address of their own. */
export type TextName = "policy" | "glossary" | "notice" | "short";

/** A text as it is served now. */
export interface ServedText {
  readonly document: NoticeDocument;
  /** The dated version that says the same; `pending` while none does; null for what has no versions. */
  readonly version: VersionHead | "pending" | null;
  readonly isWithdrawn: boolean;
}

type Compose = (input: NoticeInput, id: string, language: Language) => NoticeDocument | null;

const composers: Readonly<Record<TextName, Compose>> = {
  policy: (input, _id, language) => composePolicy(input, language),
  glossary: (input, _id, language) => composeGlossary(input, language),
  notice: (input, id, language) => {
    const activity = input.register.activities.find((each) => each.id === id);
    return activity === undefined ? null : composeNotice(activity, input, language);
  },
  short: (input, id, language) => {
    const activity = input.register.activities.find((each) => each.id === id);
    return activity === undefined ? null : composeShortForm(activity, input, language);
  },
};

/**
 * A text as the published register has it at this moment: never older than the register, whatever version is dated. Of an
 * activity that has left the register, its last notice.
 */
export const servedText = async (
  { versions }: Pick<NoticeSite, "versions">,
  { input }: Pick<ServedNotices, "input">,
  name: TextName,
  id: string,
  language: Language,
): Promise<ServedText | null> => {
  const document = composers[name](input, id, language);
  if (document === null)
    return name === "notice" ? await lastOf(versions, input, id, language) : null;
  if (name === "glossary" || name === "short")
    return { document, version: null, isWithdrawn: false };
  const key: NoticeKey = name === "policy" ? "policy" : activityKey(id);
  const twin = composers[name](input, id, language === "fr" ? "en" : "fr") ?? document;
  const documents = language === "fr" ? { fr: document, en: twin } : { fr: twin, en: document };
  const head = await versions.head(input.publisher.id, key);
  const version = head?.digest === digestOf(documents) ? head : "pending";
  return { document, version, isWithdrawn: false };
};

const lastOf = async (
  versions: NoticeSite["versions"],
  { publisher }: NoticeInput,
  id: string,
  language: Language,
): Promise<ServedText | null> => {
  const all = await versions.list(publisher.id, activityKey(id));
  const last = all.find(({ isWithdrawn }) => !isWithdrawn);
  const found = last && (await versions.find(publisher.id, activityKey(id), last.number));
  return found?.documents
    ? { document: found.documents[language], version: found, isWithdrawn: true }
    : null;
};

/** The versions of a text, as routes name them. */
export const versionRoutes = {
  policy: { list: "policyVersions", one: "policyVersion" },
  notice: { list: "noticeVersions", one: "noticeVersion" },
} as const satisfies Record<
  string,
  { readonly list: keyof NoticePaths; readonly one: keyof NoticePaths }
>;
