import { fill } from "../../kernel/index.ts";
import type { Finding } from "../model/register.ts";
import { LintContext, type LintRequest } from "./lintContext.ts";
import type { LintRecord } from "./lintRecord.ts";
import type { Hit, LintRule, LintRuleWords, ValueHit } from "./lintRule.ts";
import { ruleCatalogue } from "./ruleCatalogue.ts";
import { lintRules } from "./rules/index.ts";
import { applySettings, type Applied, type LintSettings } from "./settings.ts";

/** What `lintRegister` is asked, and the settings of the body where it has some. */
export interface LintRegisterRequest extends LintRequest {
  readonly settings?: LintSettings;
}

/** The findings of a register, without those that a setting suppresses. An `error` blocks a publication. */
export const lintRegister = (request: LintRegisterRequest): readonly Finding[] =>
  lintWithSettings(request).findings;

/** The findings, those that were suppressed with their reasons, and the suppressions that matched nothing. */
export const lintWithSettings = ({ settings, ...request }: LintRegisterRequest): Applied =>
  applySettings(findAll(new LintContext(request)), settings ?? {}, request.register);

interface Found {
  readonly rule: LintRule;
  readonly activity: number | null;
  readonly hit: Hit;
}

const findAll = (context: LintContext): readonly Finding[] => {
  const found = withoutYielding([...runRules(context)]);
  const findings = [
    ...importFindings(context),
    ...found.map((each) => toFinding(each, context.language)),
  ];
  return findings.sort(
    (a, b) =>
      (a.activity ?? 0) - (b.activity ?? 0) ||
      (a.source[0]?.start ?? 0) - (b.source[0]?.start ?? 0) ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
};

function* runRules(context: LintContext): Generator<Found> {
  const checks = lintRules.map((rule) => ({ rule, check: rule.check }));
  for (const { rule, check } of checks)
    if (check.kind === "document")
      for (const { activity, ...hit } of check.find(context))
        yield { rule, activity: activity ?? null, hit };
  for (const record of context.records) {
    for (const { rule, check } of checks)
      if (check.kind === "record")
        for (const hit of check.find(record)) yield { rule, activity: record.order, hit };
    yield* valueHits(record);
  }
}

interface RuleHit extends ValueHit {
  readonly rule: LintRule;
}

const valueRules = lintRules.flatMap((rule) =>
  rule.check.kind === "value" ? [{ rule, check: rule.check }] : [],
);

/** What the rules on single values find in equal words is found once: registers repeat their sentences. */
const answers = new Map<string, Map<string, readonly RuleHit[]>>();
const mostAnswers = 50_000;

function* valueHits(record: LintRecord): Generator<Found> {
  const seen = new Set<string>();
  for (const value of record.values) {
    const { field, text, folded } = value;
    let known = answers.get(field);
    if (known === undefined) {
      known = new Map<string, readonly RuleHit[]>();
      answers.set(field, known);
    }
    let hits = known.get(text);
    if (hits === undefined) {
      if (known.size >= mostAnswers) known.clear();
      hits = valueRules.flatMap(({ rule, check }) =>
        check.fields === undefined || check.fields.includes(field)
          ? [...check.find({ field, text, folded })].map((hit) => ({ ...hit, rule }))
          : [],
      );
      known.set(text, hits);
    }
    for (const { rule, start, end, params, severity } of hits) {
      const evidence = record.quote(value, { start, end });
      // What introduces three sentences is one place of the page.
      const place = `${rule.id} ${evidence.source.map((span) => `${span.start}-${span.end}`).join()} ${evidence.text}`;
      if (seen.has(place)) continue;
      seen.add(place);
      yield {
        rule,
        activity: record.order,
        hit: { field, evidence, ...(params && { params }), ...(severity && { severity }) },
      };
    }
  }
}

/** Two rules that hit the same words say one defect: the one that yields is silent. */
const withoutYielding = (found: readonly Found[]): readonly Found[] => {
  const better = new Set(found.flatMap(({ rule }) => rule.yieldsTo ?? []));
  const said = found.filter(({ rule }) => better.has(rule.id));
  if (said.length === 0) return found;
  const byPlace = Map.groupBy(said, ({ rule, activity }) => `${rule.id} ${activity}`);
  return found.filter(
    ({ rule, activity, hit }) =>
      !(rule.yieldsTo ?? []).some((id) =>
        (byPlace.get(`${id} ${activity}`) ?? []).some((other) => overlap(hit, other.hit)),
      ),
  );
};

const overlap = (a: Hit, b: Hit): boolean => {
  const [ours, theirs] = [a.evidence?.source ?? [], b.evidence?.source ?? []];
  if (ours.length === 0 || theirs.length === 0) return a.field === b.field;
  return ours.some((one) => theirs.some((two) => one.start < two.end && two.start < one.end));
};

const toFinding = ({ rule, activity, hit }: Found, language: LintContext["language"]): Finding => ({
  rule: rule.id,
  severity: hit.severity ?? rule.severity,
  activity,
  field: hit.field,
  message: fill(rule.message[language], hit.params ?? {}),
  evidence: hit.evidence?.text ?? null,
  source: (hit.evidence?.source ?? []).map(({ start, end }) => ({ start, end })),
  ...(rule.legalSource && { legalSource: rule.legalSource[language] }),
});

const defects: ReadonlyMap<string, LintRuleWords> = new Map(
  ruleCatalogue.filter(({ examples }) => !examples).map((rule) => [rule.id, rule]),
);

/** What the import noticed and is a defect of the page, in its own words. */
const importFindings = ({ register, language }: LintContext): readonly Finding[] =>
  register.findings.flatMap((finding) => {
    const rule = defects.get(finding.rule);
    if (rule === undefined) return [];
    return [{ ...finding, ...(rule.legalSource && { legalSource: rule.legalSource[language] }) }];
  });
