import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { eicar, somePdf } from "../../../../test/support/filesOfPeople.ts";
import { editOffer } from "../../actions/editOffer.ts";
import { saveProfile } from "../../actions/saveProfile.ts";
import { keepDocument } from "../../actions/keepDocument.ts";
import { contact } from "../../applications.fixture.ts";
import { orane, wholeOffer } from "../../offers.fixture.ts";
import { withApplicationSite, type ApplicationSiteHere } from "../applications.fixture.ts";

const question = { id: "000000000001", text: "Avez-vous le permis de conduire ?" };
const firm = { name: "Cabinet Orme", until: Temporal.PlainDate.from("2030-02-10") };

/** An offer with a question and a firm. */
const asking = async (site: ApplicationSiteHere): Promise<string> => {
  const { id, revision, body } = site.offer;
  const changed = wholeOffer({ questions: [question], firm });
  const edited = await editOffer(site, { body, id, revision }, changed, orane);
  assert.ok(edited.ok);
  return `/espace-candidat/postuler/${id}`;
};

const cv = (): File => new File([new Uint8Array(somePdf())], "CV.pdf");
const typed = {
  givenName: contact.givenName,
  familyName: contact.familyName,
  contactEmail: contact.contactEmail,
  answer1: "Oui,\ndepuis dix ans",
};

const said = ({ text }: { readonly text: string }): string =>
  text
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "’")
    .replaceAll(/\s+/g, " ");

