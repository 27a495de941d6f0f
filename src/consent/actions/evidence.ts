/** What a visitor is shown of a banner: what asks, and what « Personnaliser » opens. */
export const layers = ["first", "panel"] as const;
export type Layer = (typeof layers)[number];

/** How a version looked in a browser: taken there, at a time that the ledger bears. */
export interface Screenshot {
  readonly language: string;
  readonly layer: Layer;
  /** Of the window, in CSS pixels. */
  readonly width: number;
  /** PNG. */
  readonly image: Uint8Array;
  readonly address: string;
  readonly browser: string;
  readonly takenAt: Temporal.Instant;
}

/** What a site asks its visitors, as a browser that comes for the first time shows it. */
export interface Captured {
  readonly site: string;
  readonly version: string;
  /** Subresource Integrity of the script of the banner, as it was served; null where the page has none. */
  readonly code: string | null;
  /** Of each language that was found, both layers in each window; a banner that opens no panel has the first alone. */
  readonly screenshots: readonly Screenshot[];
}

/** What stands beside a version: the code that was served with it, and how it looked. */
export interface VersionEvidence {
  /** Public hashes of code (Subresource Integrity), the newest first. */
  readonly codes: readonly { readonly hash: string; readonly firstAt: Temporal.Instant }[];
  readonly screenshots: readonly Omit<Screenshot, "image">[];
}

/** The evidence of versions, each piece once; what is kept of it enters the ledger with its digest. */
export interface Evidence {
  /**
   * Keeps what a browser showed of a version. What is there already stays as it is.
   * @returns Whether anything is new; null where the version is not kept.
   */
  keep(
    version: string,
    found: { readonly code: string | null; readonly screenshots: readonly Screenshot[] },
    at: Temporal.Instant,
  ): Promise<boolean | null>;
  of(version: string): Promise<VersionEvidence>;
  /** A picture; null where there is none. */
  image(
    version: string,
    look: Pick<Screenshot, "language" | "width" | "layer">,
  ): Promise<Uint8Array | null>;
}
