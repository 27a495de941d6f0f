import assert from "node:assert/strict";
import { Socket } from "node:net";
import { suite, test } from "node:test";
import { somePdf } from "../../../../test/support/filesOfPeople.ts";
import { editOffer } from "../../actions/editOffer.ts";
import { contact, contentOf } from "../../applications.fixture.ts";
import { orane, wholeOffer } from "../../offers.fixture.ts";
import { contextOf } from "../../../platform/web/index.ts";
import { applicationsToday } from "./applicationsToday.ts";
import { withApplicationSite, type ApplicationSiteHere } from "../applications.fixture.ts";

const said = ({ text }: { readonly text: string }): string =>
  text
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "’")
    .replaceAll(/\s+/g, " ");

/** An application of Léa, and where it stands in the console. */
const applied = async (site: ApplicationSiteHere, firm: string | null = null) => {
  const content = { ...contentOf(site.offer), firm };
  const sent = await site.apply({ content });
  assert.ok(sent.ok);
  const list = `/console/rives/offres/${site.offer.id}/candidatures`;
  const own = await site.applications.find("lea", sent.id);
  const document = own?.documents[0]?.id ?? "";
  return { id: sent.id, list, page: `${list}/${sent.id}`, document };
};

const withFirm = async (site: ApplicationSiteHere): Promise<void> => {
  const { id, revision, body } = site.offer;
  const firm = { name: "Cabinet Orme", until: Temporal.PlainDate.from("2030-02-10") };
  assert.ok((await editOffer(site, { body, id, revision }, wholeOffer({ firm }), orane)).ok);
};

