import type { RetentionRule } from "../model/retentionReading.ts";
import { after, agreed, agreementOf, quoted, type Agreement } from "./explainAgreement.ts";
import { endedAs } from "./explainEnds.ts";
import { sayPeriod } from "./explainPeriods.ts";

/** A sentence without what it says of time: where the data are named, and what the end of the data agrees with. */
export interface Frame {
  /** Up to the verb. */
  readonly head: string;
  /** After everything else but the end. */
  readonly tail: string;
  readonly subject: Agreement | null;
  /** Starts with a word of ours, so that it may be written small behind an opening. */
  readonly ours: boolean;
  /** What the verb says: that data are kept, that they end, or that they are archived after a period set elsewhere. */
  readonly verb: "keep" | "end" | "archive";
  /** A colon takes the place of the verb. */
  readonly label: boolean;
  /** The subject says how long, and from when: nothing is left to be said of it. */
  readonly since: boolean;
}

const frame = (head: string, subject: Agreement | null, rest: Partial<Frame> = {}): Frame => ({
  head,
  subject,
  tail: "",
  ours: false,
  verb: "keep",
  label: false,
  since: false,
  ...rest,
});

const be = ({ plural }: Agreement): string => (plural ? "sont" : "est");

/** The ways of naming the data of a rule, the one that reads best first; `before` is what opens the sentence. */
export const framesOf = (rule: RetentionRule, before: string): readonly Frame[] => {
  const { scope } = rule;
  if (rule.kind === "not-kept") return notKept(scope, before !== "");
  const ours = { ours: true };
  const bare = frame("Conservation", null, ours);
  if (rule.kind === "by-reference" && rule.then?.keep) return [archived(scope)];
  if (scope === null)
    return [bare, ...endings(rule, "Elles", elles), frame("Elles sont conservées", elles, ours)];
  const subject = agreementOf(scope);
  const opened = before !== "";
  const isCapital = /^\p{Lu}/u.test(scope);
  const name = subjectOf(scope, { ...subject, opened });
  const passive = frame(`${name} ${be(subject)} ${agreed("conservé", subject)}`, subject);
  const label = frame(`${scope}\u00a0:`, null, { label: true });
  const cited = frame(`${quoted(scope)}\u00a0:`, null, { label: true });
  const of = after("de", scope);
  const nouns = of === null ? [] : [frame(`Conservation ${of}`, null, ours)];
  const active = frame(`On conserve ${objectOf(scope, subject)}`, null, ours);
  const named = [" ", ", "].map((gap) => ({ ...bare, tail: `${gap}pour ${scope}` }));
  const said = [...endings(rule, name, subject), passive];
  if (!subject.determined)
    return isCapital
      ? [opened ? cited : label, ...named, ...nouns, label, cited, ...said]
      : [...nouns, ...named, active, label, cited, ...said];
  return isCapital || opened
    ? [...said, active, ...nouns, label, ...named, cited]
    : [...named, active, ...nouns, label, cited, ...said];
};

/** A name without its determiner is no subject, nor is one with a capital in the middle of a sentence: it is quoted. */
const subjectOf = (
  scope: string,
  { determined, opened }: Agreement & { readonly opened: boolean },
): string => (!determined || (opened && /^\p{Lu}/u.test(scope)) ? quoted(scope) : scope);

/** A name without its determiner is no object: it is quoted. */
const objectOf = (scope: string, { determined }: Agreement): string =>
  determined || /^d(?:e |['’])/.test(scope) ? scope : quoted(scope);

const elles: Agreement = { plural: true, feminine: true, determined: true };

/** « Au-delà de leur durée de conservation, les dossiers sont archivés … » */
const archived = (scope: string | null): Frame => {
  const subject = scope === null ? elles : agreementOf(scope);
  const name = scope === null ? "elles" : subjectOf(scope, { ...subject, opened: true });
  const words = `${name} ${be(subject)} ${agreed("archivé", subject)}`;
  return frame(`Au-delà de leur durée de conservation, ${words}`, subject, {
    ours: true,
    verb: "archive",
  });
};

/** « Les brouillons sont supprimés … »: where nothing is kept, or an event ends the data. */
const endings = (rule: RetentionRule, scope: string, subject: Agreement): readonly Frame[] => {
  const participle = rule.end && endedAs(rule.end, subject);
  if (!participle) return [];
  const { from, keep, bound, plus } = rule;
  // « les comptes inactifs depuis 2 ans »
  if (from && keep && bound === "exact" && plus === null && scope.endsWith(` ${from}`))
    return [
      frame(
        `${scope} depuis ${sayPeriod({ keep, bound, plus })} ${be(subject)} ${participle}`,
        subject,
        { verb: "end", since: true },
      ),
    ];
  if (keep !== "P0D" && rule.kind !== "until-event") return [];
  return [frame(`${scope} ${be(subject)} ${participle}`, subject, { verb: "end" })];
};

const notKept = (scope: string | null, opened: boolean): readonly Frame[] => {
  const ours = { ours: true };
  if (scope === null) return [frame("Elles ne sont pas conservées", null, ours)];
  const subject = agreementOf(scope);
  const passive = frame(
    `${subjectOf(scope, { ...subject, opened })} ${subject.plural ? "ne sont" : "n’est"} pas ${agreed("conservé", subject)}`,
    null,
  );
  const active = frame(`On ne conserve pas ${objectOf(scope, subject)}`, null, ours);
  const telegraphic = frame(`${scope} non ${agreed("conservé", subject)}`, null);
  const apart = frame(`Elles ne sont pas conservées`, null, { ...ours, tail: ` pour ${scope}` });
  return subject.determined || /^\p{Lu}/u.test(scope)
    ? [passive, active, apart, telegraphic]
    : [active, apart, passive, telegraphic];
};
