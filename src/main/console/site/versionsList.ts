import {
  inOrder,
  type ListAsked,
  type ListShape,
  type SortKey,
} from "../../../platform/web/index.ts";
import { settingNames, type SiteRevision, type SiteVersions } from "../../site/settings/index.ts";

type Filter = "reglage";
const sorts = ["version", "auteur"] as const;
type Sort = (typeof sorts)[number];

/** The setting that a version changed, alone: a word to search for might name somebody in an address. */
export const versionsShape: ListShape<Filter, Sort> = {
  filters: { reglage: settingNames },
  sorts,
  usual: { sort: "version", isDescending: true },
  perPage: 25,
};

export type VersionsAsked = ListAsked<Filter, Sort>;

const keys: Readonly<Record<Sort, (revision: SiteRevision) => SortKey>> = {
  version: ({ number }) => number,
  auteur: ({ author }) => author.name,
};

/** The versions that are asked for, in their order. */
export const versionsFound = (
  revisions: readonly SiteRevision[],
  asked: VersionsAsked,
): readonly SiteRevision[] => {
  const name = settingNames.find((each) => each === asked.filters.reglage);
  const found =
    name === undefined ? revisions : revisions.filter(({ changed }) => changed.includes(name));
  return inOrder(found, asked, keys);
};

const perRead = 500;

/** Every version of the site: people save by hand, so that there are never too many to hold. */
export const allVersions = async (
  versions: Pick<SiteVersions, "list">,
): Promise<readonly SiteRevision[]> => {
  const all: SiteRevision[] = [];
  for (;;) {
    const some = await versions.list(perRead, all.length);
    all.push(...some);
    if (some.length < perRead) return all;
  }
};

export const versionColumns = [
  "number",
  "at",
  "author_kind",
  "author",
  "author_name",
  "reason",
  "settings",
];

export const versionLine = ({
  number,
  at,
  author,
  reason,
  changed,
}: SiteRevision): readonly string[] => [
  String(number),
  at.toString(),
  author.kind,
  author.id,
  author.name,
  reason,
  changed.join(" "),
];
