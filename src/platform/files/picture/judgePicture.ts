import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { fileFailure } from "../errors.ts";
import { bareJpeg } from "./bareJpeg.ts";
import { barePng } from "./barePng.ts";

/** What a picture of a page may be. */
export type PictureKind = "jpeg" | "png";

const magics = {
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
} as const satisfies Record<PictureKind, readonly number[]>;

/** Which picture a file begins as; null: none that is taken. */
export const pictureKindOf = (bytes: Uint8Array): PictureKind | null =>
  (["jpeg", "png"] as const).find((kind) =>
    magics[kind].every((byte, index) => bytes[index] === byte),
  ) ?? null;

/**
 * Takes a picture where it is whole and nothing else, by its content alone. Where it was taken, when, with what: all that goes beside the
 * picture itself is left behind. @returns `files.wrong-kind`, `files.damaged`, `files.two-in-one`.
 */
export const judgePicture = (
  bytes: Uint8Array,
): Outcome<{ readonly kind: PictureKind; readonly content: Uint8Array }> => {
  const kind = pictureKindOf(bytes);
  if (kind === null) return failed(fileFailure("files.wrong-kind"));
  const bare = kind === "jpeg" ? bareJpeg(bytes) : barePng(bytes);
  return bare.ok ? success({ kind, content: bare.value }) : bare;
};
