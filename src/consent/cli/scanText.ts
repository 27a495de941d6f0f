import { colon, fill, type Bilingual, type Language } from "../../kernel/index.ts";
import { findingLine, printable, tally, type Screen } from "../../platform/command-line/index.ts";
import { knownTracker } from "../model/scan/knownTrackers.ts";
import { scanPhases, type ScanPhase, type ScanReport } from "../model/scan/scanReport.ts";

const words = {
  pages: {
    fr: "Pages ouvertes : {count} ({browser}, {at})",
    en: "Pages opened: {count} ({browser}, {at})",
  },
  pressed: {
    fr: "Pressé : {refuse} pour refuser, {accept} pour accepter",
    en: "Pressed: {refuse} to refuse, {accept} to accept",
  },
  nothing: { fr: "rien", en: "nothing" },
  trackers: { fr: "Traceurs", en: "Trackers" },
  hosts: { fr: "Hôtes tiers", en: "Third-party hosts" },
  none: { fr: "aucun", en: "none" },
  usually: { fr: "d’ordinaire {provider}", en: "usually {provider}" },
  session: { fr: "session", en: "session" },
  days: { fr: "{count} j", en: "{count} d" },
  by: { fr: "par {setBy}", en: "by {setBy}" },
  blocked: {
    fr: "Non demandés, car sur un réseau privé",
    en: "Not asked, being on a private network",
  },
} as const satisfies Record<string, Bilingual>;

const phaseWords: Readonly<Record<ScanPhase, Bilingual>> = {
  before: { fr: "avant le choix", en: "before the choice" },
  refused: { fr: "après refus", en: "after refusal" },
  accepted: { fr: "après accord", en: "after acceptance" },
};

/** A scan as a person reads it: what was there and when, then what is wrong with it. */
export const scanText = (report: ScanReport, language: Language, screen: Screen | null): string => {
  const say = (name: keyof typeof words, params: Readonly<Record<string, string | number>> = {}) =>
    fill(words[name][language], params);
  const phases = (seen: readonly ScanPhase[]): string =>
    scanPhases
      .filter((phase) => seen.includes(phase))
      .map((phase) => phaseWords[phase][language])
      .join(", ");
  const life = (seconds: number | null): string =>
    seconds === null
      ? say("session")
      : say("days", { count: Math.max(1, Math.round(seconds / 86_400)) });
  const trackers = report.trackers.map(({ name, kind, host, seconds, setBy, phases: seen }) => {
    const known = knownTracker(name);
    const facts = [
      kind,
      host,
      ...(kind === "cookie" ? [life(seconds)] : []),
      phases(seen),
      say("by", { setBy }),
      ...(known === null ? [] : [say("usually", { provider: known.provider })]),
    ];
    return `  ${printable(name)} (${printable(facts.join("; "))})`;
  });
  const hosts = report.hosts.map(
    ({ host, kinds, initiator, phases: seen }) =>
      `  ${printable(host)} (${printable([kinds.join(", "), phases(seen), say("by", { setBy: initiator })].join("; "))})`,
  );
  const opened = new Set(report.pages.map(({ url }) => url)).size;
  const block = (title: "trackers" | "hosts", lines: readonly string[]): readonly string[] => [
    lines.length === 0
      ? `${say(title)}${colon[language]}${say("none")}`
      : `${say(title)}${colon[language].trimEnd()}`,
    ...lines,
  ];
  return [
    say("pages", { count: opened, browser: report.browser, at: report.at }),
    say("pressed", {
      refuse: report.choices.refuse ?? say("nothing"),
      accept: report.choices.accept ?? say("nothing"),
    }),
    "",
    ...block("trackers", trackers),
    ...block("hosts", hosts),
    ...(report.blocked.length === 0
      ? []
      : [`${say("blocked")}${colon[language]}${printable(report.blocked.join(", "))}`]),
    "",
    ...report.findings.map((finding) => findingLine(finding, language, screen)),
    tally(report.findings, language),
    "",
  ].join("\n");
};
