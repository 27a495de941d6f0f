/** Why an archive, or a document within it, cannot be read. */
export type ArchiveFlaw =
  | "archive.damaged"
  | "archive.encrypted"
  | "archive.too-large"
  | "xml.damaged"
  | "xml.doctype";

/** Thrown inside the readers, which stop in the midst of a stream; whoever opened the archive turns it into what they say of it. */
export class UnreadableArchive extends Error {
  readonly rule: ArchiveFlaw;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(rule: ArchiveFlaw, params: Readonly<Record<string, string | number>> = {}) {
    super(rule);
    this.rule = rule;
    this.params = params;
  }
}
