import type { Span } from "../../../reading/index.ts";
import type { Coverage } from "../coverage.ts";
import type { FindingCollector, FindingId } from "../findings.ts";
import { textOf, type Value } from "../values.ts";

/** What a reader of one field works with; everything it takes must be placed, marked or found. */
export interface FieldContext {
  readonly text: string;
  readonly coverage: Coverage;
  readonly findings: FindingCollector;
  /** Order of the record in the document, from 1. */
  readonly activity: number;
  /** A field of a page, or a member of the register that only a form has. */
  readonly field: string;
}

/** A value of the register: its words and where they stand. */
export interface Quoted {
  text: string;
  source: Span[];
}

/** Takes words as a value: they are then accounted for. */
export const quote = ({ text, coverage }: FieldContext, spans: readonly Span[]): Quoted => {
  coverage.place(spans);
  return { text: textOf(text, spans), source: [...spans] };
};

/** Reports something about words of this field. */
export const report = (
  context: FieldContext,
  rule: FindingId,
  source: readonly Span[],
  params: Readonly<Record<string, string | number>> = {},
): void =>
  context.findings.add(rule, { activity: context.activity, field: context.field, source }, params);

/** All values of a tree, parents before their children. */
export function* walk(values: readonly Value[]): Generator<Value> {
  for (const value of values) {
    yield value;
    yield* walk(value.children);
  }
}
