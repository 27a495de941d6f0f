import type { Draw } from "./draw.ts";
import { adverb, be, kept, maybeFrom, timed } from "./clause.ts";
import { glossPart } from "./glosses.ts";
import { capital, ruleWith, said, type Made } from "./made.ts";
import { anyPeriod, boundedPeriod, exactPeriod, lengthAfter, sayLength } from "./measure.ts";
import { dataNames } from "./names.ts";
import {
  agreesWith,
  circumstances,
  conditionPart,
  endOf,
  lawPart,
  untilPart,
  wherePart,
  whilePart,
} from "./parts.ts";

const nothing = { text: "", adds: {} };

/** « Les fiches de prêt sont conservées pendant cinq ans à compter du retour du livre. » */
export const passive = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const period = anyPeriod(draw);
  const from = maybeFrom(draw);
  const where = wherePart(draw);
  const gloss = from.text === "" && /[aeiours]$/.test(period.text) ? glossPart(draw) : nothing;
  const more = gloss.text === "" ? circumstances(draw, data) : nothing;
  const text = `${data.the} ${be(draw, data)}${adverb(draw)} ${kept(draw, data)}${where.text} ${period.text}${gloss.text}${from.text}${more.text}`;
  return said(
    text,
    ruleWith({
      ...timed(period),
      ...gloss.adds,
      ...from.adds,
      ...where.adds,
      ...more.adds,
      scope: capital(data.the),
    }),
  );
};

/** « peuvent être conservées … au maximum », « doivent être conservées au moins … ». */
export const modal = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const isMust = draw.chance(0.5);
  const verb = draw.word(
    isMust ? "modal-must" : "modal-may",
    ({ words }) => data.plural === words.endsWith("nt") && !words.endsWith("ons"),
  );
  const period = isMust ? boundedPeriod(draw, "minimum") : boundedPeriod(draw, "maximum");
  const from = maybeFrom(draw);
  const text = `${data.the} ${verb.words} être ${kept(draw, data)} ${period.text}${from.text}`;
  return said(text, ruleWith({ ...timed(period), ...from.adds, scope: capital(data.the) }));
};

/** « Les fiches peuvent être conservées cinq ans », « nous ne conservons les fiches que cinq ans ». */
export const atMost = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const period = exactPeriod(draw);
  const from = maybeFrom(draw);
  const rule = { ...timed(period), ...from.adds, bound: "maximum" } as const;
  if (draw.chance(0.3)) {
    const may = draw.word("modal-may", ({ words }) => words.endsWith("ons")).words;
    const keep = draw.word("keep-infinitive").words;
    return said(
      `nous ${may} ${keep} ${data.the} ${period.text}${from.text}`,
      ruleWith({ ...rule, scope: data.the }),
    );
  }
  if (draw.chance(0.4)) {
    const que = /^(?:un|une|onze)\b/.test(period.text) ? "qu'" : "que ";
    return said(
      `${data.the} ${data.plural ? "ne sont" : "n'est"} ${kept(draw, data)} ${que}${period.text}${from.text}`,
      ruleWith({ ...rule, scope: capital(data.the) }),
    );
  }
  const may = draw.word(
    "modal-may",
    ({ words }) => data.plural === words.endsWith("nt") && !/ons$|^saur/.test(words),
  ).words;
  return said(
    `${data.the} ${may} être ${kept(draw, data)} ${period.text}${from.text}`,
    ruleWith({ ...rule, scope: capital(data.the) }),
  );
};

/** « Les registres sont conservés au moins dix ans. » */
export const atLeast = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const period = boundedPeriod(draw, "minimum");
  const from = maybeFrom(draw);
  const text = `${data.the} ${be(draw, data)} ${kept(draw, data)} ${period.text}${from.text}`;
  return said(text, ruleWith({ ...timed(period), ...from.adds, scope: capital(data.the) }));
};

/** « Nous conservons les fiches de prêt pendant cinq ans. » */
export const active = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const verb = draw.word("keep-active").words;
  const who = verb.endsWith("ons")
    ? "nous"
    : verb.endsWith("nt")
      ? "les bibliothèques"
      : draw.of(["on", "la bibliothèque"]);
  const period = anyPeriod(draw);
  const from = maybeFrom(draw);
  const more = circumstances(draw, null);
  return said(
    `${who} ${verb} ${data.the} ${period.text}${from.text}${more.text}`,
    ruleWith({ ...timed(period), ...from.adds, ...more.adds, scope: data.the }),
  );
};

