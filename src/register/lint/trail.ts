import type { LintRecord } from "./lintRecord.ts";

/** One look that a rule takes at a record: what it saw, as a number, and how to look again at another record. */
export interface Look {
  readonly name: unknown;
  readonly saw: number;
  readonly again: (record: LintRecord) => number;
}

/** What a rule looked at in one record, in the order in which it did. */
export class Trail {
  readonly record: LintRecord;
  readonly #looks: Look[] = [];
  readonly #names = new Set<unknown>();
  #isOwn = false;
  #isOnly = false;

  constructor(record: LintRecord) {
    this.record = record;
  }

  /** Nothing after this can be the same for another record: its order or its places were asked for. */
  ownFromHere(): void {
    this.#isOwn = true;
  }

  /** `isOnly`: no other record of the register says the same there. */
  add(name: unknown, again: (record: LintRecord) => number, isOnly = false): void {
    if (this.isOver || this.#names.has(name)) return;
    if (isOnly) this.#isOnly = true;
    this.#names.add(name);
    this.#looks.push({ name, saw: again(this.record), again });
  }

  has(name: unknown): boolean {
    return this.#names.has(name);
  }

  /** True when nothing that follows matters: the answer is that of this record. */
  get isOver(): boolean {
    return this.#isOwn || this.#isOnly;
  }

  /** True when no other record can ever go the same way. */
  get isOnly(): boolean {
    return this.#isOnly;
  }

  get looks(): readonly Look[] {
    return this.#looks;
  }

  /** True when the answer is that of this record alone. */
  get isOwn(): boolean {
    return this.#isOwn;
  }
}
