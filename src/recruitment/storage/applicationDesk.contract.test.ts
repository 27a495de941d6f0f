import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { contact, contentOf, recruiter, withApplications } from "../applications.fixture.ts";
import { postgresServers } from "../offers.fixture.ts";

const firm = { account: "account-9", name: "Basile Orme", firm: "Cabinet Orme" };
const codeOf = (outcome: { ok: boolean; failure?: { code: string } }): string =>
  outcome.ok ? "done" : (outcome.failure?.code ?? "?");

for (const server of postgresServers())
  suite(`the desk of a recruiter on ${server.name}`, () => {
    test(
      "REC-27: shows an application of its offer and of no other, and each reading is a line that its candidate sees and nobody changes",
      withApplications(server, async (here) => {
        const content = { ...contentOf(here.offer), firm: "Cabinet Orme" };
        const sent = await here.send({ content });
        assert.ok(sent.ok);
        const { desk, offer, applications, database } = here;
        const place = { body: "rives", offer: offer.id, id: sent.id };
        assert.deepEqual(await desk.list({ body: "monts", id: offer.id }, recruiter), []);
        for (const wrong of [{ body: "monts" }, { offer: "another" }, { id: "1" }])
          assert.equal(await desk.open({ ...place, ...wrong }, recruiter), null);
        const [listed] = await desk.list({ body: "rives", id: offer.id }, recruiter);
        assert.equal(listed?.content?.contact.familyName, "Castan");
        await desk.list({ body: "rives", id: offer.id }, recruiter);
        assert.equal(await desk.open(place, { ...firm, firm: "Cabinet Autre" }), null, "REC-28");
        const opened = await desk.open(place, firm);
        const [cv] = opened?.documents ?? [];
        const file = await desk.document(place, cv?.id ?? "", firm);
        assert.ok(file.ok && file.value);
        const elsewhere = await desk.document({ ...place, body: "monts" }, cv?.id ?? "", firm);
        assert.deepEqual(elsewhere, { ok: true, value: null });
        const own = await applications.find("lea", sent.id);
        assert.deepEqual(
          own?.acts.map(({ act, detail, actorName, firm: of }) => [act, detail, actorName, of]),
          [
            ["listed", null, "Orane Velmont", null],
            ["opened", null, "Basile Orme", "Cabinet Orme"],
            ["document", "cv", "Basile Orme", "Cabinet Orme"],
          ],
        );
        await assert.rejects(
          database.pool.query("update egide.application_act set actor_name = 'personne'"),
          /never changed/,
        );
        assert.deepEqual(
          [...(await desk.counts([offer.id]))],
          [[offer.id, { all: 1, received: 1 }]],
        );
      }),
    );

    test(
      "decides as its state allows, once, and tells it at the address of the application or does nothing",
      withApplications(server, async (here) => {
        const sent = await here.send();
        assert.ok(sent.ok);
        const { desk, database } = here;
        const place = { body: "rives", offer: here.offer.id, id: sent.id };
        const said = { kind: "refusal", text: "Bonjour,\n\nNous ne retenons pas." } as const;
        const refused = { status: "refused", answer: said } as const;
        const elsewhere = await desk.decide({ ...place, body: "monts" }, 1, refused, recruiter);
        assert.equal(codeOf(elsewhere), "recruitment.application-gone");
        const early = { status: "accepted", answer: null } as const;
        assert.equal(
          codeOf(await desk.decide(place, 1, early, recruiter)),
          "recruitment.application-not-so",
        );
        const both = await Promise.all([
          desk.decide(place, 1, refused, recruiter),
          desk.decide(place, 1, refused, recruiter),
        ]);
        assert.deepEqual(both.map(codeOf).toSorted(), ["done", "recruitment.application-changed"]);
        assert.deepEqual(await here.mails(), [
          `${contact.contactEmail} application.receipt`,
          `${contact.contactEmail} application.refusal`,
        ]);
        await desk.decide(place, 2, { status: "examined", answer: null }, recruiter);
        await database.pool.query("delete from egide.application_key");
        const untold = await desk.decide(place, 3, refused, recruiter);
        assert.equal(codeOf(untold), "files.unreadable");
        assert.equal(
          (await desk.find(place, recruiter))?.status,
          "examined",
          "nobody is refused untold",
        );
      }),
    );

    test(
      "keeps what each body answers with",
      withApplications(server, async ({ desk }) => {
        assert.equal(await desk.answer("rives", "refusal"), null);
        await desk.saveAnswer("rives", "refusal", "Bonjour");
        await desk.saveAnswer("rives", "refusal", "Bonsoir");
        assert.equal(await desk.answer("rives", "refusal"), "Bonsoir");
        assert.equal(await desk.answer("monts", "refusal"), null);
      }),
    );
  });
