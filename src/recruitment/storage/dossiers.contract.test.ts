import assert from "node:assert/strict";
import { suite, test } from "node:test";
import type { Outcome } from "../../kernel/index.ts";
import { someOdt, somePdf } from "../../../test/support/filesOfPeople.ts";
import { keepDocument } from "../actions/keepDocument.ts";
import { saveProfile } from "../actions/saveProfile.ts";
import { postgresServers, withDossiers, type DossiersHere } from "../dossiers.fixture.ts";
import { documentName } from "../model/dossier/document.ts";
import type { Profile } from "../model/dossier/profile.ts";
import { dossierRooms } from "./dossierRooms.ts";

const profile: Profile = {
  givenName: "Léa",
  familyName: "Castan",
  contactEmail: "lea.castan@courriel.example",
  telephone: null,
  town: "Entre-Deux-Rives",
  availability: null,
};

const done = <T>(outcome: Outcome<T>): T => {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};
const codeOf = (outcome: Outcome<unknown>): string | null =>
  outcome.ok ? null : outcome.failure.code;

const pdf = { name: "CV Léa Castan.pdf", content: somePdf() };
const odt = { name: "CV.doc", content: someOdt() };

/** A whole space of Léa: a profile and both documents. */
const fill = async (here: DossiersHere): Promise<void> => {
  done(await saveProfile(here, "lea", profile));
  done(await keepDocument(here, "lea", "cv", pdf));
  done(await keepDocument(here, "lea", "letter", odt));
};