/** « Les fiches de prêt font l'objet d'une conservation pendant cinq ans. » */
export const keptAsObject = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const verb = draw.word("keep-object", ({ words }) => {
    const first = words.split(" ")[0]!;
    if (words.includes("aucun")) return false;
    if (/soumis/.test(words) && data.feminine !== /soumises?/.test(words)) return false;
    return data.plural === /(?:nt)$/.test(first);
  }).words;
  const period =
    / durée|validité|vie$|conservation$/.test(verb) && !/l'objet/.test(verb)
      ? lengthAfter(draw, "de")
      : verb.startsWith("expire")
        ? lengthAfter(draw, draw.word("lead", ({ value }) => value === "after").words)
        : exactPeriod(draw);
  const from = maybeFrom(draw, 0.4);
  return said(
    `${data.the} ${verb} ${period.text}${from.text}`,
    ruleWith({ ...timed(period), ...from.adds, scope: capital(data.the) }),
  );
};

/** « En cas de vol, les fiches sont conservées trois ans. » */
export const underCondition = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const condition = conditionPart(draw).text;
  const period = exactPeriod(draw);
  const from = maybeFrom(draw, 0.4);
  const opening = draw.chance(0.3)
    ? `${draw.word("opening", ({ value }) => value === "").words}, `
    : "";
  const text = `${opening}${condition}, ${data.the} ${be(draw, data)} ${kept(draw, data)} ${period.text}${from.text}`;
  const words = opening === "" ? capital(condition) : condition;
  return said(
    text,
    ruleWith({ ...timed(period), ...from.adds, condition: words, scope: data.the }),
  );
};

/** « … pendant la durée de cinq ans prévue par l'article … » */
export const byLaw = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const length = sayLength(draw);
  const law = lawPart(draw, ({ words }) =>
    /^(?:tel|prévu|fixé|imposé|recommandé|préconisé)/.test(words),
  );
  const masculine = /^(?:tel |tels |.*[éu]s? par)/.test(law.text);
  const lead = lengthAfter(draw, masculine ? "pendant un délai de" : "pendant une durée de");
  const period = { ...length, ...lead };
  return said(
    `${data.the} ${be(draw, data)} ${kept(draw, data)} ${period.text} ${law.text}`,
    ruleWith({ ...timed(period), ...law.adds, scope: capital(data.the) }),
  );
};

/** « Les fiches de prêt sont conservées jusqu'à la clôture du prêt, puis supprimées. » */
export const untilEvent = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const until = untilPart(draw);
  const isClause = / ce qu[e']| où |à laquelle /.test(until.text);
  const more = isClause ? { text: "", adds: {} } : circumstances(draw, data);
  const where = wherePart(draw);
  const verb = draw.word("keep-past", agreesWith(data)).words;
  return said(
    `${data.the} ${be(draw, data)} ${verb}${where.text} ${until.text}${more.text}`,
    ruleWith({
      kind: "until-event",
      ...until.adds,
      ...where.adds,
      ...more.adds,
      scope: capital(data.the),
    }),
  );
};

/** « Les fiches de prêt sont conservées tant que la carte est active. » */
export const whileState = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const state = whilePart(draw);
  const isClause = /qu[e']|où|laquelle/.test(state.text);
  const before = draw.of([", puis ", " puis "]);
  // A word that is dealt has to be said: none is dealt for an end that could be taken for a part of the clause.
  const end =
    draw.chance(0.3) && !(isClause && before === " puis ")
      ? { text: before, past: draw.word("end-past", agreesWith(data)) }
      : null;
  const verb = draw.word("keep-past", agreesWith(data)).words;
  return said(
    `${data.the} ${be(draw, data)} ${verb} ${state.text}${end ? end.text + end.past.words : ""}`,
    ruleWith({
      kind: "while",
      ...state.adds,
      end: end && endOf(end.past),
      scope: capital(data.the),
    }),
  );
};

/** « … jusqu'à la clôture du prêt et sans pouvoir excéder deux ans » */
export const untilAtMost = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const verb = draw.word("keep-past", (word) => word.value === "" && agreesWith(data)(word)).words;
  const period = lengthAfter(
    draw,
    draw.word("max", ({ words }) => /^(?:et )?sans /.test(words)).words,
  );
  const until = "la clôture du prêt";
  return said(
    `${data.the} ${be(draw, data)} ${verb} jusqu'à ${until}${period.text.startsWith("et ") ? "" : ","} ${period.text}`,
    ruleWith({ ...timed(period), bound: "maximum", until, scope: capital(data.the) }),
  );
};
