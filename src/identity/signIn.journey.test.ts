import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { postgresServers } from "../../test/support/postgres.ts";
import { passSecondFactor } from "./actions/passSecondFactor.ts";
import type { PasswordHasher } from "./actions/ports.ts";
import { beginSecondHalf, signIn, signInMinutes } from "./actions/signIn.ts";
import { visitorOf } from "./actions/visitorOf.ts";
import {
  codeOf,
  goodPassword,
  here,
  onStage,
  person,
  valueOf,
  type Stage,
} from "./identity.fixture.ts";

const email = "claire.marin@entraide.example";
const other = "tambour pluie girafe";

for (const server of postgresServers())
  suite(`signing in on ${server.name}`, () => {
    const stage = (work: (stage: Stage) => Promise<void>) => async () =>
      await onStage(() => server.freshDatabase({ migrated: true }), work);
    const half = async ({ identity }: Stage, password = goodPassword, typed = email) =>
      await signIn(identity, { email: typed, password, back: "/console" }, here);

    test(
      "takes a password and a code, and opens a session that knows its person and roles",
      stage(async (on) => {
        const { identity } = on;
        const claire = await person(on, email);
        const begun = valueOf(await half(on, goodPassword, ` ${email.toUpperCase()} `));
        assert.equal(begun.stage, "second-factor");
        assert.equal((await visitorOf(identity, begun.token)).kind, "anonymous", "half is nothing");
        const signedIn = valueOf(
          await passSecondFactor(identity, { token: begun.token, code: claire.code() }, here),
        );
        assert.equal(signedIn.back, "/console");
        const visitor = await visitorOf(identity, signedIn.token);
        assert.equal(visitor.kind, "staff");
        assert.deepEqual(
          visitor.kind === "staff" && visitor.assignments.map(({ role, body }) => [role, body]),
          [["dpo", "valmarine"]],
        );
      }),
    );

    test(
      "gives a new token each time, and knows no other",
      stage(async (on) => {
        const { identity, pass } = on;
        const claire = await person(on, email);
        const tokens = new Set([claire.session]);
        for (const _ of [1, 2]) {
          pass({ minutes: 1 });
          const { token } = valueOf(await half(on));
          const code = claire.code();
          tokens
            .add(token)
            .add(valueOf(await passSecondFactor(identity, { token, code }, here)).token);
        }
        assert.equal(tokens.size, 5);
        for (const token of [null, "", "x", identity.secrets.token()])
          assert.equal((await visitorOf(identity, token)).kind, "anonymous");
      }),
    );

    test(
      "does the same work and says the same for an account, a closed one, and none",
      stage(async (on) => {
        const calls: boolean[] = [];
        const hasher: PasswordHasher = {
          hash: on.identity.hasher.hash,
          verify: async (hash, password) => {
            calls.push(await on.identity.hasher.verify(hash, password));
            return calls.at(-1) ?? true;
          },
        };
        const counted = { ...on, identity: { ...on.identity, hasher } };
        await person(on, email);
        const gone = await person(on, "paul.roche@entraide.example");
        const [role] = await on.identity.roles.ofAccount(gone.account, on.clock.now());
        await on.identity.roles.end(role?.id ?? "", on.clock.now());
        const answers = [];
        for (const typed of [email, gone.email, "nobody@entraide.example", "not an address"])
          answers.push(await half(counted, "tambour pluie girafe!", typed));
        assert.deepEqual(calls, [false, false, false, false], "each costs one verification");
        assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
        assert.deepEqual(answers.map(codeOf)[0], "identity.sign-in-refused");
        assert.equal(
          codeOf(await half(counted, goodPassword, gone.email)),
          "identity.sign-in-refused",
        );
      }),
    );

    test(
      "answers before the line is written that only a failure at an account leaves",
      stage(async (on) => {
        await person(on, email);
        const order: string[] = [];
        const record = async (): Promise<void> => {
          await pause(20);
          order.push("line");
        };
        const agentLog = { ...on.identity.agentLog, record };
        const slow = { ...on, identity: { ...on.identity, agentLog } };
        assert.equal(codeOf(await half(slow, other)), "identity.sign-in-refused");
        order.push("answer");
        await on.identity.settle();
        assert.deepEqual(order, ["answer", "line"]);
      }),
    );

    test(
      "makes whoever fails wait longer each time, account or none, and forgets it at success",
      stage(async (on) => {
        const { pass } = on;
        await person(on, email);
        for (const typed of [email, "nobody@entraide.example"]) {
          for (let failure = 0; failure < 5; failure++)
            assert.equal(codeOf(await half(on, other, typed)), "identity.sign-in-refused");
          const waits = [await half(on, goodPassword, typed), await half(on, other, typed)];
          assert.deepEqual(waits.map(codeOf), ["identity.wait", "identity.wait"], typed);
        }
        pass({ seconds: 1 });
        valueOf(await half(on));
        assert.equal(codeOf(await half(on, other)), "identity.sign-in-refused");
        valueOf(await half(on));
      }),
    );

    test(
      "counts a hundred attempts made at once as a hundred",
      stage(async (on) => {
        await person(on, email);
        const answers = await Promise.all(Array.from({ length: 20 }, () => half(on, other)));
        const judged = answers.filter((answer) => codeOf(answer) === "identity.sign-in-refused");
        assert.equal(judged.length, 5);
      }),
    );

    test(
      "delays an address that tries many accounts, and keeps only keyed digests of both",
      stage(async (on) => {
        for (let n = 0; n <= 20; n++) await half(on, other, `somebody-${n}@entraide.example`);
        assert.equal(codeOf(await half(on, other, "one.more@entraide.example")), "identity.wait");
        const { rows } = await on.database.pool.query<{ all: string }>(
          "SELECT string_agg(d::text, ' ') AS all FROM egide.sign_in_delay d",
        );
        assert.doesNotMatch(rows[0]?.all ?? "", /192\.0\.2|somebody|entraide/);
      }),
    );

    test(
      "delays no address for those who sign in there, and forgets no failure for one who does",
      stage(async (on) => {
        await person(on, email);
        for (let n = 0; n < 19; n++) await half(on, other, `somebody-${n}@entraide.example`);
        for (let n = 0; n < 5; n++) valueOf(await half(on));
        for (const n of [19, 20]) await half(on, other, `somebody-${n}@entraide.example`);
        assert.equal(codeOf(await half(on)), "identity.wait");
      }),
    );

    test(
      "takes each code once, and none that is old",
      stage(async (on) => {
        const { identity, pass } = on;
        const claire = await person(on, email);
        const code = claire.code();
        const pair = [valueOf(await half(on)), valueOf(await half(on))];
        const answers = await Promise.all(
          pair.map(({ token }) => passSecondFactor(identity, { token, code }, here)),
        );
        assert.equal(answers.filter(({ ok }) => ok).length, 1);
        pass({ minutes: 2 });
        const { token } = valueOf(await half(on));
        assert.equal(
          codeOf(await passSecondFactor(identity, { token, code }, here)),
          "identity.code-refused",
        );
        valueOf(await passSecondFactor(identity, { token, code: claire.code() }, here));
      }),
    );

    test(
      "takes each of ten recovery codes once, however it is typed",
      stage(async (on) => {
        const { identity } = on;
        const claire = await person(on, email);
        assert.equal(claire.recoveryCodes.length, 10);
        const [first = ""] = claire.recoveryCodes;
        const use = async (code: string) =>
          await passSecondFactor(identity, { token: valueOf(await half(on)).token, code }, here);
        valueOf(await use(first.toLowerCase().replaceAll("-", " ")));
        assert.equal(codeOf(await use(first)), "identity.code-refused");
        assert.equal(await identity.accounts.countRecoveryCodes(claire.account), 9);
      }),
    );

    test(
      "delays guesses of the code, even over several logins",
      stage(async (on) => {
        const { identity } = on;
        const claire = await person(on, email);
        const wrong = claire.code() === "000000" ? "000001" : "000000";
        for (let failure = 0; failure < 5; failure++) {
          const { token } = valueOf(await half(on));
          await passSecondFactor(identity, { token, code: wrong }, here);
        }
        const { token } = valueOf(await half(on));
        const right = { token, code: claire.code() };
        assert.equal(codeOf(await passSecondFactor(identity, right, here)), "identity.wait");
      }),
    );

    test(
      "waits ten minutes for the second half, and takes no step out of turn",
      stage(async (on) => {
        const { identity, pass } = on;
        const claire = await person(on, email);
        const { token } = valueOf(await half(on));
        const account = { id: claire.account, secondFactor: null };
        const enrolment = await beginSecondHalf(identity, account, null);
        const out = { token: enrolment.token, code: claire.code() };
        assert.equal(
          codeOf(await passSecondFactor(identity, out, here)),
          "identity.sign-in-expired",
        );
        pass({ minutes: signInMinutes });
        const late = { token, code: claire.code() };
        assert.equal(
          codeOf(await passSecondFactor(identity, late, here)),
          "identity.sign-in-expired",
        );
      }),
    );

    test(
      "leaves a line for each way in and each refusal, and no word that was typed",
      stage(async (on) => {
        const { identity, clock } = on;
        await person(on, email);
        await half(on, "un mot de passe canari");
        await identity.settle();
        const until = clock.now().add({ seconds: 1 });
        const lines = await identity.agentLog.read(
          {
            body: null,
            from: clock.now().subtract({ hours: 1 }),
            until,
            action: null,
            outcome: null,
            actor: "claire",
            order: { by: "at", isDescending: true },
          },
          { offset: 0, limit: 10 },
        );
        assert.deepEqual(
          lines.map(({ object, outcome }) => [object?.id, outcome]),
          [
            ["password", "forbidden"],
            ["second-factor-enrolled", "done"],
            ["account-opened", "done"],
          ],
        );
        assert.doesNotMatch(JSON.stringify(lines), /canari/);
      }),
    );
  });
