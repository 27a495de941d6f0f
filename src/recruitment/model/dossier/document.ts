import type { FileKind } from "../../../platform/files/index.ts";
import { fileKinds } from "../../../platform/files/index.ts";

/** The two attachments of a candidate (REC-17). */
export const documentKinds = ["cv", "letter"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A document that a candidate keeps, without what is in it. */
export interface KeptDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  /** As its owner's device called it, with the ending of what it is. */
  readonly name: string;
  readonly file: FileKind;
  /** In bytes. */
  readonly size: number;
  readonly addedAt: Temporal.Instant;
}

const longestName = 120;

/**
 * The name under which a document is shown and given back: without folders, without what a system could take for an order, and
 * ending in what the file is, whatever it was called.
 */
export const documentName = (sent: string, file: FileKind): string => {
  const last = sent.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .normalize("NFC")
    // Controls, and marks that turn the direction of what is read: `fdp.exe` can look like `exe.pdf`.
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"|?*]/gu, " ")
    .replace(/\.[a-z\d]{1,5}$/i, "")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+/, "")
    .trim();
  const short = [...new Intl.Segmenter("fr").segment(plain.slice(0, longestName * 20))]
    .slice(0, longestName)
    .map(({ segment }) => segment)
    .join("")
    .trim();
  return `${short || "document"}.${fileKinds[file].extension}`;
};