for (const server of postgresServers())
  suite(`what candidates keep on ${server.name}`, () => {
    test(
      "is made, read, replaced and deleted by its owner, and by nobody else (REC-16, REC-17)",
      withDossiers(server, async (here) => {
        const { dossiers } = here;
        await fill(here);
        assert.deepEqual(done(await dossiers.profile("lea")), profile);
        assert.equal(done(await dossiers.profile("paul")), null);
        const cv = done(await dossiers.document("lea", "cv"));
        assert.deepEqual([cv?.name, cv?.file], ["CV Léa Castan.pdf", "pdf"]);
        const opened = done(await dossiers.open("lea", cv?.id ?? ""));
        assert.deepEqual(Buffer.from(opened?.content ?? []), pdf.content);
        assert.equal(opened?.size, pdf.content.length);
        assert.equal(done(await dossiers.open("paul", cv?.id ?? "")), null, "known by another");
        done(await keepDocument(here, "lea", "cv", odt));
        assert.equal(done(await dossiers.open("lea", cv?.id ?? "")), null, "replaced, gone");
        assert.equal(done(await dossiers.document("lea", "cv"))?.name, "CV.odt");
        assert.equal(await dossiers.deleteDocument("paul", "cv"), false);
        assert.equal(await dossiers.deleteDocument("lea", "cv"), true);
        assert.equal(await dossiers.deleteDocument("lea", "cv"), false);
        assert.equal(done(await dossiers.document("lea", "cv")), null);
        assert.ok(done(await dossiers.document("lea", "letter")), "the other stays");
      }),
    );

    test(
      "stands sealed in the database: neither a word nor the name of a file",
      withDossiers(server, async (here) => {
        await fill(here);
        const raw = await here.raw();
        assert.ok(raw.length > 1_000);
        for (const canary of ["Castan", "Rives", "%PDF", "CV", "odt", "courriel"])
          assert.ok(!raw.includes(canary), canary);
      }),
    );

    test(
      "ends with the row of its key: a raw copy of the other rows says nothing, to anybody, for good (REC-21)",
      withDossiers(server, async (here) => {
        const { database, dossiers } = here;
        await fill(here);
        const id = done(await dossiers.document("lea", "cv"))?.id ?? "";
        for (const table of ["document", "profile"])
          await database.pool.query(
            `create table copied_${table} as select * from egide.candidate_${table}`,
          );
        const rooms = dossierRooms(database.kysely<unknown>(), async () => "P12M");
        assert.deepEqual(
          (await rooms.contents("lea")).map(({ count }) => count),
          [1, 2],
        );
        const counts = await database.transaction(
          async (within) => await rooms.delete("lea", within),
        );
        assert.deepEqual(counts, {
          candidate_profile: 1,
          candidate_document: 2,
          candidate_key: 1,
        });
        for (const table of ["document", "profile"])
          await database.pool.query(
            `insert into egide.candidate_${table} select * from copied_${table}`,
          );
        assert.equal(codeOf(await dossiers.open("lea", id)), "files.unreadable");
        assert.equal(codeOf(await dossiers.profile("lea")), "files.unreadable");
        await database.pool.query("delete from egide.candidate_profile");
        done(await saveProfile(here, "lea", profile));
        assert.equal(codeOf(await dossiers.open("lea", id)), "files.unreadable", "another key");
        assert.equal(await dossiers.deleteDocument("lea", "cv"), true, "it can still be deleted");
      }),
    );

    test(
      "loses its key with the last of it, and is another's nowhere",
      withDossiers(server, async (here) => {
        const { database, dossiers } = here;
        await fill(here);
        const keys = async (): Promise<number> =>
          (await database.pool.query("select from egide.candidate_key")).rowCount ?? 0;
        await database.pool.query(
          "update egide.candidate_document set account = 'paul' where kind = 'cv'",
        );
        done(await saveProfile(here, "paul", profile));
        assert.equal(codeOf(await dossiers.document("paul", "cv")), "files.unreadable");
        for (const account of ["lea", "paul"]) {
          await dossiers.deleteProfile(account);
          await dossiers.deleteDocument(account, "cv");
        }
        assert.equal(await keys(), 1, "a letter is left");
        await dossiers.deleteDocument("lea", "letter");
        assert.equal(await keys(), 0);
      }),
    );

    test(
      "keeps what is there when a file is refused, one of two that come at once, and nothing of a space that is gone",
      withDossiers(server, async (here) => {
        const { database, dossiers } = here;
        await fill(here);
        const refused = await keepDocument(here, "lea", "cv", {
          name: "a.pdf",
          content: Buffer.from("MZ"),
        });
        assert.equal(codeOf(refused), "files.wrong-kind");
        assert.equal(done(await dossiers.document("lea", "cv"))?.name, "CV Léa Castan.pdf");
        const both = await Promise.all([
          keepDocument(here, "paul", "cv", pdf),
          keepDocument(here, "paul", "cv", odt),
        ]);
        assert.deepEqual(both.map(codeOf), [null, null]);
        assert.ok(done(await dossiers.document("paul", "cv")));
        await database.pool.query("delete from egide.candidate_account where id = 'lea'");
        assert.equal(await here.raw().then((raw) => raw.length > 0), true, "that of Paul");
        assert.equal(codeOf(await keepDocument(here, "lea", "cv", pdf)), "recruitment.space-gone");
        assert.equal(codeOf(await saveProfile(here, "lea", profile)), "recruitment.space-gone");
        assert.equal(done(await dossiers.document("lea", "cv")), null);
        const wrong = await saveProfile(here, "paul", { ...profile, contactEmail: "lea" });
        assert.equal(codeOf(wrong), "recruitment.contact-email");
      }),
    );
  });

suite("the name of a document", () => {
  test("ends in what it is, leads nowhere, and hides nothing", () => {
    for (const [sent, shown] of [
      ["CV.pdf", "CV.pdf"],
      ["..\\..\\cv final.exe", "cv final.pdf"],
      ["/etc/passwd", "passwd.pdf"],
      ["été \u202efdp.cv", "été fdp.pdf"],
      ["履歴書.docx", "履歴書.pdf"],
      ['a"\r\nSet-Cookie: x.pdf', "a Set-Cookie x.pdf"],
      ["...", "document.pdf"],
      ["😀".repeat(10_000), `${"😀".repeat(120)}.pdf`],
    ] as const)
      assert.equal(documentName(sent, "pdf"), shown, sent);
  });
});
