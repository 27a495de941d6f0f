import type { LintRule, ValueHit } from "../../lintRule.ts";

export const strayQuote: LintRule = {
  id: "form.stray-quote",
  family: "form",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Guillemet seul", en: "Quotation mark on its own" },
  message: {
    fr: "Un guillemet n’a pas son pendant : « {said} ». Retirez-le, ou complétez la citation.",
    en: "A quotation mark has no counterpart: “{said}”. Take it out, or complete the quotation.",
  },
  why: {
    fr: "Le lecteur ne sait pas ce qui est cité, ni s’il manque des mots.",
    en: "The reader does not know what is quoted, nor whether words are missing.",
  },
  mend: {
    fr: "Retirez le guillemet, ou fermez la citation.",
    en: "Take the mark out, or close the quotation.",
  },
  examples: {
    bad: [{ records: [{ recipients: ['Agents du comptoir, pour suivre les prêts"'] }] }],
    good: { records: [{ recipients: ["Agents du comptoir, pour suivre les « prêts »"] }] },
  },
  check: {
    kind: "value",
    *find({ text }): Generator<ValueHit> {
      const straight = [...text.matchAll(/"/g)].map(({ index }) => index);
      const curly = [...unpaired(text, "“", "”")];
      // « “mot" » is closed, if badly.
      const isMixed = straight.length % 2 === 1 && curly.length === 1;
      if (straight.length % 2 === 1 && !isMixed) yield around(text, straight.at(-1)!);
      yield* unpaired(text, "«", "»");
      if (!isMixed) yield* curly;
    },
  },
};

function* unpaired(text: string, opening: string, closing: string): Generator<ValueHit> {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === opening) open.push(at);
    else if (text[at] === closing) {
      if (open.length > 0) open.pop();
      else yield around(text, at);
    }
  }
  for (const at of open) yield around(text, at);
}

/** The mark with the word that it touches. */
const around = (text: string, at: number): ValueHit => {
  const before = /\S*\s?$/.exec(text.slice(0, at))![0];
  const after = /^\s?\S*/.exec(text.slice(at + 1))![0];
  const isAtEnd = after.trim() === "";
  const start = isAtEnd ? at - before.length : at;
  const end = isAtEnd ? at + 1 : at + 1 + after.length;
  return { start, end, params: { said: text.slice(start, end) } };
};
