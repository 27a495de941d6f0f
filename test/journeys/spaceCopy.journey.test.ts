import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { person } from "../../src/identity/identity.fixture.ts";
import { somePdf } from "../support/filesOfPeople.ts";
import { candidateAddress, candidateIn } from "./candidateWalk.ts";
import { withWholeServer, type WholeServer } from "./wholeServer.ts";

const file = "/espace-candidat/mes-donnees.zip";

/** Tables that hold something of one candidate, found by what they refer to. */
const tablesOf = async ({ database }: WholeServer): Promise<readonly string[]> => {
  const { rows } = await database.pool.query<{ name: string }>(
    `select distinct c.conrelid::regclass::text as name from pg_constraint c
     where c.contype = 'f' and c.confrelid = 'egide.candidate_account'::regclass order by 1`,
  );
  return rows.map(({ name }) => name.replace("egide.", ""));
};

/** Where each of them stands in the copy; null: it is what opens or proves, and says nothing of anybody. */
const placeOf: Readonly<Record<string, string | null>> = {
  candidate_profile: "dossier",
  candidate_document: "dossier",
  candidate_alert: "alertes",
  candidate_session: "compte",
  candidate_key: null,
  candidate_link: null,
};

suite("a candidate’s copy of everything", () => {
  test("is a page to read, the same for a program, and the files as they were sent: all of theirs (REC-37)", async () => {
    await withWholeServer(async (server) => {
      const { web, database } = server;
      const { session } = await candidateIn(server);
      const cookie = `egide-candidate=${session}`;
      const page = await web.inject({ url: "/espace-candidat/mes-donnees", headers: { cookie } });
      assert.equal(page.statusCode, 200);
      for (const part of ["Compte", "Profil et documents", "Mes candidatures", "Alertes"])
        assert.match(page.body, new RegExp(`<li>${part}</li>`));
      const answer = await web.inject({ url: file, headers: { cookie } });
      assert.equal(answer.statusCode, 200, answer.body.slice(0, 500));
      assert.match(
        String(answer.headers["content-disposition"]),
        /^attachment; filename="mes-donnees\.zip"$/,
      );
      assert.match(String(answer.headers["cache-control"]), /no-store/);
      const members = unzipSync(new Uint8Array(answer.rawPayload));
      const names = Object.keys(members);
      const readable = strFromU8(members["donnees.html"] ?? assert.fail(names.join(" ")));
      const copy = JSON.parse(
        strFromU8(members["donnees.json"] ?? assert.fail(names.join(" "))),
      ) as Record<string, readonly { data: Record<string, unknown>; files: readonly string[] }[]>;
      for (const said of [
        candidateAddress,
        "reponse@courriel.example",
        "Castan",
        "Mon CV",
        "Mots : agent",
      ])
        assert.ok(readable.includes(said), said);
      assert.match(readable, /^<!doctype html>/);
      assert.doesNotMatch(readable, /<script|argon2|password_hash|token/i);

      const pdf = Buffer.from(somePdf());
      const files = names.filter((name) => name.startsWith("fichiers/"));
      assert.equal(files.length, 4, "a CV and a letter, kept and sent");
      for (const name of files) {
        assert.ok(pdf.equals(Buffer.from(members[name] ?? [])), name);
        assert.ok(readable.includes(`href="${name}"`), name);
      }
      assert.deepEqual(
        Object.values(copy)
          .flat()
          .flatMap((record) => record.files ?? [])
          .toSorted(),
        files.toSorted(),
      );

      for (const table of await tablesOf(server)) {
        const place = placeOf[table];
        assert.notEqual(place, undefined, `${table}: where does the copy hold it?`);
        const { rows } = await database.pool.query(`select from egide.${table} limit 1`);
        if (place !== null && place !== undefined && rows.length > 0)
          assert.ok((copy[place]?.length ?? 0) > 0, table);
      }
      assert.equal(copy["candidatures"]?.length, 1);
      assert.equal(copy["alertes"]?.length, 1);
    });
  });

  test("is theirs alone, and given to whoever has just proved who they are", async () => {
    await withWholeServer(async (server) => {
      const { web, clock } = server;
      const { session } = await candidateIn(server);
      const ask = async (cookie: string) => await web.inject({ url: file, headers: { cookie } });
      const stranger = await ask("");
      assert.equal(stranger.statusCode, 303);
      assert.match(String(stranger.headers.location), /^\/espace-candidat\/connexion/);
      const dpo = await person(server, "dpo@entraide.example", "dpo", "valmarine");
      assert.equal(
        (await ask(`egide-staff=${dpo.session}`)).statusCode,
        303,
        "a session of staff is none here",
      );
      clock.set(clock.now().add({ minutes: 6 }).toString());
      const later = await ask(`egide-candidate=${session}`);
      assert.equal(later.statusCode, 303);
      assert.match(
        String(later.headers.location),
        /confirmer\?retour=%2Fespace-candidat%2Fmes-donnees\.zip/,
      );
    });
  });
});
