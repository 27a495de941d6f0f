import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { choiceActions } from "./choice.ts";
import { readChoice, writeChoice, type StoredChoice } from "./choiceText.ts";
import { actionOf, givenBy, mayRun, withdrawn } from "./decide.ts";
import { holds } from "./holding.ts";
import { lifetimeDays, longestDays, usualDays } from "./lifetime.ts";

const version = "a".repeat(64);
const choice: StoredChoice = {
  id: "0b9de7a2-41f3-4c5d-9d27-3b8f60c1aa05",
  version,
  at: 1_800_000_000,
  ahead: 0,
  isUnsent: false,
  action: "save",
  language: "fr",
  given: { xiti: true, damdy: false, constructor: true },
};
const day = 86_400;

suite("the text of a choice in a cookie", () => {
  test("comes back as it was written, in characters that a cookie holds", () => {
    const id = fc.stringMatching(/^[a-z][a-z\d-]{0,20}$/);
    fc.assert(
      fc.property(
        fc.uuid({ version: 4 }),
        fc.integer({ min: 0, max: 4_000_000_000 }),
        fc.constantFrom(...choiceActions),
        fc.constantFrom("fr", "en", "pt-BR", "zh-Hans"),
        fc.dictionary(id, fc.boolean(), { maxKeys: 30, noNullPrototype: true }),
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.boolean(),
        (uuid, at, action, language, given, ahead, isUnsent) => {
          const made = { id: uuid, version, at, action, language, given, ahead, isUnsent };
          const text = writeChoice(made);
          assert.match(text, /^[\w.~-]+$/);
          assert.deepEqual(readChoice(text), made);
        },
      ),
    );
  });

  test("is no choice when corrupt, old or hostile, and never fails", () => {
    const good = writeChoice(choice);
    const hostile = [
      "",
      "%",
      "true",
      "1",
      "1.........",
      '{"xiti":true}',
      "xiti=true!gtm=wait",
      good.slice(0, -2),
      good.replace(/^1/, "2"),
      `${good} `,
      `${good}\n`,
      good.replace("damdy", "xiti"),
      good.replace("xiti", "__proto__"),
      good.replace("xiti", "_"),
      good.replace("xiti", "<script>"),
      good.replace(".s.", ".z."),
      good.replace(".fr.", ".fr;Domain=evil."),
      good.replace(version, "short"),
      good.replace("xiti", "x".repeat(5_000)),
      "é".repeat(100),
    ];
    for (const text of hostile) assert.equal(readChoice(text), null, text);
    fc.assert(fc.property(fc.string(), (text) => readChoice(text) === null));
    // One character changed anywhere either leaves a choice of the same shape or none.
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.string({ maxLength: 2 }), (at, change) => {
        const text = good.slice(0, at) + change + good.slice(at + 1);
        const read = readChoice(text);
        assert.ok(read === null || writeChoice(read).length > 60);
      }),
    );
  });
});

suite("how long a choice holds", () => {
  test("is six months unless said, and thirteen at most: 393 days (AME-41, AME-42, AME-66, REC-49)", () => {
    assert.equal(lifetimeDays("P6M"), usualDays);
    assert.equal(lifetimeDays("P13M"), longestDays);
    assert.equal(lifetimeDays("P1Y"), 365);
    assert.equal(lifetimeDays("P30D"), 30);
    for (const long of ["P14M", "P2Y", "P395D", "P9999Y"])
      assert.equal(lifetimeDays(long), longestDays, long);
    for (const none of ["", "session", "P0D", "-P1M", "six mois"])
      assert.equal(lifetimeDays(none), usualDays, none);
  });

  test("is equal for acceptance and refusal, ends to the second, and no visit prolongs it (AME-64, AME-67, REC-50)", () => {
    const days = lifetimeDays("P13M");
    for (const action of choiceActions) {
      const kept = { ...choice, action };
      const at = (seconds: number): boolean =>
        holds(kept, { version, now: kept.at + seconds, days });
      assert.ok(at(0), action);
      assert.ok(at(days * day - 1), action);
      assert.ok(!at(days * day), action);
    }
  });

  test("ends when what would be asked is no longer what was asked", () => {
    assert.ok(!holds(choice, { version: "b".repeat(64), now: choice.at, days: 181 }));
    assert.ok(!holds(null, { version, now: choice.at, days: 181 }));
  });

  test("is not stretched by a clock that was years off", () => {
    const asked = { version, days: 181 };
    assert.ok(holds(choice, { ...asked, now: choice.at - day / 2 }), "clocks differ by hours");
    for (const off of [-3_650, -400, -2, 200, 3_650])
      assert.ok(!holds(choice, { ...asked, now: choice.at + off * day }), `${off} days`);
    for (const at of [0, Number.MAX_SAFE_INTEGER, NaN])
      assert.ok(!holds({ ...choice, at }, { ...asked, now: choice.at }), String(at));
  });
});

suite("what a press comes to", () => {
  const services = [
    { id: "xiti", isExempt: true },
    { id: "damdy", isExempt: false },
    { id: "constructor", isExempt: false },
  ];

  test("everything, nothing, or what was picked; untouched nothing that needs consent (AME-36, AME-62)", () => {
    assert.deepEqual(givenBy(services, "everything"), {
      xiti: true,
      damdy: true,
      constructor: true,
    });
    assert.deepEqual(givenBy(services, "nothing"), {
      xiti: false,
      damdy: false,
      constructor: false,
    });
    assert.deepEqual(givenBy(services, {}), { xiti: true, damdy: false, constructor: false });
    assert.deepEqual(givenBy(services, { xiti: false, damdy: true, stranger: true }), {
      xiti: false,
      damdy: true,
      constructor: false,
    });
  });

  test("audience measurement that is exempt runs until it is refused, by the visitor or their signal (AME-47)", () => {
    const [xiti, damdy] = services as [(typeof services)[0], (typeof services)[0]];
    assert.ok(mayRun(xiti, null, false));
    assert.ok(!mayRun(xiti, null, true), "Global Privacy Control refuses all");
    assert.ok(!mayRun(xiti, givenBy(services, "nothing"), false), "« Tout refuser » refuses all");
    assert.ok(!mayRun(damdy, null, false));
    assert.ok(mayRun(damdy, { damdy: true }, true), "chosen here, though refused everywhere");
    assert.ok(!mayRun({ id: "constructor", isExempt: false }, {}, false));
  });

  test("taking back is a withdrawal, by whichever button (AME-65)", () => {
    const before = givenBy(services, "everything");
    const after = givenBy(services, "nothing");
    assert.equal(actionOf("refuse-all", before, after), "withdraw");
    assert.equal(actionOf("save", before, { ...before, damdy: false }), "withdraw");
    assert.equal(actionOf("refuse-all", null, after), "refuse-all");
    assert.equal(actionOf("accept-all", after, before), "accept-all");
    assert.deepEqual(withdrawn(before, { ...before, damdy: false }), ["damdy"]);
  });
});
