import assert from "node:assert/strict";
import { suite, test } from "node:test";
import {
  injectedVisitor,
  type Answer,
  type Fields,
} from "../../../../test/support/injectedVisitor.ts";
import { webOptions } from "../../../../test/support/web.ts";
import { someDocx, somePdf } from "../../../../test/support/filesOfPeople.ts";
import { anonymous, type Visitor } from "../../../platform/access/index.ts";
import { openWeb } from "../../../platform/web/index.ts";
import { eicar, postgresServers, withDossiers, type DossiersHere } from "../../dossiers.fixture.ts";
import { dossierPaths as paths } from "./dossierPaths.ts";
import { addDossierPages } from "./index.ts";

interface Site extends DossiersHere {
  /** Whoever asks from now on. */
  as(account: string | null): void;
  open(url: string): Promise<Answer>;
  /** Fills in the form of a page, and follows it. */
  send(url: string, values: Fields): Promise<Answer>;
}

const candidate = (account: string): Visitor => ({
  kind: "candidate",
  account,
  session: `session of ${account}`,
  authenticatedAt: Temporal.Instant.from("2027-03-31T08:00:00Z"),
});

const [server] = postgresServers();
assert.ok(server);

const site = (work: (site: Site) => Promise<void>, changes: Partial<DossiersHere> = {}) =>
  withDossiers(server, async (here) => {
    let visitor: Visitor = candidate("lea");
    const options = webOptions();
    const spacePaths = {
      home: { fr: "/espace-candidat", en: "/en/candidate-space" },
      signIn: { fr: "/espace-candidat/connexion", en: "/en/candidate-space/sign-in" },
    };
    const web = await openWeb({
      ...options,
      gate: {
        ...options.gate,
        authorise: ({ kind }, action) =>
          action === "site.read" || kind === "candidate" ? "allowed" : "sign-in",
        candidates: {
          visitorOf: async () => visitor,
          signIn: spacePaths.signIn,
          confirm: options.gate.confirm,
        },
      },
    });
    addDossierPages(web, { ...here, ...changes, spacePaths });
    const browser = injectedVisitor(web);
    try {
      await work({
        ...here,
        as: (account) => {
          visitor = account === null ? anonymous : candidate(account);
          browser.forget();
        },
        open: browser.get,
        send: async (url, values) => {
          const { text } = await browser.get(url);
          const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? "";
          const isUpload = text.includes("multipart/form-data");
          return await browser.post(url, { _csrf: token, ...values }, isUpload);
        },
      });
    } finally {
      await web.close();
    }
  });

const file = (name: string, content: Uint8Array): File =>
  new File([new Uint8Array(content)], name, { type: "application/x-whatever" });
const fileAddress = /href="(\/espace-candidat\/documents\/[^"]+)"/;

