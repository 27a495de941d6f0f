import { SyntaxKind } from "typescript/unstable/ast";
import { createScanner, tokenIsIdentifierOrKeyword } from "typescript/unstable/ast/scanner";

/** One token of a source file; comments and the insides of regular expressions never become words. */
export interface Token {
  /** `text` is a string, `template` the first piece of a template literal, `piece` a later one. */
  readonly kind: "word" | "text" | "template" | "piece" | "sign";
  /** The word or the sign as written; the content of a text, without its quotes. */
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

const quoted: ReadonlyMap<SyntaxKind, Token["kind"]> = new Map([
  [SyntaxKind.StringLiteral, "text"],
  [SyntaxKind.NoSubstitutionTemplateLiteral, "template"],
  [SyntaxKind.TemplateHead, "template"],
  [SyntaxKind.TemplateMiddle, "piece"],
  [SyntaxKind.TemplateTail, "piece"],
]);
const wordsBeforeExpression =
  /^(?:return|typeof|case|in|of|delete|void|throw|new|do|else|await|yield)$/;

/** A slash begins a regular expression where a value cannot have ended. */
const valueMayEndAt = (token: Token | undefined): boolean => {
  if (token === undefined) return false;
  if (token.kind === "sign") return [")", "]", "}"].includes(token.value);
  return token.kind !== "word" || !wordsBeforeExpression.test(token.value);
};

/** Reads the tokens of a TypeScript file with the compiler's own scanner. */
export const tokensOf = (source: string): readonly Token[] => {
  const scanner = createScanner(true, undefined, source);
  const tokens: Token[] = [];
  const openings: ("brace" | "template")[] = [];
  let line = 1;
  let counted = 0;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFile; kind = scanner.scan()) {
    if (kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken) {
      if (!valueMayEndAt(tokens.at(-1))) kind = scanner.reScanSlashToken();
    } else if (kind === SyntaxKind.OpenBraceToken) openings.push("brace");
    else if (kind === SyntaxKind.CloseBraceToken && openings.pop() === "template")
      kind = scanner.reScanTemplateToken(false);
    if (kind === SyntaxKind.TemplateHead || kind === SyntaxKind.TemplateMiddle)
      openings.push("template");
    for (; counted < scanner.getTokenStart(); counted++) if (source[counted] === "\n") line++;
    const quote = quoted.get(kind);
    if (quote) tokens.push({ kind: quote, value: scanner.getTokenValue(), line });
    else {
      const isWord = tokenIsIdentifierOrKeyword(kind);
      tokens.push({ kind: isWord ? "word" : "sign", value: scanner.getTokenText(), line });
    }
  }
  return tokens;
};
