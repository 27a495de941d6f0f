import type { FindingId } from "./findings.ts";

/**
 * Why a file cannot be read at all, where it is no fault of an archive (`UnreadableArchive`). Thrown inside readers, which stop in
 * the midst of a stream; the import turns it into a finding and keeps nothing.
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
