import type { Draw } from "./draw.ts";
import { be, kept, maybeFrom, timed } from "./clause.ts";
import { capital, ruleWith, said, type Made } from "./made.ts";
import { anyPeriod, exactPeriod, sayLength, type Measured } from "./measure.ts";
import { dataNames, readers } from "./names.ts";
import { fromPart, untilPart } from "./parts.ts";

const atMost = (draw: Draw): Measured => {
  const period = sayLength(draw);
  return {
    ...period,
    text: draw.of([`${period.text} au maximum`, `au plus ${period.text}`]),
    bound: "maximum",
  };
};

/** « Un an pour les lecteurs mineurs, deux ans pour les lecteurs adultes. » */
export const several = (draw: Draw): Made => {
  const first = draw.below(readers.length);
  const scopes = [
    readers[first]!,
    readers[(first + 1 + draw.below(readers.length - 1)) % readers.length]!,
  ];
  const periods = scopes.map(() => (draw.chance(0.7) ? sayLength(draw) : atMost(draw)));
  const from = draw.chance(0.3) ? fromPart(draw) : null;
  const gap = draw.of([", ", " et ", ", et "]);
  const text = scopes
    .map(
      (scope, at) => `${periods[at]!.text}${from && at === 0 ? ` ${from.text}` : ""} pour ${scope}`,
    )
    .join(gap);
  const made = said(
    text,
    ...scopes.map((scope, at) =>
      ruleWith({ ...timed(periods[at]!), ...(at === 0 ? from?.adds : {}), scope }),
    ),
  );
  if (!draw.chance(0.25) || periods.some(({ bound }) => bound !== "exact")) return made;
  const context = draw.of([
    "Les fiches sont conservées pour des durées maximales de\u00a0:",
    "Durées maximales de conservation",
  ]);
  return { ...made, context, rules: made.rules.map((rule) => ({ ...rule, bound: "maximum" })) };
};

/** « Cinq ans à compter du retour du livre ou de la clôture du prêt. » */
export const alternatives = (draw: Draw): Made => {
  const data = draw.of(dataNames);
  const period = exactPeriod(draw);
  const two = [
    "la clôture du prêt",
    "la fermeture de la carte",
    "la réception du courrier",
    "la fin de l'inscription",
  ];
  const at = draw.below(two.length);
  const froms = [two[at]!, two[(at + 1) % two.length]!];
  const head = `${data.the} ${be(draw, data)} ${kept(draw, data)}`;
  const scope = capital(data.the);
  if (draw.chance(0.4))
    return said(
      `${head} ${period.text} à compter de ${froms[0]} ${draw.of(["ou de", "ou bien de"])} ${froms[1]}`,
      ...froms.map((from) => ruleWith({ ...timed(period), from, scope })),
    );
  const state = draw.chance(0.5) ? untilPart(draw) : null;
  if (!state || / ce qu/.test(state.text)) {
    const second = anyPeriod(draw);
    const from = maybeFrom(draw, 0.5);
    return said(
      `${head} ${period.text} ou ${second.text}${from.text} en cas de litige`,
      ruleWith({ ...timed(period), scope }),
      ruleWith({ ...timed(second), ...from.adds, condition: "en cas de litige", scope }),
    );
  }
  return said(
    `${head} ${period.text} ou ${state.text} en cas de litige`,
    ruleWith({ ...timed(period), scope }),
    ruleWith({ kind: "until-event", ...state.adds, condition: "en cas de litige", scope }),
  );
};
