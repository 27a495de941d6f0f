import type { Archive } from "../../archives/index.ts";
import { scanMember } from "./readMember.ts";

/** A document of Word, and no template, nor one with macros (ECMA-376 part 1, 11.3.10). */
const mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** What is wrong with a document of Word; null: nothing. @throws UnreadableArchive */
export const judgeDocx = (archive: Archive): "files.wrong-kind" | "files.active" | null => {
  let isDocument = false;
  let isActive = [...archive.names].some((name) =>
    /vbaProject|vbaData|\/activeX\/|\/embeddings\//i.test(name),
  );
  scanMember(archive, "[Content_Types].xml", {
    open: (_name, attributes) => {
      const type = attributes("ContentType") ?? "";
      if (type === mainType) isDocument = true;
      if (/macroEnabled|vba|activeX|oleObject/i.test(type)) isActive = true;
    },
  });
  for (const name of archive.names) {
    if (!/\.rels$/i.test(name)) continue;
    scanMember(archive, name, {
      open: (_element, attributes) => {
        // A link waits for a click; a template, a frame or a picture from elsewhere is fetched by whoever opens the document.
        const isOutside = attributes("TargetMode")?.toLowerCase() === "external";
        if (isOutside && !attributes("Type")?.endsWith("/hyperlink")) isActive = true;
      },
    });
  }
  scanMember(archive, "word/document.xml", {});
  if (isActive) return "files.active";
  return isDocument ? null : "files.wrong-kind";
};
