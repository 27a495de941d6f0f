import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { postgresServers } from "../../test/support/postgres.ts";
import { invitePerson } from "./actions/invitePerson.ts";
import { beginProviderSignIn, finishProviderSignIn } from "./actions/signInByProvider.ts";
import { visitorOf } from "./actions/visitorOf.ts";
import { codeOf, here, onStage, person, valueOf, type Stage } from "./identity.fixture.ts";
import { openProvider } from "./provider.ts";
import { client, redirectUri, startProvider, type RealProvider } from "./realProvider.fixture.ts";

const paul = {
  subject: "paul-at-the-provider",
  email: "paul.roche@entraide.example",
  isVerified: true,
};

for (const server of postgresServers())
  suite(`signing in at a provider on ${server.name}`, () => {
    const stage =
      (work: (stage: Stage, real: RealProvider) => Promise<void>) => async (): Promise<void> => {
        const real = await startProvider(paul);
        const provider = openProvider({
          issuer: real.issuer,
          clientId: client.id,
          clientSecret: client.secret,
          redirectUri,
        });
        try {
          await onStage(
            () => server.freshDatabase({ migrated: true }),
            (on) => work(on, real),
            { provider },
          );
        } finally {
          await real.close();
        }
      };

    const begin = async ({ identity }: Stage, invitation: string | null = null, anew = false) =>
      valueOf(await beginProviderSignIn(identity, { back: "/console", invitation, anew }));

    const goThrough = async (on: Stage, real: RealProvider, invitation: string | null = null) => {
      const { url, token } = await begin(on, invitation);
      const returned = await real.visit(url);
      return await finishProviderSignIn(on.identity, { token, returned }, here);
    };

    const invitationOf = async (on: Stage): Promise<string> => {
      const admin = await person(on, "claire.marin@entraide.example", "site-administrator");
      valueOf(
        await invitePerson(on.identity, await admin.visitor(), {
          email: paul.email,
          name: "Paul Roche",
          language: "fr",
          role: "auditor",
          body: "valmarine",
          lastDay: Temporal.PlainDate.from("2027-12-31"),
          authorisedBy: "Odile Sarre, directrice",
        }),
      );
      const mail = on.mails.at(-1);
      return mail?.template === "invitation" ? (mail.values.link.split("/").at(-1) ?? "") : "";
    };

    test(
      "asks for a code with PKCE, a state and a nonce, and opens a session for somebody invited",
      stage(async (on, real) => {
        const asked = new URL((await begin(on)).url).searchParams;
        assert.equal(asked.get("response_type"), "code");
        assert.equal(asked.get("code_challenge_method"), "S256");
        for (const name of ["state", "nonce", "code_challenge"]) assert.ok(asked.get(name), name);

        const signedIn = valueOf(await goThrough(on, real, await invitationOf(on)));
        assert.equal(signedIn.back, "/console");
        const visitor = await visitorOf(on.identity, signedIn.token);
        assert.ok(visitor.kind === "staff");
        assert.deepEqual([visitor.name, visitor.assignments[0]?.role], ["Paul Roche", "auditor"]);
        // From then on the provider's name for them is enough, whatever their address has become there.
        real.person = { ...paul, email: "p.roche@elsewhere.example", isVerified: false };
        const again = await visitorOf(on.identity, valueOf(await goThrough(on, real)).token);
        assert.ok(again.kind === "staff" && again.account === visitor.account);
      }),
    );

    test(
      "gives nobody an account who was not invited, or to another address, or to one not verified",
      stage(async (on, real) => {
        assert.equal(codeOf(await goThrough(on, real)), "identity.provider-refused");
        const invitation = await invitationOf(on);
        real.person = { ...paul, isVerified: false };
        assert.equal(codeOf(await goThrough(on, real, invitation)), "identity.provider-refused");
        real.person = { ...paul, email: "somebody.else@entraide.example" };
        assert.equal(codeOf(await goThrough(on, real, invitation)), "identity.provider-refused");
        real.person = paul;
        valueOf(await goThrough(on, real, invitation));
      }),
    );

    test(
      "never opens by an address alone an account that has a password and a second factor",
      stage(async (on, real) => {
        await person(on, paul.email);
        assert.equal(codeOf(await goThrough(on, real)), "identity.provider-refused");
      }),
    );

    test(
      "closes the door at once to somebody who left",
      stage(async (on, real) => {
        const { identity, clock } = on;
        valueOf(await goThrough(on, real, await invitationOf(on)));
        const account = await identity.accounts.findByEmail(paul.email);
        const [role] = await identity.roles.ofAccount(account?.id ?? "", clock.now());
        await identity.roles.end(role?.id ?? "", clock.now());
        assert.equal(codeOf(await goThrough(on, real)), "identity.provider-refused");
      }),
    );

    test(
      "refuses an answer that is another's, old, used before, or changed on its way",
      stage(async (on, real) => {
        const { identity } = on;
        const invitation = await invitationOf(on);
        const mine = await begin(on, invitation);
        const theirs = await begin(on);
        const returned = await real.visit(mine.url);
        const finish = async (token: string, answer: URLSearchParams) =>
          codeOf(await finishProviderSignIn(identity, { token, returned: answer }, here));
        assert.equal(await finish(theirs.token, returned), "identity.provider-refused", "state");
        assert.equal(await finish("a token of nobody", returned), "identity.sign-in-expired");
        const changed = new URLSearchParams(returned);
        changed.set("code", `${returned.get("code") ?? ""}x`);
        assert.equal(await finish(mine.token, changed), "identity.provider-refused", "code");
        assert.equal(await finish(mine.token, returned), "identity.sign-in-expired", "used");
        const denied = await begin(on, invitation);
        const state = new URL(denied.url).searchParams.get("state") ?? "";
        const error = new URLSearchParams({ error: "access_denied", state });
        assert.equal(
          await finish(denied.token, error),
          "identity.provider-refused",
          "denied there",
        );
      }),
    );

    test(
      "sends somebody to sign in anew when they must prove themselves again",
      stage(async (on, real) => {
        const { url, token } = await begin(on, await invitationOf(on), true);
        assert.equal(new URL(url).searchParams.get("prompt"), "login");
        const returned = await real.visit(url);
        // The provider's clock is the machine's: it says when they signed in, and the library holds it to that.
        valueOf(await finishProviderSignIn(on.identity, { token, returned }, here));
      }),
    );

    test(
      "says so when the provider is silent, and finds it again when it is back",
      stage(async (on, real) => {
        const { port } = new URL(real.issuer);
        const gone = openProvider({
          issuer: `http://127.0.0.1:${port === "1" ? "2" : "1"}`,
          clientId: client.id,
          clientSecret: null,
          redirectUri,
        });
        assert.equal(codeOf(await gone.begin({ anew: false })), "identity.provider-silent");
        assert.equal(codeOf(await gone.begin({ anew: false })), "identity.provider-silent");
        await begin(on);
      }),
    );
  });
