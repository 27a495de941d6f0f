import { Inflate } from "fflate";
import { UnreadableArchive } from "./unreadableArchive.ts";

/** A ZIP archive whose members are read one by one, each up to a bound. */
export interface Archive {
  /** The names of its members, as they stand; none is ever used as a path of this machine. */
  readonly names: ReadonlySet<string>;
  /** Whether the file is this archive and nothing else: nothing before it or behind, and one member to a name. */
  readonly isAlone: boolean;
  /**
   * Hands on the content of a member in pieces, until `take` says that it has enough.
   * @throws UnreadableArchive where the member is absent, encrypted, damaged, or larger than what is left of the bound.
   */
  stream(name: string, take: (piece: Uint8Array) => "more" | "enough"): void;
}

/** All that is unpacked of one file together; the official record of a thousand activities has 100 MB. */
const mostUnpacked = 256 * 1024 * 1024;
/** Members that are listed; a workbook of a thousand sheets has some two thousand. */
const mostMembers = 20_000;
/** A piece of this size unpacks to eight megabytes at the worst, so that a bomb is stopped before it fills the memory. */
const pieceSize = 8 * 1024;

interface Member {
  readonly at: number;
  readonly packed: number;
  readonly method: number;
  readonly encrypted: boolean;
}

/**
 * Opens a ZIP archive by its directory. What its directory says of sizes is not believed: members are unpacked in pieces,
 * and counted.
 * @throws UnreadableArchive `archive.damaged`, `archive.too-large`.
 */
export const openArchive = (bytes: Uint8Array, most: number = mostUnpacked): Archive => {
  const { members, isAlone } = directory(bytes);
  let left = most;
  return {
    names: new Set(members.keys()),
    isAlone,
    stream: (name, take) => {
      const member = members.get(name);
      if (member === undefined) throw new UnreadableArchive("archive.damaged");
      if (member.encrypted) throw new UnreadableArchive("archive.encrypted");
      unpack(packedBytes(bytes, member), member.method, (piece) => {
        left -= piece.length;
        if (left < 0)
          throw new UnreadableArchive("archive.too-large", { limit: most / 1024 / 1024 });
        return take(piece);
      });
    },
  };
};

class Enough extends Error {}

const unpack = (
  packed: Uint8Array,
  method: number,
  take: (piece: Uint8Array) => "more" | "enough",
): void => {
  if (method !== 0 && method !== 8) throw new UnreadableArchive("archive.damaged");
  let ended = false;
  const inflate = new Inflate((piece, final) => {
    ended ||= final;
    if (piece.length > 0 && take(piece) === "enough") throw new Enough();
  });
  try {
    for (let at = 0; at < packed.length; at += pieceSize) {
      const piece = packed.subarray(at, at + pieceSize);
      if (method === 8) inflate.push(piece, at + pieceSize >= packed.length);
      else if (take(piece) === "enough") return;
    }
  } catch (error) {
    if (error instanceof Enough) return;
    if (error instanceof UnreadableArchive) throw error;
    // What fflate throws says where the stream is broken, which nobody can mend.
    if (error instanceof Error && "code" in error) throw new UnreadableArchive("archive.damaged");
    throw error;
  }
  if (method === 8 && !ended) throw new UnreadableArchive("archive.damaged");
};

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
/** An archive ends with at most this: its last record and a comment. */
const longestEnd = 22 + 65_535;

const directory = (bytes: Uint8Array): { members: Map<string, Member>; isAlone: boolean } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xffff and 0xffffffff announce a ZIP64, which only files of gigabytes need.
  if (count > mostMembers || at === 0xffff_ffff) throw new UnreadableArchive("archive.damaged");
  const members = new Map<string, Member>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.entry)
      throw new UnreadableArchive("archive.damaged");
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    members.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name!)), {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name! + extra! + comment!;
  }
  const isAlone =
    at === end &&
    end + 22 === bytes.length &&
    members.size === count &&
    [...members.values()].some((member) => member.at === 0);
  return { members, isAlone };
};

const endOf = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - longestEnd);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === signatures.end) return at;
  throw new UnreadableArchive("archive.damaged");
};

const packedBytes = (bytes: Uint8Array, { at, packed }: Member): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== signatures.local)
    throw new UnreadableArchive("archive.damaged");
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new UnreadableArchive("archive.damaged");
  return bytes.subarray(start, start + packed);
};
