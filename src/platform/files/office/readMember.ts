import { XmlScanner, type Archive, type XmlHandler } from "../../archives/index.ts";

/** The elements of a member that is XML. @throws UnreadableArchive */
export const scanMember = (archive: Archive, name: string, handler: Partial<XmlHandler>): void => {
  const scanner = new XmlScanner({ open: () => {}, close: () => {}, text: () => {}, ...handler });
  archive.stream(name, (piece) => {
    scanner.push(piece);
    return "more";
  });
  scanner.end();
};

/** The whole of a member. @throws UnreadableArchive */
export const memberBytes = (archive: Archive, name: string): Buffer => {
  const pieces: Uint8Array[] = [];
  archive.stream(name, (piece) => {
    pieces.push(piece.slice());
    return "more";
  });
  return Buffer.concat(pieces);
};
