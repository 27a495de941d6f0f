import type { Hit, LintCheck, ValueHit } from "./lintRule.ts";
import type { Passage } from "./passages.ts";
import { quoteValue } from "./quoteValue.ts";
import { rememberByWords } from "./rememberByWords.ts";

/**
 * A check of lines whose equal hits are one finding of a record, at the first: a template that was left with one hole in ten
 * sentences has one thing to mend. `find` MUST depend on nothing but the words.
 */
export const oncePerRecord = (find: (text: string) => Iterable<ValueHit>): LintCheck => {
  const remembered = rememberByWords((text) => [...find(text)]);
  return {
    kind: "document",
    *find({ page, preamble, records }): Generator<Hit & { readonly activity?: number }> {
      function* hits(passages: readonly Passage[]): Generator<Hit> {
        const said = new Set<string>();
        for (const passage of passages)
          for (const { start, end, params } of remembered(passage.text)) {
            const words = passage.text.slice(start, end);
            if (said.has(words)) continue;
            said.add(words);
            const evidence = quoteValue(page, passage, { start, end });
            yield { field: passage.field, evidence, ...(params && { params }) };
          }
      }
      yield* hits(preamble);
      for (const record of records)
        for (const hit of hits(record.passages)) yield { ...hit, activity: record.order };
    },
  };
};
