import { crc32, deflateRawSync } from "node:zlib";

/**
 * A ZIP archive of these members, packed by the machine's own library: a bomb of hundreds of megabytes is made in a second, where
 * one in JavaScript takes twenty.
 */
export const archiveOf = (
  members: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array<ArrayBuffer> => {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [path, member] of Object.entries(members)) {
    const content = Buffer.from(member);
    const name = Buffer.from(path);
    const packed = deflateRawSync(content, { level: 1 });
    // The fields that the record of a file and its entry in the directory share (APPNOTE.TXT, 4.3.7 and 4.3.12).
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    files.push(Buffer.from("PK\u0003\u0004"), fields, name, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    entries.push(Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), fields, place, name);
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(Object.keys(members).length, 8);
  end.writeUInt16LE(Object.keys(members).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Uint8Array.from(Buffer.concat([...files, directory, end]));
};
