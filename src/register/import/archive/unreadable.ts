import type { FindingId } from "../findings.ts";

/**
 * Why a file cannot be read at all. Thrown inside the readers of archives, which stop in the midst of a stream; the import
 * turns it into a finding and keeps nothing.
 */
export class Unreadable extends Error {
  readonly rule: FindingId;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(rule: FindingId, params: Readonly<Record<string, string | number>> = {}) {
    super(rule);
    this.rule = rule;
    this.params = params;
  }
}
