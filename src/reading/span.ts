import { Type, type Static } from "typebox";

/** A half-open range of UTF-16 offsets into the text as read. */
export const SpanSchema = Type.Object(
  { start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false },
);

/** A half-open range of UTF-16 offsets into the text as read. */
export type Span = Static<typeof SpanSchema>;
