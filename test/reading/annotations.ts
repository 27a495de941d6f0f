/** A rule as an annotator wrote it down; texts may be shortened, or made into a noun phrase. */
export interface AnnotatedRule {
  readonly kind: string;
  readonly keep: string | null;
  readonly bound: "exact" | "maximum" | "minimum";
  /** The start, the end or the state, by kind. */
  readonly event: string | null;
  readonly condition: string | null;
  readonly scope: string | null;
  readonly end: string | null;
  readonly then: { readonly keep: string | null; readonly ends: readonly string[] } | null;
  /** The second stage is told in words that name no action and no period: nothing can be held against them. */
  readonly thenInWords: boolean;
  /** The main period, where an alternative lengthens it by `keep`. */
  readonly lengthens: string | null;
}

/** One annotated sentence. */
export interface Annotation {
  readonly file: string;
  readonly text: string;
  readonly context: string | null;
  /** The main rule and its alternatives. */
  readonly rules: readonly AnnotatedRule[];
}

/** The first files are there to develop on; the others are only ever counted. */
export type Half = "development" | "held-out";
const developmentFiles = 25;

/** The annotations of one half, split by file in the order in which the files first appear. */
export const annotationsOf = (table: string, half: Half): readonly Annotation[] => {
  const [header = "", ...lines] = table.replaceAll("\r", "").trimEnd().split("\n");
  const names = header.split("\t");
  const rows = lines.map((line) => {
    const cells = line.split("\t");
    return new Map(names.map((name, at) => [name, cells[at]?.trim() ?? ""]));
  });
  const files = [...new Set(rows.map((row) => row.get("source_file") ?? ""))];
  const development = new Set(files.slice(0, developmentFiles));
  return rows
    .map(annotationOf)
    .filter(({ file }) => development.has(file) === (half === "development"));
};

type Row = ReadonlyMap<string, string>;

const annotationOf = (row: Row): Annotation => ({
  file: row.get("source_file") ?? "",
  text: row.get("sentence") ?? "",
  context: row.get("context") || null,
  rules: rulesOf(row),
});

const rulesOf = (row: Row): readonly AnnotatedRule[] => {
  const kind = (row.get("kind") ?? "").replaceAll("_", "-");
  if (kind === "not-a-retention-rule" || kind === "definition") return [];
  const then = secondStage(row.get("second_stage") ?? "");
  const action = row.get("action_at_end") ?? "";
  const main: AnnotatedRule = {
    kind,
    keep: row.get("duration") || null,
    bound: kind === "minimum" ? "minimum" : row.get("is_maximum") === "true" ? "maximum" : "exact",
    event: row.get("start_event") || null,
    condition: row.get("condition") || null,
    scope: row.get("data_scope") || null,
    end: action === "unknown" || action === "" ? null : action,
    then: then ?? null,
    thenInWords: then === undefined,
    lengthens: null,
  };
  const others = (row.get("alternatives") ?? "").split(";").map((part) => part.trim());
  const alternatives = others.filter((part) => part !== "");
  return [main, ...alternatives.map((part) => alternative(part, main))];
};

/** `archive P3Y`, `delete`, `archive P3Y delete`: what comes after the first period; undefined when it says anything else. */
const secondStage = (cell: string): AnnotatedRule["then"] | undefined => {
  if (cell === "") return null;
  const words = cell.split(/[\s,+]+|then/).filter((word) => word !== "");
  const keeps = words.filter((word) => /^P[\dTYMWDHS.]+$/.test(word));
  const ends = words.filter((word) => /^(?:archive|delete|anonymise|restrict)$/.test(word));
  const isKnown = keeps.length <= 1 && keeps.length + ends.length === words.length;
  return isKnown ? { keep: keeps[0] ?? null, ends } : undefined;
};

const nothing = {
  condition: null,
  scope: null,
  end: null,
  then: null,
  thenInWords: false,
  lengthens: null,
} as const;

/** `P2Y|start|condition|max|scope`, `until:event|words`. */
const alternative = (part: string, main: AnnotatedRule): AnnotatedRule => {
  const [head = "", ...cells] = part.split("|").map((cell) => cell.trim());
  const event = /^(until|while):(.+)$/.exec(head);
  if (event) {
    const kind = event[1] === "until" ? "until-event" : "while";
    const scope = cells.filter((cell) => cell !== "").join(" ") || null;
    return { ...nothing, kind, keep: null, bound: "exact", event: event[2]!.trim(), scope };
  }
  if (!/^P[\dTYMWDHS.]+$/.test(head)) throw unreadable();
  const [start = "", condition = "", flag = "", scope = ""] = cells;
  if (!["", "max", "min", "extends"].includes(flag)) throw unreadable();
  // A third cell that names a bound, with the condition left out, is how some rows are written.
  const isShifted = ["max", "min", "extends"].includes(condition) && flag === "";
  const said = isShifted ? condition : flag;
  return {
    ...nothing,
    kind: said === "min" ? "minimum" : "duration",
    keep: head,
    bound: said === "max" ? "maximum" : said === "min" ? "minimum" : "exact",
    event: start || null,
    condition: (isShifted ? "" : condition) || null,
    scope: scope || null,
    lengthens: said === "extends" ? main.keep : null,
  };
};

/** Says nothing of the row: it may be one that nobody is to see. */
const unreadable = (): Error => new Error("an alternative of the annotations cannot be read");
