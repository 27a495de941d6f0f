import { failed, success, type Failure, type Outcome } from "../../../kernel/index.ts";
import { openArchive, UnreadableArchive, type Archive } from "../../archives/index.ts";
import { fileFailure } from "../errors.ts";
import type { JudgedFile } from "../fileKind.ts";
import { judgeDocx } from "./judgeDocx.ts";
import { judgeOdt } from "./judgeOdt.ts";
import { writeOffice } from "./writeOffice.ts";

/** What the members of a document of five megabytes unpack to, together. */
const mostUnpacked = 32 * 1024 * 1024;

/** Judges what begins as a ZIP archive. @returns it written anew without its metadata, or `files.*`. */
export const judgeOffice = (bytes: Uint8Array): Outcome<JudgedFile> => {
  try {
    const archive = openArchive(bytes, mostUnpacked);
    const kind = kindOf(archive);
    if (kind === null) return failed(fileFailure("files.wrong-kind"));
    if (!archive.isAlone || [...archive.names].some(leadsElsewhere))
      return failed(fileFailure("files.two-in-one"));
    const flaw = kind === "docx" ? judgeDocx(archive) : judgeOdt(archive);
    return flaw === null
      ? success({ kind, content: writeOffice(archive, kind) })
      : failed(fileFailure(flaw));
  } catch (error) {
    if (error instanceof UnreadableArchive) return failed(flawOf(error));
    throw error;
  }
};

const kindOf = ({ names }: Archive): JudgedFile["kind"] | null =>
  names.has("word/document.xml") && names.has("[Content_Types].xml")
    ? "docx"
    : names.has("mimetype") && (names.has("content.xml") || names.has("encrypted-package"))
      ? "odt"
      : null;

/** A name that would leave the folder in which somebody unpacks the document. */
const leadsElsewhere = (name: string): boolean =>
  /^\/|\\|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/iu.test(name);

const flawOf = ({ rule }: UnreadableArchive): Failure =>
  fileFailure(rule === "archive.encrypted" ? "files.encrypted" : "files.damaged");
