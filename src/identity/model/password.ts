/** Fewest and most characters of a password; any characters, no rule of composition (ANSSI, NIST SP 800-63B 3.1.1.2). */
export const passwordLength = { least: 15, most: 256 } as const;

export type PasswordFault = "too-short" | "too-long" | "common";

/**
 * What stands against a password, or null. `common` holds passwords of breaches, in lower case; `context` what an attacker
 * who knows the person would try: name, address, body, product.
 *
 * A list of breached passwords holds few of fifteen characters, so what matters is what such a list is made into: one
 * of its entries, or of the context, again and again, or two of them together, digits and signs around them or not.
 */
export const passwordFault = (
  password: string,
  {
    common,
    context,
  }: { readonly common: ReadonlySet<string>; readonly context: readonly string[] },
): PasswordFault | null => {
  const { length } = Array.from(password);
  if (length < passwordLength.least) return "too-short";
  if (length > passwordLength.most) return "too-long";
  const letters = fold(password);
  const own = new Set(context.flatMap(words));
  const isKnown = (piece: string): boolean => common.has(piece) || own.has(piece);
  return [letters, core(letters), core(unmask(letters))].some(
    (text) => isRun(text) || fewestPieces(text, isKnown) <= mostPieces,
  )
    ? "common"
    : null;
};

const mostPieces = 2;
const shortestPiece = 4;
const longestPiece = 40;
const edges = /^[^\p{L}]+|[^\p{L}]+$/gu;

/** Without the digits and signs around it, where these are the smaller part: `soleil2026!` is `soleil`. */
const core = (text: string): string => {
  const inner = text.replace(edges, "");
  return inner.length * 2 > text.length ? inner : text;
};

const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[\s._-]+/g, "");

const masks: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** `m0td3pa$$e` is « motdepasse ». */
const unmask = (text: string): string =>
  text.replaceAll(/[013457@$!]/g, (sign) => masks[sign] ?? "");

const words = (text: string): readonly string[] => {
  const parts = text.split(/[^\p{L}\p{N}]+/u).map(fold);
  return [...parts, fold(text)].filter((part) => part.length >= shortestPiece);
};

/** Neighbours only: `aaaa…`, `123456…`, `zyxw…`. */
const isRun = (text: string): boolean => {
  const codes = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  return steps.size <= 1 && Math.abs([...steps][0] ?? 0) <= 1;
};

/**
 * How many different known pieces make the whole text; more than `mostPieces` when they do not. A path keeps the pieces
 * it is made of, so that one piece ten times counts once.
 */
const fewestPieces = (text: string, isKnown: (piece: string) => boolean): number => {
  const reach: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end++)
    for (let from = Math.max(0, end - longestPiece); from <= end - shortestPiece; from++) {
      const before = reach[from];
      const piece = text.slice(from, end);
      if (before === undefined || !isKnown(piece)) continue;
      const pieces = before.includes(piece) ? before : [...before, piece];
      if (pieces.length < (reach[end]?.length ?? Infinity)) reach[end] = pieces;
    }
  return reach[text.length]?.length ?? Infinity;
};
