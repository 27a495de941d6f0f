import { failed, success, type Outcome } from "../../../kernel/index.ts";
import { assessmentFailure } from "../../errors.ts";

/** A value of a JSON text, with where it stands: what is not changed stays as it was written, character by character. */
export type JsonNode = { readonly start: number; readonly end: number } & (
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, JsonNode> }
  | { readonly kind: "array"; readonly items: readonly JsonNode[] }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "null" }
);

/** The PIA tool nests six levels, with the structure of a sector in it ten. */
export const deepestJson = 64;

/** Names that lead to what every object of a program inherits: no format needs them. */
const refusedNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

class Refused extends Error {
  readonly at: number;
  readonly why: "not-json" | "too-deep" | "name-twice" | "name-refused";
  readonly named: string;
  constructor(at: number, why: Refused["why"], named = "") {
    super(why);
    this.at = at;
    this.why = why;
    this.named = named;
  }
}

/**
 * Reads a JSON text (RFC 8259) without losing how it is written. Stricter where a reading would be a guess: a member that an object names twice
 * is refused.
 * @returns its value, or `assessments.not-json`, `json-too-deep`, `json-name-twice`, `json-name-refused`.
 */
export const readJson = (text: string): Outcome<JsonNode> => {
  try {
    const reader = new Reader(text);
    return success(reader.whole());
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const line = text.slice(0, error.at).split("\n").length;
    if (error.why === "too-deep")
      return failed(assessmentFailure("assessments.json-too-deep", { limit: deepestJson }));
    if (error.why === "name-twice")
      return failed(assessmentFailure("assessments.json-name-twice", { line }));
    if (error.why === "name-refused")
      return failed(
        assessmentFailure("assessments.json-name-refused", { line, name: error.named }),
      );
    return failed(assessmentFailure("assessments.not-json", { line }));
  }
};

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escapePattern = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class Reader {
  readonly #text: string;
  #at = 0;
  constructor(text: string) {
    this.#text = text;
    // The mark by which some programs know UTF-8: no JSON, and kept.
    if (text.startsWith("\u{FEFF}")) this.#at = 1;
  }

  whole(): JsonNode {
    this.#blank();
    const node = this.#value(0);
    this.#blank();
    if (this.#at < this.#text.length) throw new Refused(this.#at, "not-json");
    return node;
  }

  #blank(): void {
    while (" \t\r\n".includes(this.#text[this.#at] ?? "x")) this.#at += 1;
  }

  #expect(sign: string): void {
    if (!this.#text.startsWith(sign, this.#at)) throw new Refused(this.#at, "not-json");
    this.#at += sign.length;
  }

  #value(depth: number): JsonNode {
    if (depth > deepestJson) throw new Refused(this.#at, "too-deep");
    const start = this.#at;
    switch (this.#text[start]) {
      case "{":
        return this.#object(depth);
      case "[":
        return this.#array(depth);
      case '"':
        return { kind: "string", value: this.#string(), start, end: this.#at };
      case "t":
        this.#expect("true");
        return { kind: "boolean", value: true, start, end: this.#at };
      case "f":
        this.#expect("false");
        return { kind: "boolean", value: false, start, end: this.#at };
      case "n":
        this.#expect("null");
        return { kind: "null", start, end: this.#at };
      default: {
        numberPattern.lastIndex = start;
        const [digits] = numberPattern.exec(this.#text) ?? [];
        if (digits === undefined) throw new Refused(start, "not-json");
        this.#at += digits.length;
        return { kind: "number", value: Number(digits), start, end: this.#at };
      }
    }
  }

  #string(): string {
    const start = this.#at;
    this.#expect('"');
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      // A control character, or the end of the text.
      if (Number.isNaN(code) || code < 0x20) throw new Refused(this.#at, "not-json");
      if (code === 0x22) break;
      if (code !== 0x5c) this.#at += 1;
      else {
        escapePattern.lastIndex = this.#at;
        if (!escapePattern.test(this.#text)) throw new Refused(this.#at, "not-json");
        this.#at = escapePattern.lastIndex;
      }
    }
    this.#at += 1;
    return JSON.parse(this.#text.slice(start, this.#at)) as string;
  }

  #object(depth: number): JsonNode {
    const start = this.#at;
    const members = new Map<string, JsonNode>();
    this.#listed("{", "}", () => {
      const at = this.#at;
      if (this.#text[at] !== '"') throw new Refused(at, "not-json");
      const name = this.#string();
      if (refusedNames.has(name)) throw new Refused(at, "name-refused", name);
      if (members.has(name)) throw new Refused(at, "name-twice");
      this.#blank();
      this.#expect(":");
      this.#blank();
      members.set(name, this.#value(depth + 1));
    });
    return { kind: "object", members, start, end: this.#at };
  }

  #array(depth: number): JsonNode {
    const start = this.#at;
    const items: JsonNode[] = [];
    this.#listed("[", "]", () => void items.push(this.#value(depth + 1)));
    return { kind: "array", items, start, end: this.#at };
  }

  #listed(open: string, close: string, read: () => void): void {
    this.#expect(open);
    this.#blank();
    if (this.#text[this.#at] !== close)
      for (;;) {
        read();
        this.#blank();
        if (this.#text[this.#at] === close) break;
        this.#expect(",");
        this.#blank();
      }
    this.#at += 1;
  }
}
