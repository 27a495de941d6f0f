import type { BannerNode } from "../../model/banner/bannerNode.ts";

/** What the script knows of a service that can be refused. */
export interface ServiceConfig {
  readonly id: string;
  readonly isExempt: boolean;
  /** What is said in place of its contents. */
  readonly held: string;
  /** What it leaves in a browser: name or pattern, and kind where it is no cookie. */
  readonly trackers: readonly (readonly [name: string, kind?: string])[];
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
  /** In its place while that address cannot be had. */
  readonly plain?: BannerNode;
  readonly css?: string;
}

/** What it is told where a server of ours serves it to pages of other sites: all addresses lie beside that of the script, `/consent/SITE/…`. */
export interface ServedConfig extends BannerConfig {
  /** The address of the script where it is a module, which cannot see it by itself. */
  readonly from?: string;
}
