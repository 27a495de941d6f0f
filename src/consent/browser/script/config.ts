import type { BannerNode } from "../../model/banner/bannerNode.ts";

/** What the script knows of a service that can be refused. */
export interface ServiceConfig {
  readonly id: string;
  readonly isExempt: boolean;
  /** What is said in place of its contents. */
  readonly held: string;
  /** What it leaves in a browser: name or pattern, and kind. */
  readonly trackers: readonly (readonly [name: string, kind: string])[];
}

/** All that the script is told, by the page that a server drew or by the file that `egide consent build` wrote. */
export interface BannerConfig {
  readonly site: string;
  readonly cookie: string;
  readonly version: string;
  readonly days: number;
  readonly language: string;
  readonly services: readonly ServiceConfig[];
  /** Where a server of ours sets the cookie; null: the script does. */
  readonly post: string | null;
  /** Where a proof is sent when no server of ours sets the cookie. */
  readonly proof: string | null;
  readonly manage: string;
  /** The two buttons of a placeholder. */
  readonly once: string;
  readonly ever: string;
  readonly direction: string;
  /** Absent where a server has drawn them. */
  readonly banner?: BannerNode;
  readonly signal?: BannerNode;
  /** Or the address that it is fetched from when somebody asks for it: it weighs more than all else. */
  readonly panel?: BannerNode;
  readonly panelAt?: string;
  readonly css?: string;
  /** Where a server of ours serves the script, for pages of another site: addresses beside that of the script. */
  readonly served?: ServedBeside;
  /** The address of the script, where it is a module: only there a script cannot see it by itself. */
  readonly from?: string;
}

/**
 * What the script asks of the server that it came from. Where that is the host of the page (its own server passes `/consent/SITE/` on to
 * ours), the choice is sent there, and the server sets the cookie of the site; else the script sets it, and the proof alone is sent.
 */
export interface ServedBeside {
  readonly post: string;
  readonly proof: string;
}
