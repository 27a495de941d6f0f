import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { plainText, readRichText } from "./richText.ts";
import { idInSlug, offerId, offerSlug } from "./offerSlug.ts";

suite("the description of an offer", () => {
  test("has headings, paragraphs, lists, strong words and links, and nothing else", () => {
    assert.deepEqual(
      readRichText(
        "## Le poste\nVous **accueillez**\nle public (voir https://poste.example/fiche).\n\n- rire\n* écouter\nFin <b>x</b>",
      ),
      [
        { kind: "heading", text: "Le poste" },
        {
          kind: "paragraph",
          runs: [
            { kind: "text", text: "Vous " },
            { kind: "strong", text: "accueillez" },
            { kind: "text", text: " le public (voir " },
            { kind: "link", href: "https://poste.example/fiche" },
            { kind: "text", text: ")." },
          ],
        },
        {
          kind: "list",
          items: [[{ kind: "text", text: "rire" }], [{ kind: "text", text: "écouter" }]],
        },
        { kind: "paragraph", runs: [{ kind: "text", text: "Fin <b>x</b>" }] },
      ],
    );
  });

  test("leads nowhere but to the web", () => {
    const links = readRichText(
      "javascript:alert(1) data:text/html,x //evil.example ftp://x.example http://[ https://ok.example/a?b=c#d",
    )
      .flatMap((block) => (block.kind === "paragraph" ? block.runs : []))
      .filter(({ kind }) => kind === "link");
    assert.deepEqual(links, [{ kind: "link", href: "https://ok.example/a?b=c#d" }]);
  });

  test("is searched and summed up without its marks", () => {
    assert.equal(plainText("## A\n\n- **b** c\n- d\n\ne"), "A\nb c\nd\ne");
    assert.equal(plainText(""), "");
  });

  test("is read in a moment, however long and odd", () => {
    const start = performance.now();
    readRichText(`${"*".repeat(20_000)}\n${"**a ".repeat(5000)}\nhttp://${"a".repeat(20_000)}`);
    assert.ok(performance.now() - start < 500, String(performance.now() - start));
  });
});

suite("the address of an offer", () => {
  test("bears its identifier and its title, of which only the identifier leads there", () => {
    const id = offerId("3b241101-e2bb-4255-8caf-4136c566a962");
    assert.match(id, /^[a-z0-9]{12}$/);
    const slug = offerSlug(id, "Chargé(e) d’études – santé & données (H/F)");
    assert.equal(slug, `${id}-charge-e-d-etudes-sante-donnees-h-f`);
    assert.equal(idInSlug(slug), id);
    assert.equal(idInSlug(id), id);
    assert.equal(idInSlug("x"), null);
    assert.equal(idInSlug(`${id}é`), null);
    assert.equal(offerSlug(id, "مهندس"), id);
    assert.ok(offerSlug(id, "mot ".repeat(100)).length < 90);
  });
});
