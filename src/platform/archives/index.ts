/** ZIP archives of strangers, and the XML within them: read in pieces, counted, and refused where they are no such thing. */
export { openArchive, type Archive } from "./openArchive.ts";
export { XmlScanner, type XmlAttributes, type XmlHandler } from "./scanXml.ts";
export { writeArchive, type ArchiveMember } from "./writeArchive.ts";
export { UnreadableArchive, type ArchiveFlaw } from "./unreadableArchive.ts";
