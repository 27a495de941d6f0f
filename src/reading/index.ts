/** French privacy prose: sentences, retention readings, legal references. Knows no database. See README.md. */
export { SpanSchema, type Span } from "./span.ts";
export {
  RetentionReadingSchema,
  RetentionRuleSchema,
  type RetentionReading,
  type RetentionRule,
} from "./model/retentionReading.ts";
