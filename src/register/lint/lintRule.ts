import type { Bilingual } from "../../kernel/index.ts";
import type { Span } from "../../reading/index.ts";
import type { FindingId } from "../import/findings.ts";
import type { Finding } from "../model/register.ts";
import type { Example } from "./examplePage.ts";
import type { LintContext } from "./lintContext.ts";
import type { LintRecord } from "./lintRecord.ts";
import type { FieldValue, ValueField } from "./fieldValues.ts";
import type { Passage } from "./passages.ts";

export type Severity = Finding["severity"];

/** The families of the rules, one folder each. */
export const lintFamilies = [
  "form",
  "document",
  "law",
  "special",
  "rights",
  "retention",
  "recipients",
] as const;

export type LintFamily = (typeof lintFamilies)[number];

/** Words of the page, exactly, and their places in it. */
export interface Quote {
  readonly text: string;
  readonly source: readonly Span[];
}

export type Params = Readonly<Record<string, string | number>>;

/** One defect that a rule found. */
export interface Hit {
  /** Member of the activity (`retention`, `rights` …), or of the register for a document. */
  readonly field: string | null;
  /** The shortest exact words that show the defect; null only where there are none to show. */
  readonly evidence: Quote | null;
  /** What fills the places of the message. */
  readonly params?: Params;
  /** Where one rule finds graver and lighter cases. */
  readonly severity?: Severity;
}

/** A stretch of one value that shows the defect, by offsets into its text. */
export interface ValueHit {
  readonly start: number;
  readonly end: number;
  readonly params?: Params;
  readonly severity?: Severity;
  /** The day (ISO 8601) from which it is a defect: a body that was abolished then. */
  readonly from?: string;
  /** The day from which it is none any more: a date that was in the future. */
  readonly until?: string;
}

/**
 * What a rule looks at, from the cheapest:
 * - `value`, `passage`: the words of one value or one line, whatever else the record says. Answers are kept for equal words,
 *   so it MUST depend on nothing but its argument;
 * - `record`: one activity, and through `record.context` the others;
 * - `document`: the whole register; its hits name the activity where there is one.
 */
export type LintCheck =
  | {
      readonly kind: "value";
      /** The fields to look at; all where left out. */
      readonly fields?: readonly ValueField[];
      find(value: Pick<FieldValue, "text" | "folded" | "field">): Iterable<ValueHit>;
    }
  | {
      /** One line as the page writes it (a value without page), also above the records: same promise as `value`. */
      readonly kind: "passage";
      /** Equal hits are one finding of a record: a template left with one hole in ten sentences has one thing to mend. */
      readonly oncePerRecord?: true;
      find(passage: Pick<Passage, "text" | "folded" | "field">): Iterable<ValueHit>;
    }
  | { readonly kind: "record"; find(record: LintRecord): Iterable<Hit> }
  | {
      readonly kind: "document";
      find(context: LintContext): Iterable<Hit & { readonly activity?: number }>;
    };

/** What a reader is told of a rule, whatever it looks at. */
export interface RuleWords {
  /** `family.name`, permanent: settings, suppressions and uploaded results name it. */
  readonly id: string;
  readonly family: string;
  /** `error` only for what no reading of the page can excuse: it blocks a publication. */
  readonly severity: Severity;
  /** The article that asks for it; null for a matter of form. */
  readonly legalSource: Bilingual | null;
  readonly title: Bilingual;
  /** What was found, said of this record; `{places}` are filled with the params of the hit. */
  readonly message: Bilingual;
  /** Why it matters to the persons or to the body. */
  readonly why: Bilingual;
  /** What to write instead. */
  readonly mend: Bilingual;
}

/** The same of a rule on registers; what the import finds has this too. */
export interface LintRuleWords extends RuleWords {
  readonly family: LintFamily;
}

/** One rule: what it says, how it finds it, and the examples that are its test and its documentation. */
export interface LintRule extends LintRuleWords {
  readonly examples: {
    /** Pages in which exactly this rule finds something (and what `also` of the example names). */
    readonly bad: readonly Example[];
    /** The first one corrected: no rule finds anything. */
    readonly good: Example;
  };
  /** Findings of the import that are the same defect: this rule says them instead. */
  readonly replaces?: readonly FindingId[];
  /** Findings of the import that this rule says better where both are about the same words. */
  readonly supersedes?: readonly FindingId[];
  /** Rules that say the same defect better: where one of them hits the same words of a record, this one is silent. */
  readonly yieldsTo?: readonly string[];
  readonly check: LintCheck;
}
