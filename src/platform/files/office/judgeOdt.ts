import type { Archive } from "../../archives/index.ts";
import { memberBytes, scanMember } from "./readMember.ts";

const mediaType = "application/vnd.oasis.opendocument.text";

/** What is wrong with a text of OpenDocument; null: nothing. @throws UnreadableArchive */
export const judgeOdt = (
  archive: Archive,
): "files.wrong-kind" | "files.encrypted" | "files.active" | null => {
  if (archive.names.has("encrypted-package")) return "files.encrypted";
  if (memberBytes(archive, "mimetype").toString("latin1").trim() !== mediaType)
    return "files.wrong-kind";
  let isEncrypted = false;
  if (archive.names.has("META-INF/manifest.xml"))
    scanMember(archive, "META-INF/manifest.xml", {
      open: (name) => {
        if (name === "encryption-data") isEncrypted = true;
      },
    });
  if (isEncrypted) return "files.encrypted";
  let isActive = [...archive.names].some((name) =>
    /^(?:Basic|Scripts|Database)\/.|\.class$|\.jar$/i.test(name),
  );
  for (const name of ["content.xml", "styles.xml"]) {
    if (!archive.names.has(name)) continue;
    scanMember(archive, name, {
      open: (element, attributes) => {
        if (["event-listener", "script", "applet", "plugin", "object-ole"].includes(element))
          isActive = true;
        // A picture, a section or an object from elsewhere is fetched by whoever opens the document.
        if (
          ["image", "section-source", "object", "floating-frame"].includes(element) &&
          /^(?:[a-z][a-z\d+.-]*:|\/\/|\.\.\/\.\.)/i.test(attributes("href") ?? "")
        )
          isActive = true;
      },
    });
  }
  return isActive ? "files.active" : null;
};
