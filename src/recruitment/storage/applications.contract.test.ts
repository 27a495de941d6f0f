import assert from "node:assert/strict";
import { letGoOfApplications } from "./dossierRooms.ts";
import { suite, test } from "node:test";
import { eicar, somePdf } from "../../../test/support/filesOfPeople.ts";
import { contact, contentOf, recruiter, withApplications } from "../applications.fixture.ts";
import { exportApplications } from "../actions/exportApplications.ts";
import { ticketIn, ticketText } from "../model/application/ticket.ts";
import { moveOffer } from "../actions/moveOffer.ts";
import { orane, postgresServers } from "../offers.fixture.ts";

const codes = (answer: { ok: boolean; mistakes?: readonly { failure: { code: string } }[] }) =>
  answer.ok ? "sent" : (answer.mistakes ?? []).map(({ failure }) => failure.code).join(" ");

for (const server of postgresServers())
  suite(`an application on ${server.name}`, () => {
    test(
      "REC-20 REC-26: is sealed for the body of its offer, read by its candidate and by nobody else's, and told at the address given in it (REC-40)",
      withApplications(server, async (here) => {
        const sent = await here.send();
        assert.ok(sent.ok);
        const own = await here.applications.find("lea", sent.id);
        assert.deepEqual([own?.body, own?.status], ["rives", "received"]);
        assert.deepEqual(own?.content, contentOf(here.offer));
        const [cv] = own?.documents ?? [];
        assert.equal(cv?.name, "CV Léa Castan.pdf");
        const file = await here.applications.document("lea", sent.id, cv?.id ?? "");
        assert.deepEqual(file.ok && Buffer.from(file.value?.content ?? []), somePdf());
        assert.equal(await here.applications.find("paul", sent.id), null);
        const stolen = await here.applications.document("paul", sent.id, cv?.id ?? "");
        assert.deepEqual(stolen, { ok: true, value: null });
        assert.deepEqual(await here.mails(), [`${contact.contactEmail} application.receipt`]);
        const raw = await here.raw();
        for (const word of ["Castan", "reponse.example", "permis", "%PDF", "longtemps"])
          assert.ok(!raw.includes(word), word);
      }),
    );

    test(
      "is one for each candidate and offer, however often and however fast it is sent",
      withApplications(server, async (here) => {
        const ticket = { id: "one", openedAt: here.clock.now() };
        const both = await Promise.all([here.send({ ticket }), here.send({ ticket })]);
        assert.deepEqual(both, [
          { ok: true, id: "one" },
          { ok: true, id: "one" },
        ]);
        const others = await Promise.all([
          here.send(),
          here.send({ ticket: { ...ticket, id: "2" } }),
        ]);
        assert.deepEqual(others.map(codes), [
          "recruitment.applied-already",
          "recruitment.applied-already",
        ]);
        assert.equal((await here.applications.ofCandidate("lea")).length, 1);
        assert.equal((await here.mails()).length, 1, "one receipt");
        assert.equal(codes(await here.send({ account: "paul" })), "sent");
        await here.database.pool.query("delete from egide.candidate_account where id = 'paul'");
        assert.equal(codes(await here.send({ account: "paul" })), "recruitment.space-gone");

        // As the rule of our own ends a space: what was sent from it stays, and then names nobody's space.
        const accounts = async () => {
          const { rows } = await here.database.pool.query<{ account: string | null }>(
            "select account from egide.application order by account",
          );
          return rows;
        };
        assert.deepEqual(await accounts(), [{ account: "lea" }, { account: "paul" }]);
        assert.equal(await letGoOfApplications(here.database.kysely()), 1);
        assert.deepEqual(await accounts(), [{ account: "lea" }, { account: null }]);
        assert.equal(await letGoOfApplications(here.database.kysely()), 0);
      }),
    );

    test(
      "REC-31 REC-32 REC-33: lacks a CV or a good address at no price, and a letter at any; a bad file keeps it back",
      withApplications(server, async (here) => {
        const nowhere = { from: "nowhere" } as const;
        const bare = await here.send({
          content: { ...contentOf(here.offer), contact: { ...contact, contactEmail: "lea" } },
          attached: { cv: nowhere, letter: { from: "device", name: "a.pdf", content: eicar } },
        });
        assert.equal(
          codes(bare),
          "recruitment.contact-email recruitment.cv-missing files.wrong-kind",
        );
        const gone = await here.send({ attached: { cv: { from: "space" }, letter: nowhere } });
        assert.equal(codes(gone), "recruitment.document-gone");
        assert.deepEqual(await here.applications.ofCandidate("lea"), []);
        assert.deepEqual(await here.mails(), []);
        const empty = { ...contact, telephone: null, town: null, availability: null };
        const content = { ...contentOf(here.offer), contact: empty };
        assert.equal(codes(await here.send({ content })), "sent");
      }),
    );

    test(
      "is taken until thirty minutes after the end of its offer from whoever opened the form before, as a ticket of their own proves",
      withApplications(server, async (here) => {
        const { clock, offer } = here;
        const end = offer.state.endsAt;
        assert.ok(end);
        const key = Buffer.alloc(32, 3);
        const lea = { account: "lea", offer: offer.id };
        const before = { id: "late", openedAt: end.subtract({ seconds: 1 }) };
        const text = ticketText(key, lea, before);
        assert.deepEqual(ticketIn(key, lea, text), before);
        assert.equal(ticketIn(key, { ...lea, account: "paul" }, text), null);
        assert.equal(ticketIn(key, { ...lea, offer: "another" }, text), null);
        assert.equal(ticketIn(Buffer.alloc(32, 4), lea, text), null);
        assert.equal(ticketIn(key, lea, text.replace(/\.\d+\./, ".1.")), null, "another moment");
        clock.set(end.add({ minutes: 30, seconds: 1 }).toString());
        assert.equal(codes(await here.send({ ticket: before })), "recruitment.offer-over");
        clock.set(end.add({ minutes: 29 }).toString());
        assert.equal(codes(await here.send()), "recruitment.offer-over", "nothing proves it");
        const after = { id: "after", openedAt: end };
        assert.equal(codes(await here.send({ ticket: after })), "recruitment.offer-over");
        assert.equal(codes(await here.send({ ticket: before })), "sent");
      }),
    );

    test(
      "is not taken by an offer that its body withdrew, however early the form was opened",
      withApplications(server, async (here) => {
        const openedAt = here.clock.now();
        const seen = { body: "rives", id: here.offer.id, revision: here.offer.revision };
        const moved = await moveOffer(here, seen, "withdraw", orane);
        assert.ok(moved.ok);
        const late = { offer: moved.value, ticket: { id: "late", openedAt } };
        assert.equal(codes(await here.send(late)), "recruitment.offer-over");
      }),
    );

    test(
      "is withdrawn at any time: its words, files, comments and waiting mails are gone, its readers are not, and another may be sent",
      withApplications(server, async (here) => {
        const { applications, desk, database } = here;
        const sent = await here.send();
        assert.ok(sent.ok);
        const place = { body: "rives", offer: here.offer.id, id: sent.id };
        await desk.open(place, recruiter);
        const other = await here.send({ offer: { ...here.offer, id: "another" } });
        assert.ok(other.ok);
        assert.ok((await desk.comment(place, "Permis vérifié", recruiter)).ok);
        await database.pool.query(
          `create table copied as select * from egide.application_document where application = '${sent.id}'`,
        );
        assert.equal(await applications.withdraw("paul", sent.id), false);
        assert.equal(await applications.withdraw("lea", sent.id), true);
        assert.equal(await applications.withdraw("lea", sent.id), false);
        assert.deepEqual(
          await here.mails(),
          [`${contact.contactEmail} application.receipt`],
          "that of the other application, to the same address",
        );
        const line = await applications.find("lea", sent.id);
        assert.deepEqual([line?.status, line?.content, line?.documents], ["withdrawn", null, []]);
        assert.deepEqual(
          line?.acts.map(({ act }) => act),
          ["opened", "comment"],
        );
        await database.pool.query("insert into egide.application_document select * from copied");
        const document = await database.pool.query<{ id: string }>("select id from copied");
        const file = await applications.document("lea", sent.id, document.rows[0]?.id ?? "");
        assert.equal(!file.ok && file.failure.code, "files.unreadable", "a copy is noise");
        const after = await desk.decide(place, 2, { status: "refused", answer: null }, recruiter);
        assert.equal(!after.ok && after.failure.code, "recruitment.application-gone");
        assert.equal(codes(await here.send()), "sent", "and again");
      }),
    );

    test(
      "is given whole to its candidate: words, files, readers and comments",
      withApplications(server, async (here) => {
        const sent = await here.send();
        assert.ok(sent.ok);
        const place = { body: "rives", offer: here.offer.id, id: sent.id };
        await here.desk.comment(place, "Permis vérifié", recruiter);
        const all = await Array.fromAsync(exportApplications(here.applications, "lea"));
        assert.deepEqual(
          all.map(({ id, files, comments, content }) => [
            id,
            files.map(({ name, content: bytes }) => `${name} ${bytes.length}`),
            comments.map(({ text }) => text),
            content?.contact.familyName,
          ]),
          [[sent.id, [`CV Léa Castan.pdf ${somePdf().length}`], ["Permis vérifié"], "Castan"]],
        );
        assert.deepEqual(await Array.fromAsync(exportApplications(here.applications, "paul")), []);
      }),
    );
  });
