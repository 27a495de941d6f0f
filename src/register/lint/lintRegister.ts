import { fill } from "../../kernel/index.ts";
import type { Finding } from "../model/register.ts";
import { askedOnce } from "./askedOnce.ts";
import { LintContext, type LintRequest } from "./lintContext.ts";
import type { Hit, LintRule, LintRuleWords, Params } from "./lintRule.ts";
import { ruleCatalogue } from "./ruleCatalogue.ts";
import { lintRules } from "./rules/index.ts";
import { applySettings, type Applied, type LintSettings } from "./settings.ts";
import { askPassage, placedHits, quoted, wordHits } from "./wordHits.ts";

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
  const found = withoutYielding(runRules(context));
  const findings = [
    ...withoutSuperseded(importFindings(context), found),
    ...found.map(findingIn(context.language)),
  ];
  return [...Map.groupBy(findings, ({ activity }) => activity ?? 0)]
    .sort(([a], [b]) => a - b)
    .flatMap(([, ofOne]) => ofOne.sort(byPlace));
};

const byPlace = (a: Finding, b: Finding): number =>
  (a.source[0]?.start ?? 0) - (b.source[0]?.start ?? 0) ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

const runRules = (context: LintContext): readonly Found[] => {
  const found: Found[] = [];
  for (const rule of lintRules)
    if (rule.check.kind === "document")
      for (const { activity, ...hit } of rule.check.find(context))
        found.push({ rule, activity: activity ?? null, hit });
  const ask = lintRules.flatMap((rule) =>
    rule.check.kind === "record" ? [{ rule, find: askedOnce(rule.check.find) }] : [],
  );
  const hitsOf = wordHits(context);
  for (const record of context.records) {
    const activity = record.place;
    for (const { rule, find } of ask)
      for (const hit of find(record)) found.push({ rule, activity, hit });
    for (const { rule, hit } of hitsOf(record)) found.push({ rule, activity, hit });
  }
  for (const { rule, hit } of quoted(context, placedHits(context.preamble, askPassage)))
    found.push({ rule, activity: null, hit });
  return found;
};

/** What the import found, without what a rule says better of the same words. */
const withoutSuperseded = (
  findings: readonly Finding[],
  found: readonly Found[],
): readonly Finding[] => {
  const better = Map.groupBy(
    found.filter(({ rule }) => rule.supersedes !== undefined),
    ({ activity }) => activity,
  );
  return findings.filter(
    ({ rule, activity, source }) =>
      !(better.get(activity) ?? []).some(
        (other) =>
          (other.rule.supersedes ?? []).some((id) => id === rule) &&
          (other.hit.evidence?.source ?? []).some((one) =>
            source.some((two) => one.start < two.end && two.start < one.end),
          ),
      ),
  );
};

/** The rules that some other rule yields to. */
const betterSaid = new Set(lintRules.flatMap(({ yieldsTo }) => yieldsTo ?? []));

/** Two rules that hit the same words say one defect: the one that yields is silent. */
const withoutYielding = (found: readonly Found[]): readonly Found[] => {
  const said = new Map<string, Map<number | null, Hit[]>>();
  for (const { rule, activity, hit } of found) {
    if (!betterSaid.has(rule.id)) continue;
    const byActivity = said.get(rule.id) ?? new Map<number | null, Hit[]>();
    said.set(rule.id, byActivity);
    const hits = byActivity.get(activity);
    if (hits === undefined) byActivity.set(activity, [hit]);
    else hits.push(hit);
  }
  return found.filter(
    ({ rule: { yieldsTo }, activity, hit }) =>
      yieldsTo === undefined ||
      !yieldsTo.some((id) =>
        said
          .get(id)
          ?.get(activity)
          ?.some((other) => overlap(hit, other)),
      ),
  );
};

const overlap = (a: Hit, b: Hit): boolean => {
  const [ours, theirs] = [a.evidence?.source ?? [], b.evidence?.source ?? []];
  if (ours.length === 0 || theirs.length === 0) return a.field === b.field;
  return ours.some((one) => theirs.some((two) => one.start < two.end && two.start < one.end));
};

const findingIn = (language: LintContext["language"]): ((found: Found) => Finding) => {
  // Records that say the same share the params of their hits.
  const filled = new WeakMap<object, { readonly rule: LintRule; readonly message: string }>();
  const messageOf = (rule: LintRule, params: Params | undefined): string => {
    const known = filled.get(params ?? rule);
    if (known?.rule === rule) return known.message;
    const message = fill(rule.message[language], params ?? {});
    filled.set(params ?? rule, { rule, message });
    return message;
  };
  return ({ rule, activity, hit: { severity, field, params, evidence } }) => {
    const finding = {
      rule: rule.id,
      severity: severity ?? rule.severity,
      activity,
      field,
      message: messageOf(rule, params),
      evidence: evidence?.text ?? null,
      source: (evidence?.source ?? []).map(({ start, end }) => ({ start, end })),
    };
    return rule.legalSource ? { ...finding, legalSource: rule.legalSource[language] } : finding;
  };
};

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
