import { failed, success, type Outcome } from "../../kernel/index.ts";
import { fileFailure } from "./errors.ts";
import { largestFile } from "./fileKind.ts";
import { judgePicture, pictureKindOf, type PictureKind } from "./picture/judgePicture.ts";
import type { Scanner } from "./scanner.ts";
import { takeFile } from "./takeFile.ts";

/** What a page on paper becomes: a PDF, or a picture of it. */
export type PageKind = "pdf" | PictureKind;

/** How each kind is sent. */
export const pageTypes = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
} as const satisfies Record<PageKind, string>;

/**
 * Takes a page that somebody scanned or photographed, as `takeFile` takes documents. @returns what may be kept, or `files.*`.
 */
export const takePage = async (
  bytes: Uint8Array,
  scanner: Scanner | null,
): Promise<Outcome<{ readonly kind: PageKind; readonly content: Uint8Array }>> => {
  if (bytes.length > largestFile * 1024 * 1024)
    return failed(fileFailure("files.too-large", { limit: largestFile }));
  if (pictureKindOf(bytes) === null) {
    const taken = await takeFile(bytes, scanner);
    if (!taken.ok)
      return taken.failure.code === "files.wrong-kind"
        ? failed(fileFailure("files.no-page"))
        : taken;
    const { kind, content } = taken.value;
    return kind === "pdf" ? success({ kind, content }) : failed(fileFailure("files.no-page"));
  }
  const judged = judgePicture(bytes);
  if (!judged.ok || scanner === null) return judged;
  const verdict = await scanner.scan(bytes);
  if (!verdict.ok) return verdict;
  return verdict.value === "clean" ? judged : failed(fileFailure("files.infected"));
};
