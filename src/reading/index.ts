/**
 * French privacy prose: layout, sentences, retention readings, legal references. Pure and deterministic: it knows no
 * database, no clock, and takes no step that is not linear in its input.
 */
export { readDocument, type ReadableDocument } from "./layout/readDocument.ts";
export { scanLines, trim, type Line } from "./layout/lines.ts";
export { fold } from "./fold.ts";
export { SpanSchema, type Span } from "./span.ts";
export { splitSentences } from "./sentences/splitSentences.ts";
export { cutBlocks } from "./find/cutBlocks.ts";
export type { Cell, Row } from "./find/blocks.ts";
export { headingRank } from "./find/heading.ts";
export { findRetention, findRetentionPlaces, type FoundSentence } from "./find/findRetention.ts";
export { findReferences, type LegalReference } from "./references/findReferences.ts";
export { findArticle6, type Article6Mention } from "./references/article6.ts";
export { readRetention } from "./retention/readRetention.ts";
export { markUnread } from "./presentation/markUnread.ts";
export { explainRule } from "./retention/explainRule.ts";
export {
  RetentionReadingSchema,
  type RetentionReading,
  type RetentionRule,
} from "./model/retentionReading.ts";
