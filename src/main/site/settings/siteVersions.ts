import type { Actor, Failure } from "../../../kernel/index.ts";
import type { SiteSettings } from "../../../platform/web/index.ts";

/** What can be set of a site; the order is that of the pages. */
export const settingNames = [
  "name",
  "accent",
  "legal",
  "reproduction",
  "thirdParties",
  "authority",
  "terms",
  "accessibilityContact",
  "audit",
  "announcement",
  "maintenance",
] as const satisfies readonly (keyof SiteSettings)[];

export type SettingName = (typeof settingNames)[number];

/** A version without what it says: who made it, when, why, and what it changed. */
export interface SiteRevision {
  readonly number: number;
  readonly author: Actor;
  readonly reason: string;
  readonly at: Temporal.Instant;
  readonly changed: readonly SettingName[];
}

export interface SiteVersion extends SiteRevision {
  readonly settings: SiteSettings;
}

/** A change as its author means it. */
export interface SiteSave {
  /** The version that its author saw; 0 where there is none yet. */
  readonly base: number;
  readonly settings: SiteSettings;
  readonly author: Actor;
  readonly reason: string;
  readonly at: Temporal.Instant;
}

/** `main.site-changed`: somebody else saved since, and nothing was kept. */
export type SiteSaved =
  | { readonly ok: true; readonly number: number }
  | { readonly ok: false; readonly failure: Failure };

/** What the database keeps of a site: every version, none of them ever changed. */
export interface SiteVersions {
  /** The latest; null before the first. */
  present(): Promise<SiteVersion | null>;
  /** One of them; null when there is none of that number, or no longer. */
  find(number: number): Promise<SiteVersion | null>;
  /** The latest first; those that come after `offset` later ones. */
  list(limit: number, offset?: number): Promise<readonly SiteRevision[]>;
  /** Those that changed this setting, the latest first: what it said from each of them on. */
  changesOf(setting: SettingName): Promise<readonly Pick<SiteVersion, "settings" | "at">[]>;
  save(save: SiteSave): Promise<SiteSaved>;
}

/** What differs from one state of the settings to another. */
export const changedSettings = (
  before: SiteSettings,
  after: SiteSettings,
): readonly SettingName[] =>
  settingNames.filter((name) => said(before[name]) !== said(after[name]));

/** Equal for equal values, in whatever order their parts were written. */
const said = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? "";
