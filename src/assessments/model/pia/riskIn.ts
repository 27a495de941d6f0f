import { riskLevels, riskNames, risks, type Pia, type RiskLevel, type RiskName } from "./pia.ts";

/** A risk as the assessment has it. */
export interface RiskFound {
  readonly name: RiskName;
  readonly impacts: readonly string[];
  readonly threats: readonly string[];
  readonly sources: readonly string[];
  /** Titles of the measures that treat it. */
  readonly measures: readonly string[];
  readonly severity: RiskLevel | null;
  readonly likelihood: RiskLevel | null;
  /** HTML: why. */
  readonly severityGrounds: string;
  readonly likelihoodGrounds: string;
  /** Once the plan of its evaluation is done: what the evaluator re-estimated, else what stands above. */
  readonly residual: { readonly severity: RiskLevel | null; readonly likelihood: RiskLevel | null };
}

/** One of the three risks of an assessment. */
export const riskIn = (pia: Pia, name: RiskName): RiskFound => {
  const of = risks[name];
  const list = (question: string): readonly string[] => pia.answers.get(question)?.list ?? [];
  const [severe, likely] = [pia.answers.get(of.severity), pia.answers.get(of.likelihood)];
  const evaluation = pia.evaluations.get(of.evaluation);
  const severity = severe?.gauge ?? null;
  const likelihood = likely?.gauge ?? null;
  return {
    name,
    impacts: list(of.impacts),
    threats: list(of.threats),
    sources: list(of.sources),
    measures: list(of.measures),
    severity,
    likelihood,
    severityGrounds: severe?.text ?? "",
    likelihoodGrounds: likely?.text ?? "",
    residual: {
      severity: evaluation?.severity ?? severity,
      likelihood: evaluation?.likelihood ?? likelihood,
    },
  };
};

export const risksIn = (pia: Pia): readonly RiskFound[] =>
  riskNames.map((name) => riskIn(pia, name));

const heightOf = (level: RiskLevel): number => riskLevels.indexOf(level) + 1;

/** What is left of a risk, as the CNIL's method asks it to be treated. */
export const residualWeights = ["unweighed", "low", "to-reduce", "high"] as const;
export type ResidualWeight = (typeof residualWeights)[number];

/**
 * How heavy what is left is: `high` where both severity and likelihood are important or maximal, which the method says must not be taken,
 * and for which art. 36(1) asks to consult the authority; `to-reduce` where one of them is.
 */
export const residualOf = ({ residual: { severity, likelihood } }: RiskFound): ResidualWeight => {
  if (severity === null || likelihood === null) return "unweighed";
  const [severe, likely] = [heightOf(severity) >= 3, heightOf(likelihood) >= 3];
  return severe && likely ? "high" : severe || likely ? "to-reduce" : "low";
};

/** The heaviest of the three; `unweighed` as long as one is, unless another is high already. */
export const heaviestIn = (pia: Pia): ResidualWeight => {
  const all = risksIn(pia).map(residualOf);
  if (all.includes("high")) return "high";
  if (all.includes("unweighed")) return "unweighed";
  return all.includes("to-reduce") ? "to-reduce" : "low";
};
