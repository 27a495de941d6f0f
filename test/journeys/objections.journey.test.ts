import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { recordObjection } from "../../src/rights/reach/actions/recordObjection.ts";
import { scene } from "./personRowsScene.ts";

const person = "name: ysaline vermeulen\n";
const activity = "gerer-les-dossiers";

suite("the commands of objections", () => {
  test(
    "an objection is a dry run until told otherwise; then the activity may no more, and the person is out of the views of its tables, until it is taken back",
    scene({}, async (own) => {
      own.input = person;
      const before = await own.store.rows("dossier");
      const object = async (...more: readonly string[]) =>
        await own.egide("rights", "object", own.folder, "--request", "2030-19", ...more);
      const objecting = ["--one-person", "--person", "-", "--activity", activity];
      const asked = async (input = person, id = activity) => {
        own.input = input;
        const found = await own.egide("rights", "objections", "--person", "-", "--activity", id);
        own.input = person;
        return found;
      };
      const dry = await object(...objecting);
      assert.equal(dry.code, 0, dry.err);
      assert.match(dry.out, /guichet · dossier\s: 2 à limiter/);
      assert.equal((await asked()).code, 0);
      const done = await object(...objecting, "--execute");
      assert.equal(done.code, 0, done.err);
      assert.match(done.out, /Opposition inscrite au journal\s: gerer-les-dossiers/);
      const no = await asked();
      assert.equal(no.code, 1);
      assert.match(no.out, /ne doit pas la traiter/);
      // Letters apart, it is the same person; another person, and another activity, are not.
      assert.equal((await asked("name: YSALINE Vermeulen\n")).code, 1);
      assert.equal((await asked("name: Tancrède\n")).code, 0);
      assert.equal((await asked(person, "autre")).code, 0);
      const counted = await own.egide("rights", "objections");
      assert.match(counted.out, /^gerer-les-dossiers\s: 1\n$/);
      await assert.rejects(own.store.run("update dossier set nom = 'x' where id = 1"), /art\. 18/);
      await own.store.run("update dossier set nom = 'Tancrède II' where id = 3");
      // The same again enters nothing twice.
      const size = await own.platform.ledger.size();
      const again = await object(...objecting, "--execute");
      assert.equal(again.code, 0, again.err);
      assert.equal(await own.platform.ledger.size(), size);
      // Other identities under the same request would be left out without a word.
      own.input = `${person}name: Tancrède\n`;
      assert.match((await object(...objecting)).err, /rights\.object-once/);
      own.input = person;
      const withdraw = ["--activity", activity, "--withdraw"];
      assert.equal((await object(...withdraw)).code, 0);
      assert.equal((await asked()).code, 1);
      assert.equal((await object(...withdraw, "--execute")).code, 0);
      assert.equal((await asked()).code, 0);
      assert.match((await object(...withdraw, "--execute")).err, /rights\.object-none/);
      assert.match((await object(...objecting, "--execute")).err, /rights\.object-once/);
      await own.store.run("update dossier set nom = 'Tancrède' where id = 3");
      assert.deepEqual(await own.store.rows("dossier"), before);
      const everything = await own.platform.everything();
      assert.match(everything, /egide\/objection@1/);
      assert.doesNotMatch(everything, /ysaline|vermeulen/i);
    }),
  );

  test(
    "a withdrawal lifts what this objection restricted, and no restriction that the same request has",
    scene({}, async (own) => {
      own.input = person;
      const before = await own.store.rows("dossier");
      const rights = async (...words: readonly string[]): Promise<string> => {
        const { code, out, err } = await own.egide("rights", ...words);
        assert.equal(code, 0, err);
        return out;
      };
      const asked = ["--person", "-", "--one-person"];
      await rights("restrict", own.folder, ...asked, "--request", "2030-21", "--execute");
      const objection = [own.folder, "--request", "2030-21", "--activity", activity];
      await rights("object", ...objection, ...asked, "--execute");
      await rights("object", ...objection, "--withdraw", "--execute");
      const change = "update dossier set nom = 'x' where id = 1";
      await assert.rejects(own.store.run(change), /art\. 18/);
      await rights(
        "lift",
        own.folder,
        "--request",
        "2030-21",
        "--told-on",
        "2030-02-01",
        "--execute",
      );
      assert.deepEqual(await own.store.rows("dossier"), before);
    }),
  );

  test(
    "a withdrawal that died after it was entered is finished by the same command",
    scene({}, async (own) => {
      own.input = person;
      const rights = async (...words: readonly string[]): Promise<string> => {
        const { code, out, err } = await own.egide("rights", ...words);
        assert.equal(code, 0, err);
        return out;
      };
      const change = "update dossier set nom = 'x' where id = 1";
      const second = [own.folder, "--request", "2030-22", "--activity", activity];
      await rights("object", ...second, "--person", "-", "--one-person", "--execute");
      const { ledger } = own.platform.dependencies(own.store);
      const entered = { request: "2030-22", activity, isMarketing: false };
      await recordObjection(
        { ledger, engine: "1.2.3", digests: [] },
        { ...entered, what: "withdrawn" },
      );
      await assert.rejects(own.store.run(change), /art\. 18/);
      const size = await ledger.size();
      await rights("object", ...second, "--withdraw");
      await rights("object", ...second, "--withdraw", "--execute");
      await own.store.run(change);
      // The receipt alone: the withdrawal stood there.
      assert.equal(await ledger.size(), size + 1);
    }),
  );

  test(
    "each misuse is told its way out",
    scene({}, async (own) => {
      own.input = person;
      const said = async (...words: readonly string[]): Promise<string> =>
        (await own.egide("rights", ...words)).err;
      const base = ["object", own.folder, "--person", "-", "--request", "2030-20"];
      assert.match(await said(...base), /rights\.object-activity-unsaid/);
      assert.match(
        await said(...base, "--activity", "lettre"),
        /rights\.object-activity-unknown.*gerer-les-dossiers/,
      );
      assert.match(
        await said("object", own.folder, "--person", "-", "--activity", activity),
        /rights\.reach-request-unsaid/,
      );
      assert.match(await said("objections", "--person", "-"), /object-activity-unsaid/);
    }),
  );
});
