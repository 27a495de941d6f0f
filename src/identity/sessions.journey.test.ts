import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { passSecondFactor } from "./actions/passSecondFactor.ts";
import { signIn } from "./actions/signIn.ts";
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
import { openSessions } from "./storage/openIdentity.ts";

const email = "claire.marin@entraide.example";

for (const server of postgresServers())
  suite(`sessions on ${server.name}`, () => {
    const stage = (work: (stage: Stage) => Promise<void>) => async () =>
      await onStage(() => server.freshDatabase({ migrated: true }), work);

    test(
      "are over half an hour after the last request, and gone with it",
      stage(async (on) => {
        const { identity, pass, clock } = on;
        const claire = await person(on, email);
        const open = async () => await openSessions(on.database, "staff", clock.now());
        assert.equal(await open(), 1);
        for (const minutes of [28, 29, 29]) {
          pass({ minutes });
          assert.equal((await visitorOf(identity, claire.session)).kind, "staff");
        }
        assert.equal(await open(), 1);
        pass({ minutes: 30 });
        assert.equal(await open(), 0, "idle, though nobody has come to end it");
        assert.equal((await visitorOf(identity, claire.session)).kind, "anonymous");
        assert.deepEqual(await identity.sessions.ofAccount(claire.account, clock.now()), []);
      }),
    );

    test(
      "are over after twelve hours, however busy",
      stage(async (on) => {
        const { identity, pass } = on;
        const claire = await person(on, email);
        for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
          pass({ minutes: 20 });
          assert.equal((await visitorOf(identity, claire.session)).kind, "staff", String(minutes));
        }
        pass({ minutes: 20 });
        assert.equal((await visitorOf(identity, claire.session)).kind, "anonymous");
      }),
    );

    test(
      "are over when the last role of their person has run out, before the worker closes accounts",
      stage(async (on) => {
        const { identity, clock, pass } = on;
        const paul = await person(on, "paul.roche@entraide.example");
        pass({ hours: 365 * 24 - 1 });
        const attempt = { email: paul.email, password: goodPassword, back: null };
        const { token } = valueOf(await signIn(identity, attempt, here));
        const { token: session } = valueOf(
          await passSecondFactor(identity, { token, code: paul.code() }, here),
        );
        for (const _ of [1, 2]) {
          pass({ minutes: 20 });
          assert.equal((await visitorOf(identity, session)).kind, "staff");
        }
        pass({ minutes: 19 });
        assert.equal((await visitorOf(identity, session)).kind, "anonymous");
        assert.deepEqual(await identity.sessions.ofAccount(paul.account, clock.now()), []);
        assert.ok((await identity.accounts.find(paul.account))?.leftAt);
        assert.equal(codeOf(await signIn(identity, attempt, here)), "identity.sign-in-refused");
      }),
    );

    test(
      "open no more for whoever signs in when their last role has run out",
      stage(async (on) => {
        const { identity, pass } = on;
        const paul = await person(on, "paul.roche@entraide.example");
        pass({ hours: 365 * 24 });
        const attempt = { email: paul.email, password: goodPassword, back: null };
        assert.equal(codeOf(await signIn(identity, attempt, here)), "identity.sign-in-refused");
      }),
    );

    test(
      "are ended by their owner, one by one, and by nobody else",
      stage(async (on) => {
        const { identity, clock } = on;
        const claire = await person(on, email);
        const paul = await person(on, "paul.roche@entraide.example");
        const [session] = await identity.sessions.ofAccount(claire.account, clock.now());
        assert.equal(session?.device, "Firefox, Linux");
        assert.equal(await identity.sessions.end(session.id, paul.account), false);
        assert.equal((await visitorOf(identity, claire.session)).kind, "staff");
        assert.equal(await identity.sessions.end(session.id, claire.account), true);
        assert.equal((await visitorOf(identity, claire.session)).kind, "anonymous");
      }),
    );

    test(
      "stand in the database without their token, and without what the browser or the network said",
      stage(async (on) => {
        const claire = await person(on, email);
        const { rows } = await on.database.pool.query<{ all: string }>(
          `SELECT string_agg(s::text, ' ') AS all FROM egide.staff_session s`,
        );
        const { all } = rows[0] ?? { all: claire.session };
        assert.ok(!all.includes(claire.session));
        assert.ok(!all.includes(Buffer.from(claire.session).toString("hex")));
        assert.doesNotMatch(all, /192\.0\.2|Mozilla/);
      }),
    );
  });
