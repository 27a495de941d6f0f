import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { acceptInvitation, showInvitation } from "./actions/acceptInvitation.ts";
import { endRole } from "./actions/endRole.ts";
import { acceptFirstLink, firstLinkHours, issueFirstLink } from "./actions/firstOperator.ts";
import { invitationDays, invitePerson, type InvitationRequest } from "./actions/invitePerson.ts";
import { resetSecondFactor } from "./actions/resetSecondFactor.ts";
import { signIn } from "./actions/signIn.ts";
import { visitorOf } from "./actions/visitorOf.ts";
import {
  codeOf,
  enrol,
  goodPassword,
  here,
  onStage,
  person,
  valueOf,
  type Stage,
} from "./identity.fixture.ts";

const invitee: InvitationRequest = {
  email: "Paul.Roche@entraide.example",
  name: "Paul Roche",
  language: "fr",
  role: "register-editor",
  body: "valmarine",
  lastDay: Temporal.PlainDate.from("2027-12-31"),
  authorisedBy: "Odile Sarre, directrice, décision du 12 mars 2027",
};
const tokenIn = (link: string): string => link.split("/").at(-1) ?? "";

for (const server of postgresServers())
  suite(`people and their roles on ${server.name}`, () => {
    const stage = (work: (stage: Stage) => Promise<void>) => async () =>
      await onStage(() => server.freshDatabase({ migrated: true }), work);
    const first = async (on: Stage, link: string, email = "ana.lopez@entraide.example") =>
      await acceptFirstLink(on.identity, {
        token: tokenIn(link),
        email,
        name: "Ana Lopez",
        password: goodPassword,
        language: "fr",
      });

    test(
      "the first operator opens the installation by a link that serves once, while there is nobody",
      stage(async (on) => {
        const { identity } = on;
        const replaced = await issueFirstLink(identity);
        const link = await issueFirstLink(identity);
        assert.ok(replaced && link);
        assert.match(link, /^https:\/\/egide\.example\/premier-exploitant\/[\w-]{43}$/);
        assert.equal(codeOf(await first(on, replaced)), "identity.link-expired");
        const { token, stage: next } = valueOf(await first(on, link));
        assert.equal(next, "enrolment");
        const { session } = await enrol(on, token);
        const visitor = await visitorOf(identity, session);
        assert.ok(visitor.kind === "staff");
        assert.deepEqual(
          visitor.assignments.map(({ role, body }) => [role, body]),
          [["operator", null]],
        );
        assert.equal(codeOf(await first(on, link)), "identity.link-expired");
        assert.equal(await issueFirstLink(identity), null);
      }),
    );

    test(
      "that link is good for a day, and there is another once the last operator's term has run out",
      stage(async (on) => {
        const { identity, pass } = on;
        const link = await issueFirstLink(identity);
        pass({ hours: firstLinkHours });
        assert.equal(codeOf(await first(on, link ?? "")), "identity.link-expired");
        valueOf(await first(on, (await issueFirstLink(identity)) ?? ""));
        assert.equal(await issueFirstLink(identity), null);
        pass({ hours: 367 * 24 });
        assert.ok(await issueFirstLink(identity));
      }),
    );

    test(
      "an invitation makes an account with its role, by a mail that holds a link and no password",
      stage(async (on) => {
        const { identity, mails } = on;
        const admin = await person(on, "claire.marin@entraide.example", "site-administrator");
        assert.equal(
          valueOf(await invitePerson(identity, await admin.visitor(), invitee)),
          "invited",
        );
        const mail = mails.at(-1);
        assert.ok(mail?.template === "invitation" && mail.to === "paul.roche@entraide.example");
        assert.equal(mail.values.body, "Entraide de Valmarine");
        const token = tokenIn(mail.values.link);
        assert.equal((await showInvitation(identity, token))?.name, "Paul Roche");
        const accept = async () =>
          await acceptInvitation(identity, { token, name: "Paul Roche", password: goodPassword });
        const { session } = await enrol(on, valueOf(await accept()).token);
        const visitor = await visitorOf(identity, session);
        assert.ok(visitor.kind === "staff");
        const [role] = visitor.assignments;
        assert.equal(role?.role, "register-editor");
        assert.equal(
          role.until.toString(),
          "2027-12-31T23:00:00Z",
          "the end of its last day in Paris",
        );
        assert.equal(codeOf(await accept()), "identity.link-expired");
      }),
    );

    test(
      "an invitation is good for a week, is replaced by the next, and may be withdrawn",
      stage(async (on) => {
        const { identity, mails, pass, clock } = on;
        const admin = await person(on, "claire.marin@entraide.example", "operator", null);
        const invite = async () => {
          valueOf(await invitePerson(identity, await admin.visitor(), invitee));
          const mail = mails.at(-1);
          return mail?.template === "invitation" ? tokenIn(mail.values.link) : "";
        };
        const replaced = await invite();
        const token = await invite();
        assert.equal(await showInvitation(identity, replaced), null);
        const [waiting] = await identity.invitations.inBody("valmarine", clock.now());
        assert.equal(await identity.invitations.withdraw(waiting?.id ?? "", "hauterive"), false);
        assert.ok(await showInvitation(identity, token));
        assert.equal(await identity.invitations.withdraw(waiting?.id ?? "", "valmarine"), true);
        assert.equal(await showInvitation(identity, token), null);
        const late = await invite();
        pass({ hours: invitationDays * 24 });
        assert.equal(await showInvitation(identity, late), null);
      }),
    );

    test(
      "somebody with an account gets a further role at once, and nobody changes their own",
      stage(async (on) => {
        const { identity, mails } = on;
        const operator = await person(on, "ana.lopez@entraide.example", "operator", null);
        const paul = await person(on, "paul.roche@entraide.example", "auditor", "hauterive");
        const by = await operator.visitor();
        assert.equal(valueOf(await invitePerson(identity, by, invitee)), "given");
        assert.equal(mails.at(-1)?.template, "role-given");
        assert.deepEqual(
          (await paul.visitor()).assignments.map(({ body }) => body),
          ["valmarine", "hauterive"],
        );
        const self = { ...invitee, email: operator.email };
        assert.equal(codeOf(await invitePerson(identity, by, self)), "identity.own-roles");
      }),
    );

    test(
      "every role ends, two years away at most, and is given by who may",
      stage(async (on) => {
        const { identity } = on;
        const admin = await person(on, "claire.marin@entraide.example", "site-administrator");
        const by = await admin.visitor();
        const refused = async (changes: Partial<InvitationRequest>) =>
          codeOf(await invitePerson(identity, by, { ...invitee, ...changes }));
        const day = (text: string) => Temporal.PlainDate.from(text);
        assert.equal(await refused({ lastDay: day("2029-04-01") }), "identity.end-date");
        assert.equal(await refused({ lastDay: day("2027-03-30") }), "identity.end-date");
        assert.equal(await refused({ email: "paul" }), "identity.email-invalid");
        assert.equal(await refused({ role: "operator" }), "identity.role-not-yours-to-give");
        assert.equal(await refused({ body: null }), "identity.role-not-yours-to-give");
      }),
    );

    test(
      "a leaver is out at once, with every session, and their password opens nothing",
      stage(async (on) => {
        const { identity, clock } = on;
        const admin = await person(on, "claire.marin@entraide.example", "site-administrator");
        const paul = await person(on, "paul.roche@entraide.example");
        const by = await admin.visitor();
        const [role] = await identity.roles.ofAccount(paul.account, clock.now());
        const id = role?.id ?? "";
        assert.equal(
          codeOf(await endRole(identity, by, { id, body: "hauterive" })),
          "identity.assignment-unknown",
        );
        const [own] = await identity.roles.ofAccount(admin.account, clock.now());
        assert.equal(
          codeOf(await endRole(identity, by, { id: own?.id ?? "", body: "valmarine" })),
          "identity.own-roles",
        );
        valueOf(await endRole(identity, by, { id, body: "valmarine" }));
        assert.equal((await visitorOf(identity, paul.session)).kind, "anonymous");
        assert.deepEqual(await identity.sessions.ofAccount(paul.account, clock.now()), []);
        const attempt = { email: paul.email, password: goodPassword, back: null };
        assert.equal(codeOf(await signIn(identity, attempt, here)), "identity.sign-in-refused");
        assert.equal(
          codeOf(await endRole(identity, by, { id, body: "valmarine" })),
          "identity.assignment-unknown",
        );
      }),
    );

    test(
      "a role that ends leaves the others, and the account is closed when the last has run out",
      stage(async (on) => {
        const { identity, clock, pass } = on;
        const operator = await person(on, "ana.lopez@entraide.example", "operator", null);
        const paul = await person(on, "paul.roche@entraide.example");
        valueOf(await invitePerson(identity, await operator.visitor(), invitee));
        const [, last] = await identity.roles.ofAccount(paul.account, clock.now());
        await identity.roles.end(last?.id ?? "", clock.now());
        assert.equal((await paul.visitor()).assignments.length, 1);
        pass({ hours: 300 * 24 });
        assert.equal(await identity.roles.closeAccounts(clock.now()), 1);
        assert.ok((await identity.accounts.find(paul.account))?.leftAt);
        assert.equal(await identity.roles.closeAccounts(clock.now()), 0);
      }),
    );

    test(
      "somebody who left and is invited again comes back as new",
      stage(async (on) => {
        const { identity, mails, clock } = on;
        const operator = await person(on, "ana.lopez@entraide.example", "operator", null);
        const paul = await person(on, "paul.roche@entraide.example");
        const [role] = await identity.roles.ofAccount(paul.account, clock.now());
        await identity.roles.end(role?.id ?? "", clock.now());
        assert.equal(
          valueOf(await invitePerson(identity, await operator.visitor(), invitee)),
          "invited",
        );
        const mail = mails.at(-1);
        const token = mail?.template === "invitation" ? tokenIn(mail.values.link) : "";
        const begun = valueOf(
          await acceptInvitation(identity, {
            token,
            name: "Paul R.",
            password: "tambour pluie girafe",
          }),
        );
        assert.equal(begun.stage, "enrolment", "the old application no longer counts");
        assert.equal(await identity.accounts.countRecoveryCodes(paul.account), 0);
      }),
    );

    test(
      "the last operator stays",
      stage(async (on) => {
        const { identity, clock } = on;
        const ana = await person(on, "ana.lopez@entraide.example", "operator", null);
        const paul = await person(on, "paul.roche@entraide.example", "operator", null);
        const by = await ana.visitor();
        const [role] = await identity.roles.ofAccount(paul.account, clock.now());
        valueOf(await endRole(identity, by, { id: role?.id ?? "", body: null }));
        assert.equal(await identity.roles.countOperators(clock.now()), 1);
        const [own] = await identity.roles.ofAccount(ana.account, clock.now());
        const other = { ...by, account: "somebody-else" };
        assert.equal(
          codeOf(await endRole(identity, other, { id: own?.id ?? "", body: null })),
          "identity.last-operator",
        );
      }),
    );

    test(
      "a lost telephone: the factor is taken off by who could have given every role, and is enrolled anew",
      stage(async (on) => {
        const { identity, clock, mails } = on;
        const admin = await person(on, "claire.marin@entraide.example", "site-administrator");
        const paul = await person(on, "paul.roche@entraide.example");
        const higher = await person(on, "ana.lopez@entraide.example", "operator", null);
        const by = await admin.visitor();
        const roleOf = async (account: string) =>
          (await identity.roles.ofAccount(account, clock.now()))[0]?.id ?? "";
        const operatorRole = { id: await roleOf(higher.account), body: null };
        assert.equal(
          codeOf(await resetSecondFactor(identity, by, operatorRole)),
          "identity.role-not-yours-to-give",
        );
        const role = { id: await roleOf(paul.account), body: "valmarine" };
        valueOf(await resetSecondFactor(identity, by, role));
        assert.equal(mails.at(-1)?.template, "factor-changed");
        assert.equal((await visitorOf(identity, paul.session)).kind, "anonymous");
        const attempt = { email: paul.email, password: goodPassword, back: null };
        assert.equal(valueOf(await signIn(identity, attempt, here)).stage, "enrolment");
      }),
    );
  });
