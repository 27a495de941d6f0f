import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { importDocument } from "../import/importDocument.ts";
import type { Finding } from "../model/register.ts";
import { importRules } from "./importRules.ts";
import { lintRegister } from "./lintRegister.ts";
import { asHtmlTables, asMarkdown } from "./pageLayouts.fixture.ts";
import { lintRules } from "./rules/index.ts";

const seeds = join(import.meta.dirname, "../../../../shared/seeds");
const absent = existsSync(seeds) ? false : "the real register does not stand beside this checkout";

const lint = (name: string, page: string): readonly Finding[] => {
  const content = Buffer.from(page);
  return lintRegister({
    register: importDocument({ bytes: content, name, language: "fr" }),
    page: { name, content },
    at: Temporal.PlainDate.from("2026-11-21"),
    language: "fr",
  });
};

const families = new Map(
  [...lintRules, ...importRules].map(({ id, family }) => [id, family] as const),
);

/** How often each rule speaks of each record. */
const spoken = (findings: readonly Finding[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule, activity } of findings)
    counts.set(`${rule} ${activity}`, (counts.get(`${rule} ${activity}`) ?? 0) + 1);
  return counts;
};

describe("lint on the real register", { skip: absent }, () => {
  const page = absent
    ? ""
    : readFileSync(
        join(
          seeds,
          readdirSync(seeds).find((name) => name.startsWith("003_"))!,
        ),
        "utf8",
      );
  const findings = absent ? [] : lint("page.txt", page);
  const counts = spoken(findings);

  it("finds at least what was judged true by hand, in each family", () => {
    for (const [family, floor] of Object.entries(floors)) {
      const found = findings.filter(({ rule }) => families.get(rule) === family).length;
      assert.ok(found >= floor, `${family}: ${found} findings, ${floor} at least`);
    }
  });

  it("finds in each record what a data-protection officer would show first", () => {
    for (const expected of shownFirst) assert.ok(counts.has(expected), expected);
  });

  it("does not say what was judged false by hand", () => {
    for (const refused of judgedFalse) assert.ok(!counts.has(refused), refused);
  });

  it("calls nothing an error that a reading of the page excuses", () => {
    const errors = findings.filter(({ severity }) => severity === "error");
    assert.deepEqual(
      [...new Set(errors.map(({ rule, activity }) => `${rule} ${activity}`))].sort(),
      [...errorsOfThePage].sort(),
    );
  });

  it("quotes words of the page, in their place", () => {
    for (const { rule, evidence, source } of findings) {
      if (evidence === null) continue;
      const quoted = source.map(({ start, end }) => page.slice(start, end)).join(" ");
      assert.equal(quoted.replaceAll(/\s+/g, " "), evidence.replaceAll(/\s+/g, " "), rule);
    }
  });

  for (const [layout, name, laidOut] of [
    ["tables of HTML", "page.html", asHtmlTables],
    ["Markdown", "page.md", asMarkdown],
  ] as const)
    it(`says the same of the same page laid out as ${layout}`, () => {
      const other = spoken(lint(name, laidOut(page)));
      const keys = new Set([...counts.keys(), ...other.keys()]);
      const different = [...keys].filter(
        (key) => !ofLayout.test(key) && counts.get(key) !== other.get(key),
      );
      assert.ok(
        different.length <= findings.length / 50,
        different.map((key) => `${key}: ${counts.get(key)} and ${other.get(key)}`).join("\n"),
      );
    });
});

/** What only the bullets and line ends of a page show. */
const ofLayout = /^(?:layout|form\.broken-numbering|form\.list-nesting)\b/;

/** Findings by family that were read one by one and found true. */
const floors = {
  form: 160,
  document: 4,
  law: 38,
  special: 90,
  rights: 135,
  retention: 115,
  recipients: 78,
} as const;

/** Rule and record: one of each kind, where the page is plainly wrong. */
const shownFirst = [
  "law.mission-without-text 10",
  "law.mission-of-another 12",
  "form.anachronism 33",
  "recipients.own-staff 27",
  "law.interest-unnamed 11",
  "law.consent-without-withdrawal 11",
  "law.consent-without-basis 12",
  "law.reference-malformed 12",
  "law.reference-malformed 17",
  "law.consent-without-basis 20",
  "law.letter-against-words 30",
  "law.obligation-without-text 31",
  "law.letter-against-words 33",
  "law.letter-missing 34",
  "law.bases-unallocated 35",
  "law.same-text-two-bases 8",
  "special.data-of-nobody 2",
  "special.offences-without-ground 6",
  "special.free-text 10",
  "special.identifier-without-text 11",
  "special.no-condition 13",
  "special.person-without-data 17",
  "special.beyond-purpose 25",
  "special.no-condition 30",
  "special.hidden 33",
  "rights.objection-excluded 1",
  "rights.objection-ground-wrong 2",
  "rights.missing 20",
  "rights.contact-unreachable 20",
  "rights.handled-but-refused 32",
  "rights.stated-elsewhere 33",
  "retention.alternatives 1",
  "recipients.vague 2",
  "retention.event-may-never-come 4",
  "retention.no-start 5",
  "retention.by-reference 9",
  "retention.against-cited-text 12",
  "recipients.processor-denied 12",
  "retention.archive-without-end 14",
  "retention.contradiction 14",
  "retention.no-start 16",
  "retention.contradiction 21",
  "retention.copied 20",
  "retention.not-applied 23",
  "retention.contradiction 23",
  "retention.contradiction-across 31",
  "retention.open-exception 31",
  "retention.no-period 33",
  "retention.other-content 33",
  "recipients.transfer-not-described 33",
  "recipients.transfer-not-described 3",
  "recipients.named-elsewhere 1",
  "recipients.publication-not-listed 11",
  "recipients.vague 30",
] as const;

/** Rule and record of findings that were wrong once. */
const judgedFalse = [
  "special.data-of-nobody 4",
  "special.data-of-nobody 33",
  "special.person-without-data 6",
  "special.no-condition 4",
  "law.bases-unallocated 11",
  "law.letter-against-words 9",
  "recipients.person-concerned 15",
  "recipients.vague 9",
  "retention.open-exception 6",
  "retention.several-ends 5",
  "retention.several-ends 6",
  "retention.unbounded 2",
  "retention.logs-without-period 17",
  "retention.contradiction 10",
  "retention.contradiction 2",
] as const;

const errorsOfThePage = [
  "law.letter-against-words 30",
  "law.letter-against-words 33",
  "recipients.processor-denied 12",
];
