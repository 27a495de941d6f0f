import {
  isDoor,
  isRoomDoor,
  isTest,
  placeOf,
  type Architecture,
  type Place,
  type Violation,
} from "../architecture.ts";
import type { Import, Source } from "../source.ts";

/** Arrows between domains: declared in architecture.json, through the neighbour's door, never in a circle. */
export const betweenDomains = (
  sources: readonly Source[],
  architecture: Architecture,
): readonly Violation[] => [
  ...circlesOf(architecture),
  ...sources.flatMap((source) => [
    ...unlisted(source, architecture),
    ...computed(source),
    ...source.imports.flatMap((each) => judge(source, each, architecture)),
  ]),
];

const violation = (rule: string, source: Source, line: number, message: string): Violation => ({
  rule,
  file: source.path,
  line,
  message,
});

const known = (domain: string, { domains, everyone }: Architecture): boolean =>
  domain in domains || everyone.includes(domain);

const unlisted = (source: Source, architecture: Architecture): readonly Violation[] => {
  if (!source.path.startsWith("src/")) return [];
  const place = placeOf(source.path, architecture);
  if (place && known(place.domain, architecture)) return [];
  const message = `${place?.domain ?? "a file beside the domains"} is not listed in architecture.json`;
  return [violation("domain-unlisted", source, 1, message)];
};

/** Nobody can say where the arrow of a computed import points. */
const computed = (source: Source): readonly Violation[] =>
  source.path.startsWith("src/") && !isTest(source.path)
    ? source.computedImports.map((line) =>
        violation(
          "computed-import",
          source,
          line,
          "the path of an import is written, not computed",
        ),
      )
    : [];

const mayUse = (from: Place, to: string, architecture: Architecture): boolean => {
  const { domain, room } = from;
  if (architecture.everyone.includes(domain)) return true;
  if (architecture.domains[domain]?.includes(to)) return true;
  const leaf = architecture.leaves[domain];
  if (leaf) return room !== null && (leaf[room]?.includes(to) ?? false);
  return architecture.foundations.includes(to) && !architecture.foundations.includes(domain);
};

const mayEnter = (from: Place, target: string, architecture: Architecture): boolean =>
  isDoor(target, architecture) ||
  (architecture.everyone.includes(from.domain) && isRoomDoor(target, architecture));

const judge = (source: Source, each: Import, architecture: Architecture): readonly Violation[] => {
  const from = placeOf(source.path, architecture);
  if (!from || each.target === null) return [];
  const says = (rule: string, message: string) => [violation(rule, source, each.line, message)];
  const to = placeOf(each.target, architecture);
  if (!isTest(source.path) && (!to || isTest(each.target)))
    return says("outside-import", `the product does not import ${each.target}`);
  if (!to) return [];
  const sameModule = from.domain === to.domain && from.module === to.module;
  if (sameModule || (from.domain === to.domain && (from.module ?? to.module) === null)) return [];
  if (from.domain !== to.domain && !mayUse(from, to.domain, architecture))
    return says("domain-arrow", `${from.domain} may not use ${to.domain}`);
  return mayEnter(from, each.target, architecture)
    ? []
    : says("domain-door", `${each.target} is behind the door: import the index.ts of its domain`);
};

/** A circle of declared arrows, whoever imports what. */
const circlesOf = ({ domains }: Architecture): readonly Violation[] => {
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (domains[from] ?? []).some(
      (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
    );
  return Object.keys(domains)
    .filter((domain) => reaches(domain, domain, new Set()))
    .map((domain) => ({
      rule: "domain-circle",
      file: "architecture.json",
      line: 1,
      message: `${domain} reaches itself along the declared arrows`,
    }));
};
