import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { pngPixel } from "../../../test/support/pngPixel.ts";
import { handleRequest } from "../actions/handleRequest.ts";
import { doubt } from "../model/request/steps.ts";
import { agent } from "../rights.fixture.ts";
import { form, mailed, typed, withPages } from "./rightsPages.fixture.ts";

suite("a document that a doubt asks for", () => {
  test(
    "is handed in behind the private link, on a written doubt alone, and judged by its content",
    withPages(async (here) => {
      const { post, postFile, get, another, tokens, clock } = here;
      await post(form, typed);
      const { path, code } = await mailed(here);
      await post(`${path}/code`, { code });
      const page = `${path}/justificatif`;
      assert.doesNotMatch((await get(path)).text, /justificatif/);
      assert.equal((await get(page)).to, path, "nobody asks for one");
      const id = tokens.requestOf(path.split("/")[2] ?? "") ?? "";
      const by = { by: agent, at: clock.now() };
      const reasons = "L’adresse n’est pas celle du dossier.";
      await handleRequest(here, { body: "valmarine", id }, doubt(reasons, by));
      assert.match((await get(path)).text, /Déposer un justificatif/);
      const wrong = await postFile(page, "carte.png", Uint8Array.from(Buffer.from("<svg/>")));
      assert.match(wrong.text, /ni un PDF, ni une image JPEG ou PNG/);
      const heavy = await postFile(page, "carte.png", new Uint8Array(5_400_000));
      assert.equal(heavy.status, 413);
      assert.equal((await postFile(page, "carte.png", Uint8Array.from(pngPixel))).to, path);
      const { text } = await get(path);
      assert.match(text, /Justificatif déposé/);
      assert.match(text, /Remplacer le justificatif/);
      assert.doesNotMatch(text, /le délai est arrêté/);
      another();
      assert.equal(
        (await postFile(page, "x.png", Uint8Array.from(pngPixel))).to,
        path,
        "nobody else",
      );
    }),
  );
});
