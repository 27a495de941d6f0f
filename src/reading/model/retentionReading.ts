import { Type, type Static } from "typebox";
import { SpanSchema } from "../span.ts";

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const period = Type.String({
  description: "ISO-8601 duration in the unit of the text: 12 mois is P12M",
});
const end = Type.Enum(["delete", "archive", "anonymise", "restrict"]);
const bound = Type.Enum(["exact", "maximum", "minimum", "range"]);

/** One rule that a sentence states; every value is what the sentence says, null where it is silent. */
const RetentionRuleSchema = Type.Object(
  {
    kind: Type.Enum([
      "duration",
      "until-event",
      "while",
      "unlimited",
      "by-reference",
      "not-kept",
      "open-criterion",
      "minimum",
    ]),
    keep: nullable(period),
    plus: nullable(Type.String({ description: 'An ISO-8601 duration or "current-year"' })),
    bound,
    from: nullable(Type.String()),
    until: nullable(Type.String()),
    while: nullable(Type.String()),
    condition: nullable(Type.String()),
    scope: nullable(Type.String()),
    system: nullable(Type.String()),
    end: nullable(end),
    then: nullable(Type.Object({ keep: nullable(period), end: nullable(end), bound })),
    reference: nullable(Type.Object({ code: Type.String(), article: nullable(Type.String()) })),
  },
  { additionalProperties: false },
);

/** How a retention sentence was read. `read` promises that every word was accounted for; anything else says which were not. */
export const RetentionReadingSchema = Type.Object(
  {
    text: Type.String(),
    status: Type.Enum(["read", "partly-read", "not-understood"]),
    rules: Type.Array(RetentionRuleSchema),
    unread: Type.Array(SpanSchema, { description: "UTF-16 offsets into `text`" }),
  },
  { additionalProperties: false },
);

export type RetentionRule = Static<typeof RetentionRuleSchema>;
export type RetentionReading = Static<typeof RetentionReadingSchema>;