suite("applying", () => {
  test(
    "REC-20: begins on the page of the offer, by the login of candidates for whoever is not signed in, and comes back to the form",
    withApplicationSite(async (site) => {
      const path = await asking(site);
      site.as(null);
      const offer = await site.open(`/offres/${site.offer.id}`);
      const page = await site.open(String(offer.headers["location"]));
      assert.ok(page.text.includes(`href="${path}"`), "Postuler");
      const asked = await site.open(path);
      assert.equal(asked.status, 303);
      assert.equal(
        asked.headers["location"],
        `/espace-candidat/connexion?retour=${encodeURIComponent(path)}`,
      );
    }),
  );

  test(
    "REC-31 REC-32 REC-33: stars what is needed, enforces that alone, says why, and keeps what was typed",
    withApplicationSite(async (site) => {
      const path = await asking(site);
      site.as("lea");
      const page = await site.open(path);
      const starred = [
        ...page.text.matchAll(/<label for="(\w+)"\s*>(?:(?!<\/label>)[^])*\*<\/span/g),
      ].map(([, name]) => name);
      assert.deepEqual(starred, ["givenName", "familyName", "contactEmail", "answer1", "cv"]);
      assert.match(said(page), /sans elles, elle ne peut pas être examinée/);
      assert.match(
        said(page),
        /Cabinet Orme, pour cette offre seulement, jusqu’au 10 février 2030/,
      );
      assert.match(said(page), /Rives, qui conduit seul ce recrutement/);
      assert.match(said(page), /effacée au plus tard le 15 janvier 2031/);
      const bare = await site.send(path, { town: "Rives <b>", answer1: "", telephone: "" });
      assert.equal(bare.status, 400);
      assert.match(said(bare), /Écrivez votre nom : sans cela, votre candidature ne pourrait pas/);
      assert.ok(bare.text.includes('value="Rives &lt;b&gt;"'), "typed words are kept");
      const { answer1: _answer, ...unanswered } = typed;
      const open = await site.send(path, { ...unanswered, cv: cv() });
      assert.match(said(open), /Répondez à cette question : sans réponse/);
      assert.match(said(open), /Vous aviez choisi « CV.pdf »/);
      const without = await site.send(path, typed);
      assert.match(said(without), /Joignez un CV : sans lui/);
      const bad = await site.send(path, {
        ...typed,
        cv: cv(),
        letter: new File([new Uint8Array(eicar)], "lettre.pdf"),
      });
      assert.match(said(bad), /ni un PDF, ni un DOCX, ni un ODT/);
      assert.deepEqual(await site.applications.ofCandidate("lea"), []);
      const sent = await site.send(path, { ...typed, cv: cv() });
      assert.equal(sent.status, 200);
      assert.match(said(sent), /Votre candidature est envoyée/);
      assert.match(said(sent), /Avez-vous le permis de conduire \? Oui, depuis dix ans/);
      const [kept] = await site.applications.ofCandidate("lea");
      assert.equal(kept?.content?.firm, "Cabinet Orme");
    }),
  );

  test(
    "takes up the profile and the documents of the space, once for all copies of one form",
    withApplicationSite(async (site) => {
      const path = await asking(site);
      site.as("lea");
      assert.ok((await saveProfile(site, "lea", contact)).ok);
      const document = { name: "Mon CV.pdf", content: new Uint8Array(somePdf()) };
      assert.ok(
        (await keepDocument({ ...site, isHeld: async () => false }, "lea", "cv", document)).ok,
      );
      const form = await site.open(path);
      for (const value of [contact.familyName, contact.contactEmail, contact.telephone])
        assert.ok(form.text.includes(`value="${value}"`), String(value));
      assert.match(said(form), /Celui de mon espace : Mon CV.pdf/);
      const values = { ...site.hidden(form), ...typed, cvFrom: "space" };
      const both = await Promise.all([site.post(path, values), site.post(path, values)]);
      for (const answer of both) assert.match(said(answer), /Référence/);
      const [one, ...others] = await site.applications.ofCandidate("lea");
      assert.deepEqual([one?.documents.map(({ name }) => name), others], [["Mon CV.pdf"], []]);
      const receipt = `${contact.contactEmail} application.receipt`;
      assert.deepEqual(await site.mails(), [receipt], "one receipt, to the address that was given");
      const again = await site.post(path, { ...values, ticket: "forged" });
      assert.equal(again.status, 409);
      assert.match(said(again), /Vous avez déjà postulé à cette offre/);
      const back = await site.open(path);
      assert.equal(back.headers["location"], `/espace-candidat/candidatures/${one?.id}`);
    }),
  );

  test(
    "asks for another look when the questions or the readers have changed meanwhile (REC-28)",
    withApplicationSite(async (site) => {
      site.as("lea");
      const path = `/espace-candidat/postuler/${site.offer.id}`;
      const before = site.hidden(await site.open(path));
      await asking(site);
      site.as("lea");
      const now = site.hidden(await site.open(path));
      const changed = await site.post(path, {
        ...now,
        ...typed,
        seen: before["seen"] ?? "",
        cv: cv(),
      });
      assert.equal(changed.status, 409);
      assert.match(said(changed), /qui lira les candidatures : rien n’a été envoyé/);
      assert.ok(changed.text.includes("depuis dix ans"));
    }),
  );

  test(
    "takes a late form that was opened before the end, for thirty minutes, and from nobody else",
    withApplicationSite(async (site) => {
      const path = await asking(site);
      const end = Temporal.Instant.from("2030-02-28T23:00:00Z");
      site.clock.set(end.subtract({ seconds: 30 }).toString());
      site.as("lea");
      const lea = await site.open(path);
      const values = { ...site.hidden(lea), ...typed, cv: cv() };
      site.clock.set(end.add({ minutes: 20 }).toString());
      assert.equal((await site.open(path)).headers["location"]?.toString().slice(0, 8), "/offres/");
      site.as("paul");
      const form = site.hidden(await site.open(`/espace-candidat/candidatures/0/retirer`));
      const stolen = await site.post(path, { ...values, ...form });
      assert.equal(stolen.status, 403, "the form of somebody else");
      site.as("lea");
      const own = site.hidden(await site.post(path, { ...values, _return: "true", _csrf: "" }));
      const lost = await site.post(path, {
        ...values,
        ticket: "forged",
        _csrf: own["_csrf"] ?? "",
      });
      assert.equal(lost.status, 410);
      assert.match(said(lost), /ne reçoit plus de candidature/);
      const late = await site.post(path, { ...values, _csrf: own["_csrf"] ?? "" });
      assert.match(said(late), /Votre candidature est envoyée/);
    }),
  );

  test(
    "takes names in any script, refuses what is too long or infected with its reason, and shows HTML as words",
    withApplicationSite(async (site) => {
      const path = await asking(site);
      site.as("lea");
      const long = await site.send(path, { ...typed, givenName: "é".repeat(10_000), cv: cv() });
      assert.equal(long.status, 400);
      const names = { givenName: "Ὀρέστης 🦊", familyName: "بن علي <script>alert(1)</script>" };
      const infected = new File(
        [new Uint8Array(somePdf([`<< /A 1 >>\nstream\n${eicar.toString("latin1")}\nendstream`]))],
        "cv.pdf",
      );
      const found = await site.send(path, { ...typed, ...names, cv: infected });
      assert.match(said(found), /L’antivirus a trouvé un programme malveillant/);
      const heavy = new File([new Uint8Array(11 * 1024 * 1024)], "cv.pdf");
      assert.equal((await site.send(path, { ...typed, cv: heavy })).status, 413);
      const executable = new File(["MZ"], "CV.pdf", { type: "application/pdf" });
      const wrong = await site.send(path, { ...typed, ...names, cv: executable });
      assert.match(said(wrong), /ni un PDF, ni un DOCX, ni un ODT/);
      const sent = await site.send(path, { ...typed, ...names, cv: cv() });
      assert.match(said(sent), /Ὀρέστης 🦊/);
      assert.ok(!sent.text.includes("<script>alert"));
      const [own] = await site.applications.ofCandidate("lea");
      assert.equal(own?.content?.contact.familyName, names.familyName);
    }),
  );

  test(
    "loses nothing that was typed when the session has ended in the middle",
    withApplicationSite(async (site) => {
      const path = await asking(site);
      site.as("lea");
      const values = { ...site.hidden(await site.open(path)), ...typed };
      site.as(null);
      const lost = await site.post(path, { ...values, cv: cv() });
      assert.equal(lost.status, 403);
      assert.match(said(lost), /Votre session a pris fin/);
      assert.match(said(lost), /Un fichier ne peut pas être gardé/);
      site.as("lea");
      const back = await site.post(path, site.hidden(lost));
      assert.equal(back.status, 200);
      assert.ok(back.text.includes("depuis dix ans"));
      const sent = await site.post(path, { ...site.hidden(back), ...typed, cv: cv() });
      assert.match(said(sent), /Votre candidature est envoyée/);
    }),
  );
});