suite("a candidate's own pages", () => {
  test(
    "keep a profile: an asterisk on what is needed, why each is asked for, what was typed, changed and deleted (REC-16, REC-31, REC-33, REC-35)",
    site(async ({ open, send, dossiers }) => {
      const empty = await open(paths.profile.fr);
      assert.match(empty.text, /<h1[^>]*>[^]*Mon profil candidat/);
      assert.equal((empty.text.match(/&nbsp;\*/g) ?? []).length, 3);
      assert.equal((empty.text.match(/\(facultatif\)/g) ?? []).length, 3);
      assert.match(empty.text, /Pour s’adresser à vous/);
      assert.doesNotMatch(empty.text, /Supprimer mon profil/);
      const typed = {
        givenName: "<b>Léa</b>",
        familyName: "",
        contactEmail: "lea",
        telephone: "demain",
      };
      const wrong = await send(paths.profile.fr, typed);
      assert.equal(wrong.status, 400);
      assert.match(wrong.text, /value="&lt;b&gt;Léa&lt;\/b&gt;"/);
      assert.match(wrong.text, /Écrivez le numéro avec des chiffres/);
      const right = {
        givenName: "Léa",
        familyName: "Castan",
        contactEmail: "lea@courriel.example",
      };
      assert.match(
        (await send(paths.profile.fr, { ...right, contactEmail: "lea" })).text,
        /prenom\.nom@exemple\.fr/,
      );
      assert.match((await send(paths.profile.fr, right)).text, /Votre profil est enregistré/);
      const kept = await open(paths.profile.en);
      assert.match(kept.text, /value="Castan"/);
      assert.equal(kept.headers["cache-control"], "private, no-store");
      await open(paths.deleteProfile.fr);
      assert.deepEqual((await dossiers.profile("lea")).ok && true, true);
      assert.match(
        (await open(paths.profile.fr)).text,
        /value="Castan"/,
        "looking deletes nothing",
      );
      assert.match((await send(paths.deleteProfile.fr, {})).text, /Votre profil est supprimé/);
      assert.deepEqual(await dossiers.profile("lea"), { ok: true, value: null });
    }),
  );

  test(
    "keep a CV and a letter: sent, downloaded safely, replaced, deleted, and nobody else's (REC-17)",
    site(async ({ as, open, send, dossiers }) => {
      assert.match((await open(paths.cv.fr)).text, /Aucun CV/);
      const content = somePdf();
      const kept = await send(paths.cv.fr, { file: file("../Été « Léa ».exe", content) });
      assert.match(kept.text, /Votre CV est gardé[^]*Été « Léa »\.pdf/);
      const [, address = ""] = fileAddress.exec(kept.text) ?? [];
      const sent = await open(address);
      assert.deepEqual([sent.status, sent.bytes], [200, content]);
      assert.deepEqual(
        [
          "content-type",
          "content-disposition",
          "x-content-type-options",
          "cache-control",
          "cross-origin-resource-policy",
        ].map((name) => sent.headers[name]),
        [
          "application/pdf",
          "attachment; filename=\"Ete _ Lea _.pdf\"; filename*=UTF-8''%C3%89t%C3%A9%20%C2%AB%20L%C3%A9a%20%C2%BB.pdf",
          "nosniff",
          "private, no-store",
          "same-origin",
        ],
      );
      assert.match(
        String(sent.headers["content-security-policy"]),
        /^default-src 'none';.*frame-ancestors 'none';.*;sandbox$/,
      );
      as("paul");
      assert.equal((await open(address)).status, 404, "a link that was shared");
      assert.match((await open(paths.cv.fr)).text, /Aucun CV/);
      as(null);
      assert.equal((await open(address)).status, 303);
      as("lea");
      for (const guessed of ["1", "document-2", "cv", "..%2fcv", "%00"])
        assert.equal(
          (await open(paths.file.fr.replace(":document", guessed))).status,
          404,
          guessed,
        );
      const replaced = await send(paths.cv.fr, { file: file("cv.pdf", someDocx()) });
      assert.match(replaced.text, /cv\.docx/, "named by what it is");
      assert.equal((await open(address)).status, 404, "the one before is gone at once");
      await send(paths.letter.fr, { file: file("lettre.pdf", content) });
      assert.match((await open(paths.deleteCv.fr)).text, /« cv\.docx », tout de suite/);
      assert.match((await send(paths.deleteCv.fr, {})).text, /Votre CV est supprimé/);
      assert.match((await open(paths.letter.fr)).text, /lettre\.pdf/);
      assert.deepEqual(await dossiers.document("lea", "cv"), { ok: true, value: null });
    }),
  );

  test(
    "keep what a court or an inspection has put on hold, and say so: neither deleted nor replaced (GDPR art. 17(3)(e))",
    site(async ({ held, open, send, dossiers }) => {
      await send(paths.cv.fr, { file: file("cv.pdf", somePdf()) });
      const profile = {
        givenName: "Léa",
        familyName: "Castan",
        contactEmail: "lea@courriel.example",
      };
      await send(paths.profile.fr, profile);
      held.add("lea cv").add("lea profile");
      for (const [address, values] of [
        [paths.deleteCv.fr, {}],
        [paths.deleteProfile.fr, {}],
        [paths.cv.fr, { file: file("other.pdf", somePdf()) }],
      ] as const) {
        const refused = await send(address, values);
        assert.equal(refused.status, 400, address);
        assert.match(refused.text, /un contentieux ou un contrôle oblige à le garder/);
      }
      const kept = await dossiers.document("lea", "cv");
      assert.equal(kept.ok && kept.value?.name, "cv.pdf");
      assert.ok((await dossiers.profile("lea")).ok);
      assert.match((await open(paths.profile.fr)).text, /value="Castan"/);
      await send(paths.letter.fr, { file: file("lettre.pdf", somePdf()) });
      assert.match((await send(paths.deleteLetter.fr, {})).text, /supprimée/, "no hold on it");
      held.clear();
      assert.match((await send(paths.deleteCv.fr, {})).text, /Votre CV est supprimé/);
    }),
  );

  test(
    "refuse what is no document, and say what to do; the one before stays",
    site(async ({ open, send }) => {
      await send(paths.cv.fr, { file: file("cv.pdf", somePdf()) });
      const hidden = somePdf([`<< >>\nstream\n${eicar.toString("latin1")}\nendstream`]);
      for (const [content, status, said] of [
        [Buffer.from("MZ"), 400, /ni un PDF, ni un DOCX, ni un ODT/],
        [Buffer.alloc(0), 400, /Choisissez un fichier|est vide/],
        [somePdf([], { trailer: "/Encrypt 9 0 R" }), 400, /protégé par un mot de passe/],
        [hidden, 400, /programme malveillant/],
        [Buffer.concat([somePdf(), Buffer.alloc(6_000_000)]), 413, /5/],
      ] as const) {
        const refused = await send(paths.cv.fr, { file: file("cv.pdf", content) });
        assert.equal(refused.status, status, String(said));
        assert.match(refused.text, said);
      }
      assert.match((await send(paths.cv.fr, {})).text, /Choisissez un fichier/);
      assert.match((await open(paths.cv.fr)).text, /cv\.pdf/);
    }),
  );

  test(
    "take no file while an antivirus that is configured is silent, and say so",
    site(
      async ({ send, dossiers }) => {
        const refused = await send(paths.letter.fr, { file: file("l.pdf", somePdf()) });
        assert.equal(refused.status, 503);
        assert.match(refused.text, /L’antivirus de ce site ne répond pas/);
        assert.deepEqual(await dossiers.document("lea", "letter"), { ok: true, value: null });
      },
      {
        scanner: {
          scan: async () => ({ ok: false, failure: { code: "files.scanner-silent", params: {} } }),
        },
      },
    ),
  );
});
