import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { webOptions } from "../../../../test/support/web.ts";
import { styles } from "../assets/stylesheet.ts";
import { addPage, html, open, openWeb } from "../index.ts";
import { accentPath, bodyAccents, contrastOf, grounds, leastContrast } from "./bodyTheme.ts";
import { contrast } from "./contrast.ts";

suite("the colour of a body", () => {
  test("can be read wherever it stands, whatever the body chose", () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((number) => `#${number.toString(16).padStart(6, "0")}`);
    fc.assert(
      fc.property(colour, (own) => {
        const accents = bodyAccents(own) ?? assert.fail(own);
        for (const theme of ["light", "dark"] as const) {
          const { accent, hover, on, ground } = accents[theme];
          for (const other of [grounds[theme].ground, grounds[theme].panel, ground, on]) {
            assert.ok(contrast(accent, other) >= 4.5, `${own} ${theme} ${other}`);
            assert.ok(contrast(hover, other) >= 4.5, `${own} ${theme} hover ${other}`);
          }
        }
      }),
    );
  });

  test("is left as it is when it can be read, and darkened when it cannot", () => {
    assert.equal(bodyAccents("#0B4F6C")?.light.accent, "#0b4f6c");
    assert.equal(bodyAccents("#0b4f6c")?.isAdjusted, false);
    assert.equal(bodyAccents("#ffd500")?.isAdjusted, true);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const own = `#${number.toString(16).padStart(6, "0")}`;
        assert.equal(contrastOf(own) < leastContrast, bodyAccents(own)?.isAdjusted, own);
      }),
    );
    assert.ok(contrastOf("#FFFFFF") === 1);
  });

  test("has links of another colour where one is given, in both themes and readable too", async () => {
    const path = accentPath("#8A1538", "#FFD700") ?? "";
    assert.equal(path, "/assets/accent-8a1538-ffd700.css");
    const web = await openWeb(webOptions({}));
    const { body } = await web.inject(path);
    const links = [...body.matchAll(/--link:(#[0-9a-f]{6})/g)].map(([, colour = ""]) => colour);
    assert.equal(links.length, 3);
    assert.ok(contrast(links[0] ?? "", grounds.light.ground) >= leastContrast);
    assert.ok(contrast(links[1] ?? "", grounds.dark.ground) >= leastContrast);
    for (const wrong of ["8a1538-red", "8a1538-ffd700-112233", "8a1538-"])
      assert.equal((await web.inject(`/assets/accent-${wrong}.css`)).statusCode, 404, wrong);
    await web.close();
  });

  test("is measured against the grounds of the style sheet", () => {
    const sheet = styles();
    for (const [theme, selector] of [
      ["light", ":root{"],
      ["dark", '[data-theme="dark"]{'],
    ] as const) {
      const block = sheet.slice(sheet.indexOf(selector));
      for (const [token, name] of [
        ["ground", "--ground"],
        ["panel", "--panel"],
        ["on", "--on-accent"],
      ] as const)
        assert.equal(new RegExp(`${name}: (#\\w+)`).exec(block)?.[1], grounds[theme][token]);
    }
  });

  test("comes as a style sheet of its own, after the common one; what is no colour is left out", async () => {
    for (const [accent, path] of [
      ["#8A1538", "/assets/accent-8a1538.css"],
      ["red;}", null],
    ] as const) {
      const web = await openWeb(webOptions({ slots: { theme: async () => ({ accent }) } }));
      addPage(web, {
        paths: { fr: "/page", en: "/en/page" },
        access: open,
        render: async () => ({ title: "Page", main: html`<h1>Page</h1>` }),
      });
      const { body } = await web.inject("/page");
      assert.equal(/href="(\/assets\/accent[^"]*)"/.exec(body)?.[1] ?? null, path);
      assert.equal(accentPath(accent), path);
      if (path !== null) {
        const sheet = await web.inject(path);
        assert.match(String(sheet.headers["content-type"]), /text\/css/);
        assert.match(sheet.body, /--accent:#8a1538/);
      }
      assert.equal((await web.inject("/assets/accent-zzzzzz.css")).statusCode, 404);
      await web.close();
    }
  });
});
