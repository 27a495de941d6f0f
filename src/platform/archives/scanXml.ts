import { UnreadableArchive } from "./unreadableArchive.ts";

/** What is told of an XML document while it is read; a name has no prefix. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(words: string): void;
}

/** The attributes of one element, by their names without prefixes. */
export type XmlAttributes = (name: string) => string | null;

/** A single tag or run of text that is longer is no document of an office program. */
const longestPiece = 1024 * 1024;

/** A record of the CNIL has some thousand; more is a bomb of many small elements, and tells as one of its size. */
const mostElements = 10_000_000;

/**
 * Reads XML in pieces: elements, their attributes and their text. It knows the five entities of XML and character
 * references, and nothing else: a document type declaration, by which entities grow or reach outside, is refused.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #decoder = new TextDecoder("utf-8");
  #rest = "";
  #elements = 0;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  /** @throws UnreadableArchive `xml.damaged`, `xml.doctype`. */
  push(piece: Uint8Array): void {
    this.#rest += this.#decoder.decode(piece, { stream: true });
    this.#scan();
    if (this.#rest.length > longestPiece) throw new UnreadableArchive("xml.damaged");
  }

  /** @throws UnreadableArchive `xml.damaged` where the document ends within a tag. */
  end(): void {
    this.#rest += this.#decoder.decode();
    this.#scan();
    if (this.#rest.includes("<")) throw new UnreadableArchive("xml.damaged");
  }

  #scan(): void {
    const text = this.#rest;
    let at = 0;
    while (at < text.length) {
      const tag = text.indexOf("<", at);
      // Text is handed on only whole: its end may stand in the next piece, within an entity.
      if (tag < 0) break;
      if (tag > at) this.#handler.text(decoded(text.slice(at, tag)));
      const end = this.#tag(text, tag);
      at = end ?? tag;
      if (end === null) break;
    }
    this.#rest = at === 0 ? text : text.slice(at);
  }

  /** Reads what begins at this `<`; its end, or null where it is not there yet. */
  #tag(text: string, at: number): number | null {
    const second = text[at + 1];
    if (second === "!" || second === "?" || second === undefined) return this.#special(text, at);
    const end = tagEnd(text, at);
    if (end < 0) return null;
    if (second === "/") {
      this.#handler.close(localName(text.slice(at + 2, end).trim()));
      return end + 1;
    }
    if (++this.#elements > mostElements)
      throw new UnreadableArchive("archive.too-large", { limit: mostElements / 40_000 });
    const isEmpty = text[end - 1] === "/";
    const inside = text.slice(at + 1, isEmpty ? end - 1 : end);
    const name = /^[^\s/>]+/.exec(inside)?.[0];
    if (name === undefined) throw new UnreadableArchive("xml.damaged");
    this.#handler.open(localName(name), attributesOf(inside.slice(name.length)));
    if (isEmpty) this.#handler.close(localName(name));
    return end + 1;
  }

  #special(text: string, at: number): number | null {
    if (text.startsWith("<!DOCTYPE", at)) throw new UnreadableArchive("xml.doctype");
    if (text.startsWith("<![CDATA[", at)) {
      const end = text.indexOf("]]>", at);
      if (end < 0) return null;
      this.#handler.text(text.slice(at + 9, end));
      return end + 3;
    }
    // Not enough of it to know what it is.
    if (text.length - at < 9) return null;
    const mark = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : null;
    if (mark === null) throw new UnreadableArchive("xml.damaged");
    const end = text.indexOf(mark, at + 2);
    return end < 0 ? null : end + mark.length;
  }
}

/** The `>` that ends a tag: not one within the quotes of an attribute. */
const tagEnd = (text: string, at: number): number => {
  for (let end = at + 1; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === codes.greater) return end;
    if (unit !== codes.double && unit !== codes.single) continue;
    end = text.indexOf(unit === codes.double ? '"' : "'", end + 1);
    if (end < 0) return -1;
  }
  return -1;
};

const codes = { greater: 0x3e, double: 0x22, single: 0x27 };

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const attributesOf = (words: string): XmlAttributes => {
  let read: Map<string, string> | null = null;
  return (name) => {
    if (read === null) {
      read = new Map();
      for (const [, key, double, single] of words.matchAll(
        /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
      )) {
        const local = localName(key!);
        if (!read.has(local)) read.set(local, decoded(double ?? single ?? ""));
      }
    }
    return read.get(name) ?? null;
  };
};

const named: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

const decoded = (text: string): string =>
  text.includes("&")
    ? text.replaceAll(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{1,10}));/gi,
        (whole, hex, number, name) => {
          if (name !== undefined) return named[name as string] ?? whole;
          const code = hex === undefined ? Number(number) : Number.parseInt(hex as string, 16);
          return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : "\ufffd";
        },
      )
    : text;
