import { failed, success, type Outcome } from "../../kernel/index.ts";
import { fileFailure } from "./errors.ts";
import { largestFile, type JudgedFile } from "./fileKind.ts";
import { judgeOffice } from "./office/judgeOffice.ts";
import { judgePdf } from "./pdf/judgePdf.ts";

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** What encrypted documents of office programs are kept in, and documents of the nineties. */
const container = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Tells what a file is by its content alone, and takes it where it is one thing, whole, open and passive. Its metadata is left
 * behind. @returns the file, or `files.*` with what its sender can do.
 */
export const judgeFile = (bytes: Uint8Array): Outcome<JudgedFile> => {
  if (bytes.length === 0) return failed(fileFailure("files.empty"));
  if (bytes.length > largestFile * 1024 * 1024)
    return failed(fileFailure("files.too-large", { limit: largestFile }));
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return judgeOffice(bytes);
  if (startsWith(bytes, container)) {
    const isSealed = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
    return failed(fileFailure(isSealed ? "files.encrypted" : "files.wrong-kind"));
  }
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2_048)).indexOf(
    "%PDF-",
  );
  if (at === 0) {
    const judged = judgePdf(bytes);
    return judged.ok ? success({ kind: "pdf", content: judged.value }) : judged;
  }
  // Readers look for a PDF's beginning within its first kilobyte: with something before it, it is two things.
  return failed(fileFailure(at > 0 ? "files.two-in-one" : "files.wrong-kind"));
};
