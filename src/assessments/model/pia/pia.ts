/**
 * The parts of an export of the CNIL's PIA tool that Égide shows and works with. The export itself stays the truth: whatever is not here
 * is kept in it as it came.
 */
export interface Pia {
  readonly name: string;
  readonly category: string;
  readonly author: string;
  readonly evaluator: string;
  readonly validator: string;
  readonly officer: Opinion;
  readonly persons: Opinion & {
    /** Whether their views were sought (art. 35(9)); null: nobody has said. */
    readonly areSought: boolean | null;
    readonly whyNotSought: string;
  };
  /** By the number of their question. */
  readonly answers: ReadonlyMap<string, PiaAnswer>;
  readonly measures: readonly PiaMeasure[];
  /** By what they evaluate: `2.1.211` a question, `3.1.101` a measure, `3.2` a risk. */
  readonly evaluations: ReadonlyMap<string, PiaEvaluation>;
  readonly comments: readonly PiaComment[];
  /** Names of what the export holds beside: kept, and not shown. */
  readonly besides: readonly string[];
}

/** An opinion of art. 35(2) or (9). Its text is HTML, as the tool writes it. */
export interface Opinion {
  readonly names: string;
  readonly isFavourable: boolean | null;
  readonly text: string;
}

export interface PiaAnswer {
  /** HTML; "" where there is none. */
  readonly text: string;
  /** 1 to 4; null where nobody has said. */
  readonly gauge: RiskLevel | null;
  readonly list: readonly string[];
}

/** A measure that treats risks; its content is HTML. Risks name it by its title. */
export interface PiaMeasure {
  readonly id: string;
  readonly title: string;
  readonly content: string;
}

/** What the evaluator found of a part. */
export interface PiaEvaluation {
  readonly verdict: Verdict | null;
  /** HTML. */
  readonly comment: string;
  /** HTML: what is still to be done. */
  readonly plan: string;
  readonly inCharge: string;
  /** By when the plan is done, as the tool writes it. */
  readonly doneBy: string;
  /** Of a risk, once the plan is done. */
  readonly severity: RiskLevel | null;
  readonly likelihood: RiskLevel | null;
}

export interface PiaComment {
  readonly reference: string;
  /** HTML. */
  readonly text: string;
}

/** The tool's 1, 2, 3. */
export const verdicts = ["to-be-fixed", "improvable", "acceptable"] as const;
export type Verdict = (typeof verdicts)[number];

/** The four levels of the CNIL's method, of severity and of likelihood alike: the tool's 1 to 4. */
export const riskLevels = ["negligible", "limited", "important", "maximal"] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** The questions of the tool that take a text, section by section: context, then what art. 35(7)(b) and (d) ask. */
export const textQuestions = {
  context: ["111", "112", "113", "121", "122", "123"],
  principles: ["211", "212", "213", "214", "215", "221", "222", "223", "224", "225", "226", "227"],
} as const;
export type TextSection = keyof typeof textQuestions;
export type TextQuestion = (typeof textQuestions)[TextSection][number];

/** The three risks of the method (art. 35(7)(c)), with the numbers of their questions and of their evaluation. */
export const risks = {
  access: questionsOfRisk(2),
  change: questionsOfRisk(3),
  loss: questionsOfRisk(4),
} as const;
export type RiskName = keyof typeof risks;
export const riskNames = Object.keys(risks) as readonly RiskName[];

function questionsOfRisk(item: number) {
  const question = (number: number): string => `3${item}${number}`;
  return {
    impacts: question(1),
    threats: question(2),
    sources: question(3),
    measures: question(4),
    severity: question(5),
    likelihood: question(6),
    evaluation: `3.${item}`,
  } as const;
}
