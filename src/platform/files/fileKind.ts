/** What a file may be. */
export type FileKind = "pdf" | "docx" | "odt";

/** How each kind is sent: as what, and with which end of its name. */
export const fileKinds = {
  pdf: { type: "application/pdf", extension: "pdf" },
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
  },
  odt: { type: "application/vnd.oasis.opendocument.text", extension: "odt" },
} as const satisfies Record<FileKind, { readonly type: string; readonly extension: string }>;

/** A file that was judged: what it is, and what is kept of it, without the metadata of whoever wrote it. */
export interface JudgedFile {
  readonly kind: FileKind;
  readonly content: Uint8Array;
}

/** The most that a file weighs, in megabytes. */
export const largestFile = 5;
