import {
  inOrder,
  type ListAsked,
  type ListShape,
  type SortKey,
} from "../../../platform/web/index.ts";
import type { PolicyRevision } from "../../policy/actions/policies.ts";
import type { PolicyDesk } from "../../policy/actions/policyDesk.ts";

type Filter = "fichier";
const sorts = ["version", "auteur"] as const;
type Sort = (typeof sorts)[number];

/** What the files of a policy say, by their paths. */
export const fileKinds = {
  register: /^register/,
  rules: /^rules\//,
  datasets: /^datasets\//,
  stores: /^stores\./,
  settings: /^(?:policy|schedule)\./,
} as const;
export type FileKind = keyof typeof fileKinds;
const kinds = Object.keys(fileKinds) as readonly FileKind[];

/** Kinds of files alone: a word to search for might name somebody in an address. */
export const historyShape: ListShape<Filter, Sort> = {
  filters: { fichier: kinds },
  sorts,
  usual: { sort: "version", isDescending: true },
  perPage: 25,
};

export type HistoryAsked = ListAsked<Filter, Sort>;

const keys: Readonly<Record<Sort, (revision: PolicyRevision) => SortKey>> = {
  version: ({ number }) => number,
  auteur: ({ author }) => author.name,
};

/** The versions that are asked for, in their order. */
export const revisionsFound = (
  revisions: readonly PolicyRevision[],
  asked: HistoryAsked,
): readonly PolicyRevision[] => {
  const kind = kinds.find((each) => each === asked.filters.fichier);
  const found =
    kind === undefined
      ? revisions
      : revisions.filter(({ changed }) => changed.some((path) => fileKinds[kind].test(path)));
  return inOrder(found, asked, keys);
};

const perRead = 500;

/** Every version of a policy: people save by hand, so that there are never too many to hold. */
export const allRevisions = async (
  desk: Pick<PolicyDesk, "revisions">,
  policy: string,
): Promise<readonly PolicyRevision[]> => {
  const all: PolicyRevision[] = [];
  for (;;) {
    const some = await desk.revisions(policy, perRead, all.length);
    all.push(...some);
    if (some.length < perRead) return all;
  }
};

export const revisionColumns = [
  "number",
  "at",
  "author_kind",
  "author",
  "author_name",
  "reason",
  "files",
];

export const revisionLine = ({
  number,
  at,
  author,
  reason,
  changed,
}: PolicyRevision): readonly string[] => [
  String(number),
  at.toString(),
  author.kind,
  author.id,
  author.name,
  reason,
  changed.join(" "),
];
