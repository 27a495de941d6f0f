import type { LintRule } from "../../lintRule.ts";

export const splitItem: LintRule = {
  id: "form.split-item",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Élément coupé en deux", en: "Item cut in two" },
  message: {
    fr: "Un élément est coupé en deux puces, à « {said} ». Réunissez-les.",
    en: "One item is cut into two bullets, at “{said}”. Join them.",
  },
  why: {
    fr: "Chaque moitié se lit comme un élément à part, qui ne veut rien dire.",
    en: "Each half reads as an item of its own that means nothing.",
  },
  mend: { fr: "Réunissez les deux puces.", en: "Join the two bullets." },
  replaces: ["list.split-item"],
  examples: {
    bad: [
      { records: [{ recipients: ["Agents du comptoir (suivi", "Des prêts et des retours)"] }] },
    ],
    good: { records: [{ recipients: ["Agents du comptoir (suivi des prêts et des retours)"] }] },
  },
  check: {
    kind: "record",
    *find(record) {
      for (const { field, source } of record.context.importFindings("list.split-item", record)) {
        const [first, second] = source;
        const { page } = record.context;
        if (page === null || !first || !second) continue;
        const halves = page.readable([first, second]);
        const [head, tail] = [halves[0], halves.at(-1)];
        if (!head || !tail) continue;
        const end = /(?:\S+\s+)?\S+$/.exec(page.text.slice(head.start, head.end))?.[0] ?? "";
        const next = /^\S+(?:\s+\S+)?/.exec(page.text.slice(tail.start, tail.end))?.[0] ?? "";
        const places = page.places([
          { start: head.end - end.length, end: head.end },
          { start: tail.start, end: tail.start + next.length },
        ]);
        yield {
          field,
          evidence: { text: `${end} ${next}`, source: places },
          params: { said: `${end} ${next}` },
        };
      }
    },
  },
};
