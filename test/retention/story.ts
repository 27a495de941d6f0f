import type { Rule } from "../../src/retention/index.ts";
import { civilOf, dayOf, dayText, parisMidnight, parseDay, type Day } from "./oracle/calendar.ts";
import type { OracleHold, Row, Shape, World } from "./oracle/world.ts";
import { diceOf, type Dice } from "./random.ts";
import { rulesOf } from "./storyRules.ts";

/** A few nights of a small database: everything follows from the seed. */
export interface Story {
  readonly seed: number;
  readonly world: World;
  readonly rules: readonly Rule[];
  /** In order; each is one run. */
  readonly nights: readonly StoryNight[];
}

export interface StoryNight {
  /** Milliseconds since 1970, UTC: some hour of a day of Paris. */
  readonly now: number;
  /** Holds that stand this night. */
  readonly holds: readonly OracleHold[];
  /** The run dies at the so-manieth of its dangerous moments and is begun again; null: it is left in peace. */
  readonly cutAt: number | null;
}

/** person ← dossier ← piece ← page; litige names a dossier by its code, and no key says so. */
export const shape: Shape = {
  links: [
    { child: "dossier", column: "person_id", parent: "person", parentColumn: "id" },
    { child: "piece", column: "dossier_id", parent: "dossier", parentColumn: "id" },
    { child: "page", column: "piece_id", parent: "piece", parentColumn: "id" },
  ],
  clocks: { "dossier.closed_at": "instant" },
};

export const columns = {
  person: ["id", "email", "ville", "born_on", "seen_on", "restreint"],
  dossier: [
    "id",
    "person_id",
    "code",
    "statut",
    "montant",
    "objet",
    "closed_on",
    "closed_at",
    "told_on",
    "restreint",
  ],
  piece: ["id", "dossier_id", "received_on", "note"],
  page: ["id", "piece_id", "texte"],
  litige: ["id", "dossier_code", "note", "decided_on"],
} as const;

/** Days on which calendars go wrong: ends of months and years, 29 February, the changes of the clocks. */
const hardDays = [
  "2024-02-28",
  "2024-02-29",
  "2024-03-31",
  "2024-10-27",
  "2025-03-01",
  "2025-03-30",
  "2025-10-26",
  "2025-12-31",
  "2026-01-01",
  "2026-05-31",
  "2028-02-29",
].map(parseDay);

export const storyOf = (seed: number): Story => {
  const dice = diceOf(seed);
  const first = dice.one(hardDays) + dice.roll(5) - 2;
  const days = [first];
  for (let night = dice.roll(3); night > 0; night--)
    days.push((days.at(-1) ?? first) + dice.one([1, 1, 2, 30, 31, 366]));
  const rules = rulesOf(dice);
  const world = worldOf(dice, days, rules);
  return {
    seed,
    world,
    rules,
    nights: days.map((day) => ({
      now: parisMidnight(day) + dice.one([0, 1, 60_000, 10 * 3_600_000]),
      holds: holdsOf(dice),
      cutAt: dice.once(3) ? 1 + dice.roll(8) : null,
    })),
  };
};

const worldOf = (dice: Dice, days: readonly Day[], rules: readonly Rule[]): World => {
  const some = (most: number, row: (id: number) => Row): readonly Row[] =>
    Array.from({ length: dice.roll(most + 1) }, (_, at) => row(at + 1));
  const day = (): string | null => (dice.once(6) ? null : dayText(clockDay(dice, days, rules)));
  const moment = (): string | null =>
    dice.once(6)
      ? null
      : new Date(
          parisMidnight(clockDay(dice, days, rules)) + dice.one([-1, 0, 1, 43_200_000]),
        ).toISOString();
  const persons = some(4, (id) => ({
    id,
    email: dice.one(["ada@example.org", "Ada@Example.org ", "bob@example.org", null]),
    ville: dice.one(["Valmarine", "Hautbois", null]),
    born_on: day(),
    seen_on: day(),
    restreint: dice.one([null, null, false, true]),
  }));
  const dossiers = some(8, (id) => ({
    id,
    person_id: persons.length === 0 || dice.once(5) ? null : 1 + dice.roll(persons.length),
    code: dice.one(["D1", "D2", "D3", "D4", null]),
    statut: dice.one(["clos", "ouvert", "refuse", null]),
    montant: dice.one([0, 5, 10, 15, null]),
    objet: dice.one(["Ada", "Bob", null]),
    closed_on: day(),
    closed_at: moment(),
    told_on: day(),
    restreint: dice.one([null, null, false, true]),
  }));
  const pieces =
    dossiers.length === 0
      ? []
      : some(8, (id) => ({
          id,
          dossier_id: 1 + dice.roll(dossiers.length),
          received_on: day(),
          note: dice.one(["a", "b", null]),
        }));
  const pages =
    pieces.length === 0
      ? []
      : some(6, (id) => ({ id, piece_id: 1 + dice.roll(pieces.length), texte: "texte" }));
  const litiges = some(4, (id) => ({
    id,
    dossier_code: dice.one(["D1", "D2", "D3", null]),
    note: dice.one(["a", "b", null]),
    decided_on: day(),
  }));
  return {
    guichet: { person: persons, dossier: dossiers, piece: pieces, page: pages, litige: litiges },
    archives: { person: [], dossier: [], piece: [], page: [], litige: [] },
  };
};

/** A day whose period is over about now, by a day more or less; or any day. */
const clockDay = (dice: Dice, days: readonly Day[], rules: readonly Rule[]): Day => {
  const now = dice.one(days);
  if (dice.once(6)) return now - dice.roll(1500) + 60;
  const rule = dice.one(rules);
  const keep = dice.one([rule.keep, ...rule.cases.map((each) => each.keep)]);
  const back = (letter: string): number =>
    Number(new RegExp(`(\\d+)${letter}`).exec(keep)?.[1] ?? 0);
  const { year, month, day } = civilOf(now);
  const hours = keep.startsWith("PT");
  const months = year * 12 + month - 1 - (hours ? 0 : back("Y") * 12 + back("M"));
  const first = dayOf({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 });
  return first + (day - 1) - back("W") * 7 - (hours ? 0 : back("D")) + dice.roll(5) - 3;
};

const holdsOf = (dice: Dice): readonly OracleHold[] => {
  if (!dice.once(3)) return [];
  const store = "guichet";
  return Array.from({ length: 1 + dice.roll(2) }, () =>
    dice.one<OracleHold>([
      { kind: "person", store, value: " ADA@example.org", fields: [["person", "email"]] },
      { kind: "file", store, table: "dossier", id: 1 + dice.roll(4) },
      { kind: "file", store, table: "piece", id: 1 + dice.roll(4) },
      {
        kind: "query",
        store,
        table: "dossier",
        where: { kind: "compare", column: "statut", operator: "is", value: "refuse" },
      },
      { kind: "file", store: "archives", table: "dossier", id: 1 + dice.roll(4) },
      { kind: "file", store, table: "page", id: 1 + dice.roll(3) },
      { kind: "file", store, table: "person", id: 1 + dice.roll(3) },
    ]),
  );
};
