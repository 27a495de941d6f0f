import type { LinkAnswer } from "../../../platform/links/index.ts";

/** A link that stands on pages of ours: where. */
export interface ExternalLink {
  readonly url: string;
  /** Paths of the site. */
  readonly places: readonly string[];
}

/** What became of one when it was last asked for. */
export interface LinkState extends ExternalLink {
  readonly answer: LinkAnswer;
  readonly askedAt: Temporal.Instant;
  /** null: it leads somewhere. */
  readonly failingSince: Temporal.Instant | null;
}

/** What is known of the links of the site. */
export interface LinkStates {
  /** Those that lead nowhere first, the longest of them before the others. */
  list(): Promise<readonly LinkState[]>;
  save(state: LinkState): Promise<void>;
  /** Forgets what stands on no page any more. */
  keepOnly(urls: readonly string[]): Promise<void>;
}

/** Whether somebody has to look at it. */
export const isTrouble = ({ answer: { kind } }: Pick<LinkState, "answer">): boolean =>
  kind === "broken" || kind === "failing" || kind === "refused";
