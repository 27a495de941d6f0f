import type { Outcome } from "../../kernel/index.ts";
import type { OwnTexts } from "../model/noticeInput.ts";

/** What a body adds to its texts, as it stands. */
export interface KeptTexts {
  /** 0 before the first. */
  readonly revision: number;
  readonly own: OwnTexts;
  readonly isPublished: boolean;
  /** When somebody last read the whole policy again and found it right; null: never. */
  readonly reviewedOn: Temporal.PlainDate | null;
}

/** The added texts of all bodies: each save is a revision, and one of them is published. */
export interface OwnTextsKept {
  /** The latest revision. */
  draft(body: string): Promise<KeptTexts>;
  /** The latest that was published; nothing added before the first. */
  published(body: string): Promise<OwnTexts>;
  /** @returns `notices.changed` where somebody saved since `base`. */
  save(
    save: KeptTexts & { readonly body: string; readonly base: number },
    at: Temporal.Instant,
  ): Promise<Outcome<null>>;
}
