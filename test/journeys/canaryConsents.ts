import assert from "node:assert/strict";
import type { Visitor } from "../support/visitor.ts";
import { canary, sendShown } from "./canaryForms.ts";

const list = "/console/valmarine/consentements";

/**
 * What a system of a body asks about persons, with canaries for their references, and what one of them does behind their link; the
 * access and the purpose are made in the console, by whoever may. The routes that were used are added to `sent`.
 */
export const askAboutCanaries = async (
  visitor: Visitor,
  address: string,
  sent: Set<string>,
): Promise<void> => {
  await visitor.open(`${list}/acces`);
  await visitor.post(`${list}/acces`, { name: "Publipostage" }, visitor.formAt("/acces") ?? "");
  const [secret = assert.fail(visitor.text().slice(0, 2_000))] =
    /egide_[\w-]{43}/.exec(visitor.text()) ?? [];
  const ask = async (what: string, body?: object, token = secret): Promise<Response> =>
    await fetch(`${address}/api/consent/v1/${what}`, {
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    });
  const { purposes } = (await (await ask("purposes")).json()) as {
    purposes: readonly { id: string; words: { hash: string } }[];
  };
  const [purpose = assert.fail("a purpose was opened by its form")] = purposes;
  const reference = `${canary}-4711@${canary}.example`;
  const named = { purpose: purpose.id, references: [reference, `${canary} ${canary}`] };
  const { links } = (await (await ask("links", { ...named, kind: "invitation" })).json()) as {
    links: readonly { fr: string }[];
  };
  const page = new URL(links[0]?.fr ?? assert.fail("a link")).pathname;
  const behind = [
    ["/mon-consentement/:token", page],
    ["/mon-consentement/:token/retrait", `${page}/retrait`],
  ] as const;
  for (const [route, path] of behind)
    if (await sendShown(visitor, { page: path, action: path }, { agree: "true", giver: "self" }))
      sent.add(route);
  const words = { words: purpose.words.hash, language: "fr", giver: "self" };
  const act = { purpose: purpose.id, reference, act: "given", ...words };
  for (const [what, body] of [
    ["acts", act],
    ["links", { ...named, kind: "withdrawal" }],
    ["may", named],
  ] as const) {
    assert.equal((await ask(what, body)).status, 200, what);
    assert.equal((await ask(what, body, `${canary}-token`)).status, 401);
    assert.equal((await ask(what, { ...body, [canary]: canary })).status, 400);
    sent.add(`/api/consent/v1/${what}`);
  }
};

/** What banners and visitors send of choices, with canaries in every field: nobody has to be signed in, and anything may come. */
export const chooseWithCanaries = async (address: string, sent: Set<string>): Promise<void> => {
  const fields = {
    choice: canary,
    site: canary,
    version: canary,
    id: `${canary}-1`,
    link: canary,
    [canary]: canary,
  };
  for (const [route, path] of [
    ["/gestion-des-cookies", "/gestion-des-cookies"],
    ["/gestion-des-cookies/:site", `/gestion-des-cookies/${canary}`],
    ["/ma-preuve", "/ma-preuve"],
    ["/mon-consentement", "/mon-consentement"],
    ["/consent/proofs", "/consent/proofs"],
  ] as const) {
    const headers = { origin: address, cookie: `egide-consent=${canary}` };
    const asForm = { method: "POST", headers, body: new URLSearchParams(fields) };
    const json = { ...headers, "content-type": "application/json" };
    const asJson = { method: "POST", headers: json, body: JSON.stringify(fields) };
    for (const request of [asForm, asJson]) {
      const { status } = await fetch(`${address}${path}`, { redirect: "manual", ...request });
      assert.ok(status < 500, `${path}: ${status}`);
    }
    sent.add(route);
  }
};
