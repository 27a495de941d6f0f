import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { fixedClock, sequentialIds } from "../../src/kernel/index.ts";
import {
  memoryApprovals,
  memoryRunRecords,
  memorySalts,
  remedies,
  runRules,
  systemTimer,
} from "../../src/retention/index.ts";
import {
  dayText,
  lastDayOfPeriod,
  lastDayOfYear,
  parisMidnight,
  parseDay,
  parseOraclePeriod,
} from "./oracle/calendar.ts";
import type { Row, Value, World } from "./oracle/world.ts";
import { diceOf } from "./random.ts";
import { lifeRules } from "./lifeRules.ts";
import { memoryLedger } from "./memoryLedger.ts";
import { policyOf } from "./storyPolicy.ts";
import { placeKinds } from "./storyStores.ts";

const persons = Number(process.env["EGIDE_TEST_PERSONS"] ?? "4000");
const start = parseDay("2006-01-01");
const years = 20;

const firstOf = (month: number): number =>
  parseDay(`${2006 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`);

/** Four thousand persons (EGIDE_TEST_PERSONS asks for more), a file each, born into the database over twenty years; nobody is told anything anew. */
const bornWorld = (): World => {
  const dice = diceOf(20_060_101);
  // All periods are whole years: what begins about a run ends about another.
  const day = (): string =>
    dayText(
      dice.once(5)
        ? firstOf(6 * dice.roll(2 * years)) + dice.roll(4) - 2
        : start + dice.roll(365 * years),
    );
  const ids = Array.from({ length: persons }, (_, at) => at + 1);
  return {
    guichet: {
      person: ids.map((id) => ({
        id,
        email: `p${id}@example.org`,
        ville: "Valmarine",
        born_on: dayText(parseDay("1950-01-01") + dice.roll(20_000)),
        seen_on: dice.once(50) ? null : day(),
        restreint: null,
      })),
      dossier: ids.map((id) => ({
        id,
        person_id: id,
        code: `D${id}`,
        statut: dice.one(["clos", "clos", "refuse", null]),
        montant: dice.one([5, 20]),
        objet: "x",
        closed_on: dice.once(50) ? null : day(),
        closed_at: null,
        told_on: null,
        restreint: null,
      })),
      piece: ids.map((id) => ({
        id,
        dossier_id: id,
        received_on: dice.once(50) ? null : day(),
        note: dice.one(["a", "b"]),
      })),
      page: [],
      litige: ids
        .filter((id) => id % 7 === 0)
        .map((id) => ({
          id,
          dossier_code: `D${id}`,
          note: null,
          decided_on: dice.once(10) ? null : day(),
        })),
    },
    archives: { person: [], dossier: [], piece: [], page: [], litige: [] },
  };
};

/** What must have become of a person's rows, each from its own dates: the day from which they may end; null: never. */
interface Fate {
  readonly marked: number | null;
  readonly named: number | null;
  readonly archived: number | null;
  readonly deleted: number | null;
  readonly refusedGone: number | null;
}

const after = (date: Value | undefined, keep: string): number | null =>
  typeof date === "string" ? lastDayOfPeriod(parseDay(date), parseOraclePeriod(keep)) + 1 : null;

const latest = (...days: readonly (number | null)[]): number | null =>
  days.includes(null) ? null : Math.max(...days.map(Number));

const fateOf = (person: Row, dossier: Row, piece: Row, litige: Row | undefined): Fate => {
  const minimum = piece["note"] === "b" ? after(piece["received_on"], "P3Y") : start - 1;
  const clock = [dossier["closed_on"], ...(litige ? [litige["decided_on"]] : [])];
  const closed = dossier["statut"] === "clos";
  const archived = closed ? latest(...clock.map((date) => after(date, "P2Y")), minimum) : null;
  const over = closed ? latest(...clock.map((date) => after(date, "P7Y"))) : null;
  const year = after(dossier["closed_on"], "P1Y");
  return {
    marked: after(person["seen_on"], "P1Y"),
    named: after(person["seen_on"], "P3Y"),
    archived,
    deleted: archived === null ? null : latest(archived, over),
    refusedGone:
      dossier["statut"] === "refuse"
        ? latest(year === null ? null : lastDayOfYear(year - 1) + 1, minimum)
        : null,
  };
};

const isPast = (day: number | null, today: number): boolean => day !== null && day <= today;

suite("one life of a database", () => {
  test(`${persons} persons over ${years} years: nothing is kept past its promise, nothing ended before it`, async () => {
    const [kind] = placeKinds();
    assert.ok(kind);
    const place = await kind.make();
    try {
      const world = bornWorld();
      await place.fill(world);
      const { person = [], dossier = [], piece = [], litige = [] } = world["guichet"] ?? {};
      const disputes = new Map(litige.map((each) => [each["id"], each]));
      const fates = person.map((each, at) =>
        fateOf(each, dossier[at] ?? {}, piece[at] ?? {}, disputes.get(each["id"] ?? null)),
      );
      const policy = policyOf(lifeRules);
      const ledger = memoryLedger();
      const records = memoryRunRecords();
      const ids = sequentialIds("life");
      const seen = { archived: 0, deleted: 0, refused: 0, marked: 0, named: 0 };
      for (let month = 6; month <= 12 * (years + 8); month += month < 12 * years ? 6 : 12) {
        const today = firstOf(month);
        const result = await runRules(
          {
            clock: fixedClock(Temporal.Instant.fromEpochMilliseconds(parisMidnight(today))),
            ids,
            engine: "test",
            ledger,
            records,
            approvals: memoryApprovals(),
            salts: memorySalts(),
            account: "test",
            remedies,
            timer: systemTimer,
            pseudonymKey: async () => new Uint8Array(32),
            openStore: (store, options) => place.open(store.name, options),
          },
          { policy, rules: policy.rules, execute: true, batchSize: 5_000, feelsOthers: false },
        );
        assert.equal(result.kind, "ran");
        const { guichet, archives } = await place.read();
        const by = (rows: readonly Row[] | undefined) =>
          new Map(rows?.map((row) => [row["id"], row]));
        const [people, files, kept, pieces] = [
          by(guichet?.["person"]),
          by(guichet?.["dossier"]),
          by(archives?.["dossier"]),
          by(guichet?.["piece"]),
        ];
        const day = dayText(today);
        for (const [at, fate] of fates.entries()) {
          const id = at + 1;
          const row = people.get(id);
          assert.ok(row, "no rule ends a person");
          assert.equal(
            row["restreint"] === true,
            isPast(fate.marked, today),
            `${day} mark of ${id}`,
          );
          assert.equal(row["email"] === null, isPast(fate.named, today), `${day} name of ${id}`);
          const isGone = isPast(fate.archived, today) || isPast(fate.refusedGone, today);
          assert.equal(files.has(id), !isGone, `${day} file ${id}`);
          assert.equal(pieces.has(id), !isGone, `${day} piece ${id}`);
          const isArchived = isPast(fate.archived, today) && !isPast(fate.deleted, today);
          assert.equal(kept.has(id), isArchived, `${day} archive of ${id}`);
        }
      }
      for (const fate of fates) {
        if (fate.archived !== null) seen.archived++;
        if (fate.deleted !== null) seen.deleted++;
        if (fate.refusedGone !== null) seen.refused++;
        if (fate.marked !== null) seen.marked++;
        if (fate.named !== null) seen.named++;
      }
      for (const [what, count] of Object.entries(seen)) assert.ok(count > persons / 10, what);
    } finally {
      await place.close();
    }
  });
});
