import type { Draw, Word } from "./draw.ts";
import { maybeFrom, scopeOf, timed } from "./clause.ts";
import { joinName } from "./joined.ts";
import { capital, ruleWith, said, type Made } from "./made.ts";
import {
  anyPeriod,
  exactPeriod,
  isVerbal,
  lengthAfter,
  sayLength,
  type Measured,
} from "./measure.ts";
import { dataNames, events, labels } from "./names.ts";
import { agreesWith, circumstances, endOf, type Part } from "./parts.ts";

/** « Vidéosurveillance : un mois. » */
export const label = (draw: Draw): Made => {
  const scope = draw.of(labels);
  const period = draw.chance(0.4) ? sayLength(draw) : anyPeriod(draw);
  const from = maybeFrom(draw);
  const more = circumstances(draw, null);
  return said(
    `${scope}\u00a0: ${period.text}${from.text}${more.text}`,
    ruleWith({ ...timed(period), ...from.adds, ...more.adds, scope }),
  );
};

/** A cell of a table, alone or under its heading. */
export const cell = (draw: Draw): Made => {
  const period = draw.chance(0.4) ? sayLength(draw) : anyPeriod(draw);
  const following =
    draw.chance(0.35) && /(?:ans?|mois|jours?)$/.test(period.text)
      ? followingPart(draw, period)
      : maybeFrom(draw, 0.7);
  const isHeaded = draw.chance(0.4);
  const ending = draw.chance(0.1) ? draw.word("end-infinitive") : null;
  const rule = ruleWith({
    ...timed(period),
    ...following.adds,
    end: ending && endOf(ending),
    scope: isHeaded ? "Fiches de prêt" : null,
  });
  const text = `${capital(period.text)}${following.text}${ending ? `, puis ${ending.words}` : ""}`;
  return { text, context: isHeaded ? "Fiches de prêt" : null, rules: [rule] };
};

/** « 5 ans qui suivent la clôture », « 3 mois révolus après … », « un an qui court à compter de … ». */
const followingPart = (draw: Draw, { text }: Measured): Part => {
  const { words } = draw.word("from", ({ words: each }) =>
    /(?:^|[ '’])(?:1|un|une)(?: \([^)]*\))? (?:an|mois|jour)$/i.test(text)
      ? each.startsWith("qui court ")
      : /^(?:qui suiv(?:ent|ront)$|qui courent|révolus|pleins)/.test(each),
  );
  const joined = joinName(draw, words, events);
  return { text: ` ${joined.text}`, adds: { from: joined.words } };
};

/** A participle before « à » that agrees with « la durée », « les délais ». */
const setsOf = (noun: string) => {
  const plural = /durées|délais|périodes/.test(noun);
  const feminine = !/délai/.test(noun);
  const agrees = ({ words }: Word): boolean => {
    const participle = /^(\p{L}+[éei]+s?) à$/u.exec(words)?.[1];
    if (participle === undefined) return true;
    const singular = participle.replace(/s$/, "");
    return plural === participle.endsWith("s") && feminine === singular.endsWith("e");
  };
  return { plural, agrees };
};

/** « La durée de conservation des fiches est de cinq ans. » */
export const durationNoun = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const noun = draw.word(
    "duration-noun",
    ({ words, value }) => value !== "bare" && !/^(?:conservation|dua|d\.u\.a)$/.test(words),
  );
  const { plural, agrees } = setsOf(noun.words);
  const isTheirs = /^(?:leurs?|sa|cette|ces) /.test(noun.words);
  const subject = isTheirs ? noun.words : `${noun.words} ${data.of}`;
  const scope = isTheirs ? null : scopeOf(data);
  const set = noun.value === "maximum" || noun.value === "minimum" ? noun.value : null;
  if (set === null && draw.chance(0.65)) {
    const verb = draw.word(
      draw.chance(0.7) ? "max" : "min",
      (word) => isVerbal(word.words) && !/^(?:durée|et sans)/.test(word.words) && agrees(word),
    ).words;
    const period = lengthAfter(draw, verb);
    const bound = /inférieur/.test(verb) ? "minimum" : "maximum";
    return said(
      `${subject} ${copulaOf(verb, plural)}${period.text}`,
      ruleWith({ ...timed(period), bound, scope }),
    );
  }
  const lead = draw.word("lead", (word) => /^(?:de|d'|.* à)$/.test(word.words) && agrees(word));
  const period = lengthAfter(draw, lead.words);
  return said(
    `${subject} ${plural ? "sont" : "est"} ${period.text}`,
    ruleWith({ ...timed(period), bound: set ?? "exact", scope }),
  );
};

/** « est limitée à », « : ne pouvant excéder », « ne peut excéder ». */
const copulaOf = (verb: string, plural: boolean): string => {
  if (/^(?:limité|plafonné)/.test(verb)) return plural ? "sont " : "est ";
  return /pouvant|^n'excédant|^ne dépassant/.test(verb) ? ": " : "";
};

/** « Conservation pendant cinq ans », « Durée maximale : cinq ans ». */
export const nounAlone = (draw: Draw): Made => {
  if (draw.chance(0.5)) {
    const noun = draw.word("duration-noun", ({ words }) =>
      /^(?:la |)conservation$|^dua$|^d\.u\.a$|durée (?:maximale|maximum)$/.test(words),
    );
    if (noun.words.endsWith("conservation")) {
      const period = anyPeriod(draw);
      const from = maybeFrom(draw);
      return said(
        `${noun.words} ${period.text}${from.text}`,
        ruleWith({ ...timed(period), ...from.adds }),
      );
    }
    const period = sayLength(draw);
    return said(
      `${/^d\.?u\.?a$/.test(noun.words) ? noun.words.toUpperCase() : noun.words}\u00a0: ${period.text}`,
      ruleWith({ ...timed(period), bound: noun.value === "maximum" ? "maximum" : "exact" }),
    );
  }
  const state = draw.word(
    "while",
    ({ words }) => !/^(?:pendant|durant|pour|sur)/.test(words) || draw.chance(0.1),
  );
  const named = whileNamed(state.words);
  return said(
    `${labels[0]}\u00a0: ${named.text}`,
    ruleWith({ kind: "while", while: named.words, scope: labels[0] }),
  );
};

const whileNamed = (words: string): { readonly text: string; readonly words: string } => {
  const state = words.endsWith(" du")
    ? "prêt"
    : words.endsWith(" des")
      ? "travaux de la salle"
      : words.endsWith(" d'")
        ? "une session de lecture"
        : "la session de lecture";
  return { text: words.endsWith("'") ? words + state : `${words} ${state}`, words: state };
};

/** « Fiches de prêt conservées cinq ans », « registres à conserver dix ans ». */
export const telegraphic = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const scope = capital(data.bare);
  const period = exactPeriod(draw);
  const from = maybeFrom(draw);
  const verb = draw.chance(0.5)
    ? draw.word("keep-past", (word) => word.value === "" && agreesWith(data)(word)).words
    : `à ${draw.word("keep-infinitive").words}`;
  return {
    text: `${scope} ${verb} ${period.text}${from.text}`,
    context: null,
    rules: [ruleWith({ ...timed(period), ...from.adds, scope })],
  };
};
