import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { acceptInvitation } from "./actions/acceptInvitation.ts";
import type { FirmOffer } from "./actions/parts.ts";
import { visitorOf } from "./actions/visitorOf.ts";
import { enrol, goodPassword, person, valueOf } from "./identity.fixture.ts";
import { onSite, signedIn, type IdentityStage } from "./site.fixture.ts";

const offer: FirmOffer = {
  id: "offre-1",
  title: "Infirmier / Infirmière",
  firm: "Cabinet Ormeau",
  until: Temporal.PlainDate.from("2027-03-31"),
};
const wanted = {
  name: "Paul Roche",
  email: "paul.roche@ormeau.example",
  role: "external-recruiter",
  language: "fr",
  lastDay: "2027-03-31",
  authorisedBy: "Odile Sarre, directrice",
};

for (const server of postgresServers())
  suite(`somebody of a firm from outside on ${server.name}`, () => {
    const site =
      (offers: readonly FirmOffer[], work: (site: IdentityStage) => Promise<void>) => async () =>
        await onSite(() => server.freshDatabase({ migrated: true }), work, {
          firmOffers: async (body) => (body === "valmarine" ? offers : []),
        });

    test(
      "REC-28: is invited to one offer that names their firm, until the day that it says, and finds it on their first page",
      site([offer], async (on) => {
        const { identity, clock } = on;
        const admin = await person(on, "admin@entraide.example", "site-administrator");
        const browser = await signedIn(on, admin.email, admin.code);
        await browser.open("/console/valmarine/personnes/inviter");
        assert.match(
          browser.shown.text,
          /Recruteur externe[^]*Infirmier \/ Infirmière – Cabinet Ormeau, jusqu’au 31 mars 2027/,
        );
        await browser.send(wanted);
        assert.equal(browser.shown.status, 400);
        assert.match(browser.shown.text, /href="#offer">Choisissez l’offre[^]*value="Paul Roche"/);
        await browser.send({ ...wanted, offer: "offre-2" });
        assert.match(browser.shown.text, /href="#offer">Choisissez l’offre/);
        await browser.send({ ...wanted, offer: offer.id, lastDay: "2027-04-01" });
        assert.match(browser.shown.text, /href="#lastDay">Ce cabinet ne lit[^]*31 mars 2027/);
        await browser.send({ ...wanted, offer: offer.id });
        assert.equal(browser.shown.path, "/console/valmarine/personnes", browser.shown.text);

        await identity.settle();
        const mail = on.mails.find(({ template }) => template === "invitation");
        assert.ok(mail?.template === "invitation");
        const token = mail.values.link.split("/").at(-1) ?? "";
        const begun = valueOf(
          await acceptInvitation(identity, { token, name: wanted.name, password: goodPassword }),
        );
        const { session, code } = await enrol(on, begun.token);
        const visitor = await visitorOf(identity, session);
        assert.ok(visitor.kind === "staff");
        assert.deepEqual(
          visitor.assignments.map(({ role, body, offer: of }) => [role, body, of]),
          [["external-recruiter", "valmarine", offer.id]],
        );
        assert.ok(Temporal.Instant.compare(clock.now(), visitor.assignments[0]!.until) < 0);
        const theirs = await signedIn(on, wanted.email, code);
        await theirs.open("/console");
        assert.match(
          theirs.shown.text,
          /Recruteur externe, jusqu’au 31 mars 2027[^]*href="\/console\/valmarine\/offres\/offre-1"[^>]*>Infirmier \/ Infirmière</,
        );
        await theirs.open("/console/valmarine");
        assert.equal(theirs.shown.status, 404, "nothing else of the body is there for them");
      }),
    );

    test(
      "REC-28: is not invited where no offer names a firm, and no other role is held to an offer",
      site([], async (on) => {
        const admin = await person(on, "admin@entraide.example", "site-administrator");
        const browser = await signedIn(on, admin.email, admin.code);
        await browser.open("/console/valmarine/personnes/inviter");
        assert.doesNotMatch(browser.shown.text, /Recruteur externe/);
        await browser.send({ ...wanted, role: "recruiter", offer: offer.id });
        assert.equal(browser.shown.path, "/console/valmarine/personnes", browser.shown.text);
        const [waiting] = await on.identity.invitations.inBody("valmarine", on.clock.now());
        assert.equal(waiting?.role.offer ?? null, null);
      }),
    );
  });
