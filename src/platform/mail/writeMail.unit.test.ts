import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { isMailAddress } from "./address.ts";
import type { Mail } from "./mail.ts";
import { footer, invitation } from "./mail.fixture.ts";
import { writeMail } from "./writeMail.ts";

type Values = { body: string; link: string };

const link = "https://egide.example/invitation/abc?d=e";
const mail = (changes: Partial<Mail<Values>> = {}): Mail<Values> => ({
  to: "camille@exemple.test",
  template: invitation,
  language: "fr",
  values: { body: "Caisse de Valmarine", link },
  ...changes,
});

const written = (changes: Partial<Mail<Values>> = {}) => {
  const outcome = writeMail(mail(changes), footer);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return outcome.value;
};

const codeOf = (changes: Partial<Mail<Values>>): string | null => {
  const outcome = writeMail(mail(changes), footer);
  return outcome.ok ? null : outcome.failure.code;
};

suite("a mail", () => {
  test("says the same in text and in HTML, in the language of its reader", () => {
    const { text, html, subject } = written();
    assert.equal(subject, "Votre accès à l’espace « Caisse de Valmarine » est prêt");
    for (const words of ["à vous de l’achever", "quinze caractères au moins", "réf-42", link])
      assert.ok(text.includes(words) && html.includes(words), words);
    assert.ok(text.endsWith(`\n-- \n${footer.fr}\n`));
    assert.match(html, /^<!doctype html>\n<html lang="fr">/);
    assert.match(written({ language: "en" }).html, /<html lang="en">[^]*Choose a password/);
  });

  test("fetches nothing and runs nothing: no image, no style sheet, no script", () => {
    assert.doesNotMatch(written().html, /<(?:img|link|script|style|iframe)|url\(|src=/i);
  });

  test("escapes what a value would write into the HTML", () => {
    const { html, text } = written({ values: { body: '<img src="x">&', link } });
    assert.doesNotMatch(html, /<img/);
    assert.match(html, /&lt;img src=&quot;x&quot;&gt;&amp;/);
    assert.match(text, /<img src="x">&/);
  });

  test("is refused when a value would begin another header", () => {
    for (const body of ["a\r\nBcc: x@y.test", "a\nb", "a\rb", "a\u0000b", "a\u2028b", "a\u0085b"])
      assert.equal(codeOf({ values: { body, link } }), "mail.header-invalid", JSON.stringify(body));
  });

  test("is refused when its address is not one address alone", () => {
    for (const to of [
      "",
      "camille",
      "camille@",
      "@exemple.test",
      "a@b.test, c@d.test",
      "Camille <a@b.test>",
      "a@b.test\r\nBcc: c@d.test",
      "a b@c.test",
      '"a b"@c.test',
      "a@-b.test",
      "a@b..test",
      `${"a".repeat(65)}@b.test`,
      `a@${"b.".repeat(130)}test`,
    ])
      assert.equal(codeOf({ to }), "mail.address-invalid", to);
    for (const to of ["a@b", "a.b+c@d-e.test", "o'hara@exemple.test"])
      assert.ok(isMailAddress(to), to);
  });

  test("is refused when a link leads to no web address, or could leave its header", () => {
    for (const bad of [
      "/connexion",
      "javascript:alert(1)",
      "https://a b",
      "https://a.test/>\r\nX: y",
    ])
      assert.equal(codeOf({ values: { body: "x", link: bad } }), "mail.link-invalid", bad);
    assert.equal(codeOf({ unsubscribe: "https://a.test/>, <b" }), "mail.link-invalid");
  });

  test("says how to end it, when it is one that can be ended", () => {
    const { text, unsubscribe } = written({ unsubscribe: "https://egide.example/fin/abc" });
    assert.match(text, /Ne plus recevoir ces messages : https:\/\/egide\.example\/fin\/abc\n$/);
    assert.equal(unsubscribe, "https://egide.example/fin/abc");
    assert.doesNotMatch(written().text, /Ne plus recevoir/);
  });
});
