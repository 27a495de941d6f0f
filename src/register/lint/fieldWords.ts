import type { Activity } from "../model/register.ts";
import {
  eachValue,
  fieldValues,
  valueFields,
  type FieldValue,
  type ValueField,
} from "./fieldValues.ts";
import type { LintRecord } from "./lintRecord.ts";
import type { Passage } from "./passages.ts";

/** What is asked of the words of a value alone: one function for all records. */
export type Wanted = (passage: Passage) => boolean;

/** Where a pattern matched among the values of a field. */
export interface Match {
  /** Index of the value. */
  readonly at: number;
  readonly match: RegExpExecArray;
}

/**
 * What one field says, kept once for all records that say the same in it: registers repeat their fields, so that what
 * depends on nothing but these words is found once.
 */
export class FieldWords {
  readonly field: ValueField;
  /** The same for two fields that say the same. */
  readonly key: number;
  /** The first record that says it. */
  readonly first: LintRecord;
  /** How many records say it. */
  count = 0;
  readonly #matches = new Map<string, Match | null>();
  readonly #indexes = new Map<Wanted, readonly number[]>();

  constructor(field: ValueField, key: number, first: LintRecord) {
    this.field = field;
    this.key = key;
    this.first = first;
  }

  /** The values as the first record that says them has them: with its places, which are no others'. */
  get values(): readonly FieldValue[] {
    return this.first.valuesOf(this.field);
  }

  /** The values as another record that says the same has them: the same words at its own places. */
  valuesIn(activity: Activity, record: LintRecord): readonly FieldValue[] {
    if (record === this.first) return fieldValues(activity, this.field);
    const { field, values } = this;
    const own: FieldValue[] = [];
    eachValue(activity, field, ({ source }) => {
      const { text, folded, part, at, depth } = values[own.length]!;
      own.push({ field, text, folded, source, part, at, depth });
    });
    return own;
  }

  /** The first value that a pattern matches. */
  match(pattern: RegExp): Match | null {
    // Rules write patterns where they ask, and each time it is another object.
    const name = pattern.flags === "" ? pattern.source : String(pattern);
    const known = this.#matches.get(name);
    if (known !== undefined) return known;
    let found: Match | null = null;
    for (const [at, { folded }] of this.values.entries()) {
      const match = pattern.exec(folded);
      if (match === null) continue;
      found = { at, match };
      break;
    }
    this.#matches.set(name, found);
    return found;
  }

  /** The indexes of the values that are wanted. */
  indexesOf(isWanted: Wanted): readonly number[] {
    let indexes = this.#indexes.get(isWanted);
    if (indexes === undefined) {
      indexes = this.values.flatMap((value, at) => (isWanted(value) ? [at] : []));
      this.#indexes.set(isWanted, indexes);
    }
    return indexes;
  }
}

/** All that the records of one register say, field by field. */
export class AllFieldWords {
  /** Each wording of a field once, in the order in which the records say them. */
  readonly distinct: readonly FieldWords[];
  readonly #byRecord: readonly (readonly FieldWords[])[];

  constructor(records: readonly LintRecord[]) {
    const distinct: FieldWords[] = [];
    const known = valueFields.map(() => new Map<number, FieldWords>());
    this.#byRecord = records.map((record) =>
      valueFields.map((field, index) => {
        const key = record.contentKey(field);
        let words = known[index]!.get(key);
        if (words === undefined) {
          words = new FieldWords(field, key, record);
          known[index]!.set(key, words);
          distinct.push(words);
        }
        words.count++;
        return words;
      }),
    );
    this.distinct = distinct;
  }

  /** What a record says in each field, in their order. */
  of({ place }: LintRecord): readonly FieldWords[] {
    return this.#byRecord[place - 1]!;
  }
}
