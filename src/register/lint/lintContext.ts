import { sha256, type Language } from "../../kernel/index.ts";
import type { Span } from "../../reading/index.ts";
import type { PublishedPage } from "../actions/registerImports.ts";
import type { FindingId } from "../import/findings.ts";
import type { Finding, Register } from "../model/register.ts";
import type { Quote } from "./lintRule.ts";
import { ContentKeys } from "./contentKey.ts";
import { AllFieldWords } from "./fieldWords.ts";
import { LintRecord } from "./lintRecord.ts";
import { passagesOf, type Passage } from "./passages.ts";
import { quoteValue } from "./quoteValue.ts";
import { pageText, type PageText } from "./pageText.ts";
import { policyText, type PolicyText } from "./policyText.ts";
import type { Trail } from "./trail.ts";

export interface LintRequest {
  readonly register: Register;
  /** The page that the register was read from; null where there is none (a register kept by hand, an edited one). */
  readonly page: PublishedPage | null;
  /** The privacy policy published beside the register, where there is one to hold it against. */
  readonly policy?: PublishedPage | null;
  /** The day of the judgement: dates after it are in the future. */
  readonly at: Temporal.PlainDate;
  /** Language of the messages. */
  readonly language: Language;
}

/** What every rule has: the register, its page, the day, and what was computed once from all records. */
export class LintContext {
  readonly register: Register;
  /** Null where there is no page, or where it is not the one that this register was read from. */
  readonly page: PageText | null;
  readonly policy: PolicyText | null;
  readonly at: Temporal.PlainDate;
  readonly language: Language;
  readonly records: readonly LintRecord[];
  /** What records have in common. */
  readonly keys = new ContentKeys();
  #words: AllFieldWords | null = null;
  #trail: Trail | null = null;
  readonly #computed = new Map<unknown, unknown>();

  constructor({ register, page, policy, at, language }: LintRequest) {
    this.register = register;
    this.page =
      page !== null && sha256(page.content) === register.document.sha256 ? pageText(page) : null;
    this.policy = policy ? policyText(policy) : null;
    this.at = at;
    this.language = language;
    this.records = register.activities.map(
      (activity, index) => new LintRecord(this, activity, index + 1),
    );
  }

  /** Words of the page at the places of a member, the shortest stretch that holds them. */
  readonly quoteText = (text: string, source: readonly Span[]): Quote =>
    quoteValue(this.page, { text, source }, { start: 0, end: text.length });

  /** What the import noticed in a record, for rules that say it better. */
  importFindings(rule: FindingId, record: LintRecord): readonly Finding[] {
    return this.once(findingsByRule).get(rule)?.get(record.order) ?? [];
  }

  /** Where the looks of a rule are written down, while one is watched. */
  get trail(): Trail | null {
    return this.#trail;
  }

  /** Runs `work` while its looks are written down; null: what it looks at is the same for every record. */
  watching<T>(trail: Trail | null, work: () => T): T {
    const before = this.#trail;
    this.#trail = trail;
    try {
      return work();
    } finally {
      this.#trail = before;
    }
  }

  /** What each field of each record says, shared by the records that say the same. */
  get words(): AllFieldWords {
    return (this.#words ??= new AllFieldWords(this.records));
  }

  /** What stands above the records, line by line; nothing without a page. */
  get preamble(): readonly Passage[] {
    return this.once(passagesOf).get(0) ?? [];
  }

  /** What `compute` gives, computed once for this register: an index over all records, for instance. */
  once<T>(compute: (context: LintContext) => T): T {
    if (!this.#computed.has(compute))
      this.#computed.set(
        compute,
        this.watching(null, () => compute(this)),
      );
    return this.#computed.get(compute) as T;
  }
}

const findingsByRule = ({
  register,
}: LintContext): ReadonlyMap<string, ReadonlyMap<number | null, readonly Finding[]>> =>
  new Map(
    [...Map.groupBy(register.findings, ({ rule }) => rule)].map(([rule, findings]) => [
      rule,
      Map.groupBy(findings, ({ activity }) => activity),
    ]),
  );