suite("the desk of recruiters", () => {
  test(
    "REC-27: shows an application and its file to whoever recruits for its body, and tells its candidate who read it and when",
    withApplicationSite(async (site) => {
      const { id, list, page, document } = await applied(site);
      site.asStaff("recruiter");
      const offers = await site.open("/console/rives/offres");
      assert.match(said(offers), /Candidatures/);
      const found = await site.open(list);
      assert.match(said(found), /Léa Castan À examiner/);
      assert.doesNotMatch(said(await site.open(`${list}?etat=refused`)), /Castan/);
      const opened = await site.open(page);
      for (const part of [/Castan/, /lea\.castan@reponse\.example/, /permis \? Oui/, /CV Léa/])
        assert.match(said(opened), part);
      const file = await site.open(`${page}/documents/${document}`);
      assert.deepEqual(file.bytes, somePdf());
      assert.match(String(file.headers["content-disposition"]), /^attachment; filename="CV Lea/);
      assert.equal(file.headers["cache-control"], "private, no-store");
      assert.match(String(file.headers["content-security-policy"]), /sandbox/);
      for (const answer of [offers, found, opened])
        assert.doesNotMatch(answer.text, /compte\.example/, "REC-39: the account's own address");
      site.as("lea");
      const own = said(await site.open(`/espace-candidat/candidatures/${id}`));
      assert.match(own, /Orane Velmont l’a vue, avec son nom, dans la liste/);
      assert.match(own, /Orane Velmont l’a ouverte/);
      assert.match(own, /15 janvier 2030.{1,20} Orane Velmont a ouvert un fichier : CV/);
    }),
  );

  test(
    "says on the page of the day how many wait, and no name, to whoever answers them",
    withApplicationSite(async (site) => {
      const context = contextOf({ now: site.clock.now() });
      const today = (mayDecide: boolean) =>
        applicationsToday({ ...site, may: () => mayDecide })("rives", context);
      assert.deepEqual(await today(true), []);
      const { id, list } = await applied(site);
      const [entry, ...others] = await today(true);
      assert.deepEqual([entry?.text, entry?.href, others], ["À examiner : 1", list, []]);
      assert.deepEqual(await today(false), []);
      await site.applications.withdraw("lea", id);
      assert.deepEqual(await today(true), []);
    }),
  );

  test(
    "REC-26: is 404 for another body, role, offer, guessed number and shared link, and so is the candidate's page for anybody else",
    withApplicationSite(async (site) => {
      const { id, list, page, document } = await applied(site);
      const at = (path: string) => path.replace("/rives/", "/monts/");
      const places = [
        list,
        page,
        `${page}/documents/${document}`,
        `${page}/refuser`,
        `${page}/commenter`,
      ];
      const all = async (paths: readonly string[]) => {
        const statuses = new Set<number>();
        for (const each of paths) statuses.add((await site.open(each)).status);
        return [...statuses];
      };
      site.asStaff("recruiter", { body: "monts" });
      assert.deepEqual(await all(places), [404]);
      assert.deepEqual(await all(places.map(at)), [404], "its own body, the offer of another");
      for (const role of ["operator", "site-administrator", "dpo", "auditor"] as const) {
        site.asStaff(role);
        assert.deepEqual(await all(places), [403], role);
      }
      site.asStaff("recruiter");
      for (const guess of ["1", "../1", "%00", "0".repeat(90)])
        assert.equal((await site.open(`${list}/${guess}`)).status, 404, guess);
      assert.equal((await site.open(`${page}/documents/1`)).status, 404);
      site.as("paul");
      const own = `/espace-candidat/candidatures/${id}`;
      assert.deepEqual(await all([own, `${own}/retirer`, `${own}/documents/${document}`]), [404]);
      site.as(null);
      assert.deepEqual(await all([own, `${own}/documents/${document}`, page]), [303]);
      const acts = await site.applications.find("lea", id);
      assert.deepEqual(acts?.acts, [], "who was shown nothing read nothing");
    }),
  );

  test(
    "REC-28: opens to the firm that the candidate was told of, for its offer, until the day that the offer says; it decides nothing",
    withApplicationSite(async (site) => {
      await withFirm(site);
      const { page, list, document } = await applied(site, "Cabinet Orme");
      const untold = await site.apply({ account: "paul" });
      assert.ok(untold.ok);
      const offer = site.offer.id;
      site.asStaff("external-recruiter", { offer, name: "Basile Orme" });
      const found = said(await site.open(list));
      assert.match(found, /Léa Castan/);
      assert.match(found, /1 sur 1/);
      assert.equal((await site.open(`${list}/${untold.id}`)).status, 404, "not told of the firm");
      const opened = await site.open(page);
      assert.match(said(opened), /Basile Orme \(Cabinet Orme\) l’a ouverte/);
      assert.doesNotMatch(said(opened), /Inviter|Refuser/);
      assert.equal((await site.open(`${page}/refuser`)).status, 404);
      assert.equal((await site.open(`${page}/documents/${document}`)).status, 200);
      const link = await site.open(`/console/rives/offres/${offer}`);
      assert.ok(link.text.includes(list), "the way there");
      site.asStaff("external-recruiter", { offer: "another", name: "Basile Orme" });
      assert.equal((await site.open(page)).status, 404);
      site.clock.set("2030-02-10T23:30:00Z");
      site.asStaff("external-recruiter", { offer, name: "Basile Orme" });
      for (const path of [list, page, `${page}/documents/${document}`])
        assert.equal((await site.open(path)).status, 404, "its time is over");
    }),
  );

  test(
    "refuses and invites by a message that was looked at as it leaves, once, to the address of the application (REC-40)",
    withApplicationSite(async (site) => {
      const { id, page } = await applied(site);
      site.asStaff("recruiter");
      const answers = await site.send("/console/rives/offres/reponses", {
        invitation: "Bonjour,\n\nVenez lundi.",
        refusal: "Bonjour,\n\nNon merci.",
      });
      assert.match(said(answers), /réponses types sont enregistrées/);
      const path = `${page}/refuser`;
      const form = await site.open(path);
      assert.match(form.text, /Non merci/);
      const hidden = site.hidden(form);
      const typed = { message: "Bonjour Léa,\n\nNous ne retenons pas <b>." };
      const straight = await site.post(path, { ...hidden, ...typed, step: "send" });
      assert.match(said(straight), /Le message tel qu’il partira/, "looked at first");
      assert.match(said(straight), /À lea\.castan@reponse\.example/);
      assert.match(straight.text, /retenons pas &lt;b&gt;/);
      const shown = site.hidden(straight);
      const other = await site.post(path, { ...shown, message: "Autre", step: "send" });
      assert.match(
        said(other),
        /Le message tel qu’il partira/,
        "another message is looked at anew",
      );
      assert.equal((await site.mails()).length, 1, "only the receipt");
      const both = await Promise.all([
        site.post(path, { ...shown, ...typed, step: "send" }),
        site.post(path, { ...shown, ...typed, step: "send" }),
      ]);
      assert.deepEqual(new Set(both.map(({ status }) => status)), new Set([200, 409]));
      assert.deepEqual(await site.mails(), [
        `${contact.contactEmail} application.receipt`,
        `${contact.contactEmail} application.refusal`,
      ]);
      site.as("lea");
      assert.match(said(await site.open(`/espace-candidat/candidatures/${id}`)), /Non retenue/);
    }),
  );

  test(
    "warns whoever writes a comment, and erases it with what the candidate withdraws",
    withApplicationSite(async (site) => {
      const { id, page } = await applied(site);
      site.asStaff("recruiter");
      assert.match(said(await site.open(`${page}/commenter`)), /Écrivez des faits utiles/);
      const commented = await site.send(`${page}/commenter`, { text: "Permis vérifié <i>" });
      assert.match(commented.text, /Permis vérifié &lt;i&gt;/);
      const deciding = site.hidden(await site.open(`${page}/examiner`));
      site.as("paul");
      const own = `/espace-candidat/candidatures/${id}`;
      assert.equal((await site.post(`${own}/retirer`, {})).status, 404);
      site.as("lea");
      assert.match(said(await site.open(`${own}/retirer`)), /tout de suite et pour de bon/);
      site.held.add(id);
      assert.match(said(await site.send(`${own}/retirer`, {})), /un contentieux ou un contrôle/);
      site.held.clear();
      const gone = await site.send(`${own}/retirer`, {});
      assert.match(said(gone), /Votre candidature est retirée/);
      assert.match(said(await site.open(own)), /Orane Velmont a écrit un commentaire/);
      site.asStaff("recruiter");
      const { _csrf = "" } = site.hidden(await site.open("/console/rives/offres/reponses"));
      const after = said(await site.open(page));
      assert.match(after, /Candidature retirée/);
      assert.doesNotMatch(after, /Castan|reponse\.example|Permis/);
      assert.equal((await site.open(`${page}/refuser`)).status, 200);
      const refused = await site.post(`${page}/examiner`, { ...deciding, _csrf });
      assert.match(said(refused), /son candidat l’a retirée : rien n’a été fait/);
    }),
  );

  test(
    "REC-29 REC-35 REC-36: opens no connection but to the database, from the form to the answer",
    withApplicationSite(async (site) => {
      const reached: unknown[] = [];
      const connect = Socket.prototype.connect;
      Socket.prototype.connect = function (this: Socket, ...options: unknown[]) {
        reached.push(options.flat()[0]);
        return Reflect.apply(connect, this, options) as Socket;
      };
      try {
        // Whatever the pool holds open is closed by it: the next question opens another.
        await site.database.pool
          .query("select pg_terminate_backend(pg_backend_pid())")
          .catch(() => {});
        const path = `/espace-candidat/postuler/${site.offer.id}`;
        site.as("lea");
        const cv = new File([new Uint8Array(somePdf())], "CV.pdf");
        const { givenName, familyName, contactEmail } = contact;
        const sent = await site.send(path, { givenName, familyName, contactEmail, cv });
        assert.match(said(sent), /est envoyée/);
        const [own] = await site.applications.ofCandidate("lea");
        const page = `/console/rives/offres/${site.offer.id}/candidatures/${own?.id}`;
        site.asStaff("recruiter");
        assert.equal((await site.open(page)).status, 200);
        await site.open(`${page}/documents/${own?.documents[0]?.id}`);
        const preview = await site.send(`${page}/inviter`, { message: "Venez", step: "preview" });
        await site.post(`${page}/inviter`, {
          ...site.hidden(preview),
          message: "Venez",
          step: "send",
        });
        assert.equal((await site.mails()).length, 2);
      } finally {
        Socket.prototype.connect = connect;
      }
      const url = new URL(site.database.url);
      const places = reached.map((each) =>
        typeof each === "object" && each !== null
          ? String(
              (each as Record<string, unknown>)["path"] ??
                (each as Record<string, unknown>)["port"],
            )
          : String(each),
      );
      const strangers = places.filter((each) => each !== (url.port || "5432"));
      assert.ok(reached.length > 0, "it sees connections");
      assert.deepEqual(strangers, []);
    }),
  );
});
