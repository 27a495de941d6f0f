import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { activateSpace } from "./actions/activateSpace.ts";
import type { SpaceRooms } from "./actions/candidateParts.ts";
import { askCandidateLink } from "./actions/askCandidateLink.ts";
import { askEmailChange, confirmEmail } from "./actions/changeEmail.ts";
import { changePassword, changePasswordByLink } from "./actions/setPassword.ts";
import { signInCandidate } from "./actions/signInCandidate.ts";
import { activationHours, signUp, type SignUp } from "./actions/signUp.ts";
import { candidateOf, visitorOf } from "./actions/visitorOf.ts";
import {
  mailedToken,
  onCandidateStage,
  someCandidate,
  someTerms,
  type CandidateStage,
} from "./candidates.fixture.ts";
import { codeOf, goodPassword, here, onStage, person, valueOf } from "./identity.fixture.ts";

const email = "lea.castan@courriel.example";
const other = "girafe ancre lampion";

for (const server of postgresServers())
  suite(`accounts of candidates on ${server.name}`, () => {
    const fresh = () => server.freshDatabase({ migrated: true });
    const stage = (work: (stage: CandidateStage) => Promise<void>) => async () =>
      await onCandidateStage(fresh, work);
    const asking = async ({ candidates }: CandidateStage, changes: Partial<SignUp> = {}) => {
      const accepted = someTerms.version;
      const asked = {
        email,
        password: goodPassword,
        language: "fr",
        accepted,
        ...changes,
      } as const;
      const answer = await signUp(candidates, asked, here);
      return answer.ok ? [] : answer.failures.map(({ code }) => code);
    };
    const enters = async ({ candidates }: CandidateStage, password = goodPassword, as = email) => {
      const answer = await signInCandidate(candidates, { email: as, password }, here);
      return answer.ok ? answer.value.token : answer.failure.code;
    };
    const isIn = async ({ candidates }: CandidateStage, token: string) =>
      (await candidateOf(candidates, token)).kind === "candidate";

    test(
      "need an address, a password and the very terms that are published, said all at once (REC-09, REC-10, REC-11)",
      stage(async (on) => {
        const wrong = { email: "lea", password: "trop court", accepted: null };
        assert.deepEqual(await asking(on, wrong), [
          "identity.email-invalid",
          "identity.password-too-short",
          "identity.terms-not-accepted",
        ]);
        const named = { email: "leacastan@courriel.example", password: "leacastan leacastan" };
        assert.deepEqual(await asking(on, named), ["identity.password-common"]);
        assert.deepEqual(await asking(on, { accepted: "2026-01-01.ffffffffffff" }), [
          "identity.terms-changed",
        ]);
        on.site.terms = null;
        assert.deepEqual(await asking(on), ["identity.sign-up-closed"]);
        assert.deepEqual(await on.mails(), []);
        const { rows } = await on.database.pool.query("SELECT * FROM egide.candidate_account");
        assert.deepEqual(rows, [], "no account without it");
      }),
    );

    test(
      "are inactive until the link of the mail is used, once, within a day, and say which terms were accepted when (REC-11, REC-12)",
      stage(async (on) => {
        assert.deepEqual(await asking(on, { email: " Lea.Castan@courriel.example " }), []);
        const token = await mailedToken(on, "candidate.activation");
        assert.equal(await enters(on), "identity.sign-in-refused", "not yet active");
        const made = await on.candidates.accounts.findByEmail(email);
        assert.deepEqual(made?.terms.version, someTerms.version);
        assert.equal(made?.terms.acceptedAt.toString(), on.clock.now().toString());
        assert.equal(made?.activatedAt, null);
        on.pass({ minutes: 5 });
        valueOf(await activateSpace(on.candidates, token));
        assert.equal(codeOf(await activateSpace(on.candidates, token)), "identity.link-expired");
        assert.ok(await isIn(on, await enters(on)));
        const late = "late@courriel.example";
        assert.deepEqual(await asking(on, { email: late }), []);
        const expired = await mailedToken(on, "candidate.activation");
        on.pass({ hours: activationHours });
        assert.equal(codeOf(await activateSpace(on.candidates, expired)), "identity.link-expired");
        valueOf(await askCandidateLink(on.candidates, { email: late, wanted: "activation" }, here));
        const anew = await mailedToken(on, "candidate.activation");
        assert.notEqual(anew, expired);
        valueOf(await activateSpace(on.candidates, anew));
      }),
    );

    test(
      "are answered alike whether the address has one: who has one is told by mail, and keeps their password (REC-09)",
      stage(async (on) => {
        const lea = await someCandidate(on, email);
        const before = await on.candidates.accounts.find(lea.id);
        assert.deepEqual(await asking(on, { password: other }), []);
        const last = (await on.mails()).at(-1);
        assert.deepEqual([last?.template, last?.recipient], ["candidate.space-there", email]);
        assert.match(last?.text_body ?? "", /\/espace-candidat\/mot-de-passe-oublie\n/);
        assert.deepEqual(await on.candidates.accounts.find(lea.id), before);
        assert.equal(await enters(on, other), "identity.sign-in-refused");
        // What waits is replaced by whoever asks again: its first password and its first link serve nobody.
        const twice = "deux.fois@courriel.example";
        await asking(on, { email: twice, language: "en" });
        const first = await mailedToken(on, "candidate.activation");
        await asking(on, { email: twice, password: other });
        const second = await mailedToken(on, "candidate.activation");
        assert.equal(codeOf(await activateSpace(on.candidates, first)), "identity.link-expired");
        valueOf(await activateSpace(on.candidates, second));
        assert.equal(await enters(on, goodPassword, twice), "identity.sign-in-refused");
        assert.ok(await isIn(on, await enters(on, other, twice)));
      }),
    );

    test(
      "have the same work done before the answer, known, unknown or inactive (REC-09)",
      stage(async (on) => {
        await someCandidate(on, email);
        await asking(on, { email: "attend@courriel.example" });
        const done: string[] = [];
        const { hasher } = on.candidates;
        const watched: CandidateStage["candidates"] = {
          ...on.candidates,
          hasher: {
            hash: async (password) => {
              done.push("hash");
              return await hasher.hash(password);
            },
            verify: async (hash, password) => {
              done.push("verify");
              return await hasher.verify(hash, password);
            },
          },
        };
        const works = new Set<string>();
        for (const address of [email, "attend@courriel.example", "personne@courriel.example"]) {
          done.length = 0;
          assert.deepEqual(await asking({ ...on, candidates: watched }, { email: address }), []);
          await enters({ ...on, candidates: watched }, other, address);
          works.add(done.join(" "));
        }
        assert.deepEqual([...works], ["hash verify"]);
      }),
    );

    test(
      "get a link for a forgotten password, which ends all sessions; an unknown address gets nothing, an inactive one its activation (REC-14)",
      stage(async (on) => {
        const { candidates } = on;
        const lea = await someCandidate(on, email);
        const waiting = "attend@courriel.example";
        await asking(on, { email: waiting });
        const before = (await on.mails()).length;
        const forget = async (address: string) =>
          valueOf(await askCandidateLink(candidates, { email: address, wanted: "password" }, here));
        for (const address of ["personne@courriel.example", "rien", waiting, email])
          assert.equal(await forget(address), null);
        const mails = (await on.mails()).slice(before);
        assert.deepEqual(
          mails.map(({ template, recipient }) => `${template} ${recipient}`).toSorted(),
          [`candidate.activation ${waiting}`, `candidate.password-link ${email}`],
        );
        const token = await mailedToken(on, "candidate.password-link");
        const weak = { token, password: "court" };
        assert.equal(
          codeOf(await changePasswordByLink(candidates, weak)),
          "identity.password-too-short",
        );
        valueOf(await changePasswordByLink(candidates, { token, password: other }));
        assert.equal(await isIn(on, lea.session), false, "all sessions end");
        assert.equal(
          codeOf(await changePasswordByLink(candidates, { token, password: other })),
          "identity.link-expired",
        );
        assert.equal(await enters(on), "identity.sign-in-refused");
        assert.ok(await isIn(on, await enters(on, other)));
      }),
    );

    test(
      "are delayed after failures, the unknown like the known, and those of staff at the same address are not",
      stage(async (on) => {
        await someCandidate(on, email);
        for (const address of [email, "personne@courriel.example"]) {
          for (let time = 0; time < 5; time += 1)
            assert.equal(await enters(on, "faux", address), "identity.sign-in-refused");
          assert.equal(await enters(on, goodPassword, address), "identity.wait");
        }
        const keyed = on.candidates.secrets.keyed("account x");
        await onStage(fresh, async ({ identity }) =>
          assert.notDeepEqual(identity.secrets.keyed("account x"), keyed),
        );
      }),
    );

    test(
      "change their password with the present one, and their address by a link at the new one, of which the old one is told (REC-15)",
      stage(async (on) => {
        const { candidates } = on;
        const lea = await someCandidate(on, email);
        const elsewhere = await enters(on);
        const visitor = await candidateOf(candidates, lea.session);
        assert.ok(visitor.kind === "candidate");
        const refused = { current: other, password: other };
        assert.equal(
          codeOf(await changePassword(candidates, visitor, refused, here)),
          "identity.confirmation-refused",
        );
        const change = { current: goodPassword, password: other };
        const { token } = valueOf(await changePassword(candidates, visitor, change, here));
        assert.deepEqual(
          [await isIn(on, token), await isIn(on, lea.session), await isIn(on, elsewhere)],
          [true, false, false],
        );
        const next = "lea.nouvelle@courriel.example";
        // Somebody typed it and never proved it: it stands in nobody's way.
        await asking(on, { email: next });
        valueOf(await askEmailChange(candidates, visitor, next, here));
        const link = await mailedToken(on, "candidate.email-link");
        assert.equal((await candidates.accounts.find(lea.id))?.email, email, "not before the link");
        valueOf(await confirmEmail(candidates, link, visitor));
        const told = (await on.mails()).at(-1);
        assert.deepEqual([told?.template, told?.recipient], ["candidate.email-changed", email]);
        assert.ok(!told?.text_body.includes(next));
        assert.ok(await isIn(on, await enters(on, other, next)));
        assert.equal(await enters(on, other), "identity.sign-in-refused");
      }),
    );

    test(
      "are no accounts of staff: a session of one opens nothing of the other, though the address and the password be the same (REC-08)",
      stage(async (on) => {
        const lea = await someCandidate(on, email);
        await onStage(
          async () => ({ url: on.database.url, drop: async () => {} }),
          async (both) => {
            const agent = await person(both, email);
            assert.equal((await visitorOf(both.identity, agent.session)).kind, "staff");
            assert.equal((await visitorOf(both.identity, lea.session)).kind, "anonymous");
            assert.equal((await candidateOf(on.candidates, agent.session)).kind, "anonymous");
            assert.ok(await isIn(on, lea.session));
          },
        );
      }),
    );

    test(
      "keep of a password its argon2id hash alone (REC-13), and of tokens a digest",
      stage(async (on) => {
        const lea = await someCandidate(on, email);
        const { rows } = await on.database.pool.query<{ all: string; password_hash: string }>(
          `SELECT a.password_hash, concat(a::text, s::text, (SELECT string_agg(l::text, '') FROM egide.candidate_link l),
             (SELECT string_agg(d::text, '') FROM egide.sign_in_delay d),
             (SELECT string_agg(g::text, '') FROM egide.agent_log g)) AS all
           FROM egide.candidate_account a JOIN egide.candidate_session s ON s.account = a.id`,
        );
        assert.match(rows[0]?.password_hash ?? "", /^\$argon2id\$/);
        for (const secret of [goodPassword, lea.session, "192.0.2.7"])
          assert.ok(!rows[0]?.all.includes(secret), secret);
      }),
    );

    test("take what others keep along, in one transaction and on the receipt (REC-21)", async () => {
      let fails = true;
      const rooms: SpaceRooms = {
        remains: async () => [],
        contents: async () => [],
        delete: async () => {
          if (fails) throw new Error("the rooms stay");
          return { candidate_document: 2 };
        },
      };
      await onCandidateStage(
        fresh,
        async (on) => {
          const { id } = await someCandidate(on, email);
          await assert.rejects(on.candidates.spaces.delete(id), /the rooms stay/);
          assert.ok(await on.candidates.accounts.find(id), "all or nothing");
          fails = false;
          const gone = await on.candidates.spaces.delete(id);
          const recorded = await on.ledger.entry(gone?.receipt ?? -1);
          assert.match(JSON.stringify(recorded?.entry?.body), /"candidate_document":2/);
        },
        { rooms },
      );
    });
  });
