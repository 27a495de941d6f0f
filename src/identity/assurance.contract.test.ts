import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { signed, startHostileProvider } from "./hostileProvider.fixture.ts";
import { openProvider } from "./provider.ts";
import { client, redirectUri } from "./realProvider.fixture.ts";

/** What becomes of somebody whom the provider is as sure of as it says, where a level is asked for. */
const answerTo = async (assurance: string | null, acr: unknown): Promise<string> => {
  const hostile = await startHostileProvider();
  try {
    const provider = openProvider({
      issuer: hostile.issuer,
      clientId: client.id,
      clientSecret: client.secret,
      redirectUri,
      assurance,
    });
    const begun = await provider.begin({ anew: false });
    assert.ok(begun.ok);
    const { url, request } = begun.value;
    assert.equal(new URL(url).searchParams.get("acr_values"), assurance);
    const { header, claims } = hostile.honest(request.nonce);
    hostile.answer = signed({ header, claims: { ...claims, acr } }, hostile.key);
    const returned = new URLSearchParams({ code: "a-code", state: request.state });
    const finished = await provider.finish(returned, request);
    return finished.ok ? "known" : finished.failure.code;
  } finally {
    await hostile.close();
  }
};

suite("the level of assurance that a provider is asked for", () => {
  test("is held against what it says when the person comes back", async () => {
    const refused = "identity.provider-refused";
    for (const [asked, said, expected] of [
      ["eidas2", "eidas2", "known"],
      ["eidas2", "eidas3", "known"],
      ["eidas2", "eidas1", refused],
      ["eidas2", undefined, refused],
      ["eidas2", ["eidas2"], refused],
      ["eidas2", "eidas22", refused],
      ["eidas2", "zz", refused],
      ["strong certified", "certified", "known"],
      ["strong certified", "strong certified", refused],
      ["strong  certified", "", refused],
      [null, undefined, "known"],
      [null, "eidas1", "known"],
    ] as const)
      assert.equal(await answerTo(asked, said), expected, `${asked}: ${String(said)}`);
  });
});
