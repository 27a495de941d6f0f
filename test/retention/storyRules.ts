import type { Rule } from "../../src/retention/index.ts";
import type { Dice } from "./random.ts";
import { noteIs, statusIs, whenOf } from "./storyConditions.ts";

const periods = ["P0D", "P1D", "P10D", "P2W", "P1M", "P2M", "P6M", "P1Y", "P18M"] as const;

/** What hangs below a dossier, and goes where it goes. */
const family = ["piece", "page"];

/** One to three rules that do not contradict each other, and sometimes a legal minimum. */
export const rulesOf = (dice: Dice): readonly Rule[] => {
  if (dice.once(6)) return [anonymisingRule(dice, ["dossier"]), ...minima(dice, "dossier")];
  const main = mainRule(dice);
  return [
    ...early(dice, main),
    main,
    ...(main.collection !== "person" && dice.once(3) ? [personRule(dice)] : []),
    ...minima(dice, main.collection),
  ];
};

const plain = (id: string, changes: Partial<Rule>): Rule => ({
  id,
  activity: "gerer",
  statement: { id: `gerer.${id}`, hash: "", rule: null },
  store: "guichet",
  dataset: null,
  collection: "dossier",
  with: [],
  clock: "closed_on",
  clockIn: null,
  keep: "P1M",
  plus: null,
  when: null,
  cases: [],
  disputes: null,
  notice: null,
  end: { kind: "delete" },
  reviewed: { by: "dpo", on: "2024-01-01" },
  ...changes,
});

const mainRule = (dice: Dice): Rule => {
  const rule = ending(dice);
  // An archive has one period, of days; a year that ends for all is followed by whole years.
  if (rule.cases.length > 0 || rule.keep.startsWith("PT") || rule.collection !== "dossier")
    return rule;
  if (!dice.once(3)) return rule;
  const keep = dice.one(rule.plus === "current-year" ? ["P1Y", "P2Y"] : ["P1D", "P1M", "P1Y"]);
  return { ...rule, end: { kind: "archive", to: "archives", keep } };
};

const ending = (dice: Dice): Rule => {
  const keep = dice.one(periods);
  const some = { with: family, keep, when: dice.once(3) ? whenOf(dice) : null };
  switch (dice.roll(8)) {
    case 0:
      return plain("main", {
        ...some,
        clock: "closed_at",
        keep: dice.one([...periods, "PT48H", "PT24H"]),
      });
    case 1:
      return plain("main", {
        ...some,
        clock: "received_on",
        clockIn: { collection: "piece", by: null, where: dice.once(2) ? noteIs("a") : null },
      });
    case 2:
      return plain("main", {
        collection: "piece",
        with: ["page"],
        clockIn: { collection: "dossier", by: null, where: dice.once(3) ? statusIs("clos") : null },
        keep,
      });
    case 3:
      return plain("main", {
        ...some,
        disputes: { rows: litigation(dice), decided: "decided_on" },
      });
    case 4:
      return plain("main", { ...some, clock: "decided_on", clockIn: litigation(dice) });
    case 5:
      return plain("main", {
        ...some,
        clock: "seen_on",
        clockIn: { collection: "person", by: null, where: null },
      });
    default:
      return plain("main", {
        ...some,
        plus: dice.once(3) ? dice.one(["P1D", "P1M", "current-year"]) : null,
        cases: Array.from({ length: dice.once(3) ? 1 + dice.roll(2) : 0 }, () => ({
          when: whenOf(dice),
          keep: dice.one(periods),
        })),
        notice: dice.once(3) ? { sent: "told_on", before: dice.one(["P1D", "P1M"]) } : null,
      });
  }
};

const litigation = (dice: Dice): NonNullable<Rule["clockIn"]> => ({
  collection: "litige",
  by: { dossier_code: "code" },
  where: dice.once(3) ? noteIs("a") : null,
});

/** A first stage on the same clock, no longer than the rule: rows marked, or a field changed, before they end. */
const early = (dice: Dice, main: Rule): readonly Rule[] => {
  const { collection, clock, clockIn, cases, disputes, notice, plus } = main;
  if (collection !== "dossier" || plus !== null || main.keep.startsWith("PT") || dice.roll(3) > 0)
    return [];
  const same = { collection, clock, clockIn, cases, disputes, notice };
  return [
    dice.once(2)
      ? plain("early", { ...same, keep: "P0D", end: restriction("dossier") })
      : plain("early", {
          ...same,
          keep: main.keep,
          end: {
            kind: "anonymise",
            fields: [{ collection: "dossier", column: "objet", as: { kind: "null" } }],
          },
        }),
  ];
};

const restriction = (table: string): Rule["end"] => ({
  kind: "restrict",
  column: "restreint",
  views: [`${table}_actif`],
});

const personRule = (dice: Dice): Rule =>
  dice.once(2)
    ? anonymisingRule(dice, [])
    : plain("restrict", {
        collection: "person",
        clock: "seen_on",
        keep: dice.one(periods),
        end: restriction("person"),
      });

const anonymisingRule = (dice: Dice, along: readonly string[]): Rule =>
  plain("anonymise", {
    collection: "person",
    with: along,
    clock: "seen_on",
    keep: dice.one(periods),
    end: {
      kind: "anonymise",
      fields: [
        {
          collection: "person",
          column: "email",
          as: { kind: dice.once(2) ? "pseudonym" : "null" },
        },
        {
          collection: "person",
          column: "ville",
          as: dice.once(2) ? { kind: "fixed", value: "-" } : { kind: "prefix", length: 2 },
        },
        { collection: "person", column: "born_on", as: { kind: dice.one(["year", "month"]) } },
        ...along.map((collection) => ({
          collection,
          column: "objet",
          as: { kind: dice.one(["pseudonym", "null"] as const) },
        })),
      ],
    },
  });

const minima = (dice: Dice, collection: string): readonly Rule[] => {
  if (!dice.once(3)) return [];
  const keep = dice.one(periods);
  const when = dice.once(2) ? noteIs("b") : null;
  return [
    plain("minimum", {
      keep,
      end: { kind: "keep" },
      ...dice.one<Partial<Rule>>([
        { collection: "piece", clock: "received_on", when },
        collection === "piece" ? { with: ["piece"] } : { clock: "closed_on" },
        { collection: "page", clock: "received_on", clockIn: { ...pieces, where: when } },
        {
          when: dice.once(2) ? whenOf(dice) : null,
          cases: dice.once(2) ? [{ when: whenOf(dice), keep: dice.one(periods) }] : [],
          ...(collection === "piece" ? { with: ["piece"] } : {}),
        },
      ]),
    }),
  ];
};

const pieces = { collection: "piece", by: null } as const;
