import { fill } from "../../kernel/index.ts";
import type { Span } from "../../reading/index.ts";
import type { Finding } from "../model/register.ts";
import type { FieldValue } from "./fieldValues.ts";
import { LintContext, type LintRequest } from "./lintContext.ts";
import type { Hit, LintRule, LintRuleWords, ValueHit } from "./lintRule.ts";
import type { Passage } from "./passages.ts";
import { oncePerContent } from "./oncePerContent.ts";
import { quoteValue } from "./quoteValue.ts";
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
    ...importFindings(context).filter((finding) => !isSuperseded(finding, found)),
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
  for (const rule of lintRules)
    if (rule.check.kind === "document")
      for (const { activity, ...hit } of rule.check.find(context))
        yield { rule, activity: activity ?? null, hit };
  const ask = lintRules.flatMap((rule) =>
    rule.check.kind === "record" ? [{ rule, find: oncePerContent(rule.check.find) }] : [],
  );
  for (const record of context.records) {
    const activity = record.place;
    for (const { rule, find } of ask) for (const hit of find(record)) yield { rule, activity, hit };
    yield* wordHits(context, activity, record.allValues, askValue);
    yield* wordHits(context, activity, record.passages, askPassage);
  }
  yield* wordHits(context, null, context.preamble, askPassage);
}

interface RuleHit extends ValueHit {
  readonly rule: LintRule;
}

/** What is looked at by its words alone: a value, or a line of the page. */
interface Words {
  readonly field: string | null;
  readonly text: string;
  readonly folded: string;
  readonly source: readonly Span[];
}

type Ask<W extends Words> = (words: W) => readonly RuleHit[];

/** What the rules find in equal words is found once: registers repeat their sentences. */
const remembering = <W extends Words>(ask: Ask<W>): Ask<W> => {
  const answers = new Map<string | null, Map<string, readonly RuleHit[]>>();
  return (words) => {
    let known = answers.get(words.field);
    if (known === undefined) {
      known = new Map<string, readonly RuleHit[]>();
      answers.set(words.field, known);
    }
    let hits = known.get(words.text);
    if (hits === undefined) {
      if (known.size >= mostAnswers) known.clear();
      hits = ask(words);
      known.set(words.text, hits);
    }
    return hits;
  };
};

const mostAnswers = 50_000;

const askValue = remembering((value: FieldValue) =>
  lintRules.flatMap((rule) =>
    rule.check.kind === "value" &&
    (rule.check.fields === undefined || rule.check.fields.includes(value.field))
      ? [...rule.check.find(value)].map((hit) => ({ ...hit, rule }))
      : [],
  ),
);

const askPassage = remembering((passage: Passage) =>
  lintRules.flatMap((rule) =>
    rule.check.kind === "passage"
      ? [...rule.check.find(passage)].map((hit) => ({ ...hit, rule }))
      : [],
  ),
);

function* wordHits<W extends Words>(
  { page, at }: LintContext,
  activity: number | null,
  all: readonly W[],
  ask: Ask<W>,
): Generator<Found> {
  const seen = new Set<string>();
  for (const words of all)
    for (const { rule, start, end, params, severity, from, until } of ask(words)) {
      if ((from && from > at.toString()) || (until && until <= at.toString())) continue;
      const evidence = quoteValue(page, words, { start, end });
      // What introduces three sentences is one place of the page.
      const place = `${rule.id} ${evidence.source.map((span) => `${span.start}-${span.end}`).join()} ${evidence.text}`;
      if (seen.has(place)) continue;
      seen.add(place);
      const { field } = words;
      yield {
        rule,
        activity,
        hit: { field, evidence, ...(params && { params }), ...(severity && { severity }) },
      };
    }
}

const isSuperseded = ({ rule, activity, source }: Finding, found: readonly Found[]): boolean =>
  superseded.has(rule) &&
  found.some(
    (other) =>
      other.activity === activity &&
      (other.rule.supersedes ?? []).some((id) => id === rule) &&
      (other.hit.evidence?.source ?? []).some((one) =>
        source.some((two) => one.start < two.end && two.start < one.end),
      ),
  );

const superseded = new Set<string>(lintRules.flatMap(({ supersedes }) => supersedes ?? []));

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
