import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import { largestLogo, logoOf } from "./logo.ts";

const chunk = (name: string, content: Uint8Array): Buffer => {
  const typed = Buffer.concat([Buffer.from(name), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
};

const header = (width: number, height: number): Buffer => {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content[8] = 8;
  return chunk("IHDR", content);
};

const png = (width: number, height: number, ...others: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    header(width, height),
    ...others,
    chunk("IDAT", deflateSync(Buffer.from([0, 255, 255, 0, 255, 255]))),
    chunk("IEND", Buffer.alloc(0)),
  ]);

const svg = (inside: string, root = ' viewBox="0 0 10 10"'): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg"${root}>${inside}</svg>`);

const textOf = (bytes: Uint8Array): string => {
  const logo = logoOf(bytes);
  assert.ok(typeof logo !== "string");
  return new TextDecoder().decode(logo.content);
};

suite("a logo as PNG", () => {
  test("keeps what is seen of it, and nothing of who made it where", () => {
    const plain = png(2, 2);
    const told = png(
      2,
      2,
      chunk("tEXt", Buffer.from("Author\0Orane Velmont")),
      chunk("eXIf", Buffer.from("GPS")),
    );
    const [one, other] = [logoOf(plain), logoOf(told)];
    assert.ok(typeof one !== "string" && typeof other !== "string");
    assert.equal(one.mediaType, "image/png");
    assert.deepEqual(Buffer.from(other.content), plain);
    assert.equal(one.digest, other.digest);
  });

  test("is refused where it is cut, altered, too large, or none", () => {
    const whole = png(2, 2);
    for (let length = 9; length < whole.length; length += 7)
      assert.equal(logoOf(whole.subarray(0, length)), "broken", String(length));
    const altered = Buffer.from(whole);
    altered[20] = (altered[20] ?? 0) ^ 1;
    assert.equal(logoOf(altered), "broken");
    assert.equal(logoOf(png(2_001, 2)), "size");
    assert.equal(logoOf(png(0, 2)), "size");
    assert.equal(logoOf(Buffer.alloc(largestLogo + 1)), "size");
    assert.equal(logoOf(Buffer.from("GIF89a")), "kind");
    assert.equal(logoOf(Buffer.from([0xff, 0xfe, 0x00])), "kind");
  });

  test("loses what hangs behind its end", () => {
    const logo = logoOf(Buffer.concat([png(2, 2), Buffer.from("<script>")]));
    assert.ok(typeof logo !== "string");
    assert.deepEqual(Buffer.from(logo.content), png(2, 2));
  });
});

suite("a logo as SVG", () => {
  test("is written anew of shapes and colours, without what only describes it", () => {
    const text = textOf(
      svg(
        '<!-- made by Orane --><metadata><name>Velmont</name></metadata><title>R&amp;D</title><g inkscape:label="x" style-like="1"><path d="M0 0h10" fill="url(#a)"/></g><defs><linearGradient id="a"><stop offset="0" stop-color="#0b5568"/></linearGradient></defs>',
      ),
    );
    assert.equal(
      text,
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>R&amp;D</title><g><path d="M0 0h10" fill="url(#a)"></path></g><defs><linearGradient id="a"><stop offset="0" stop-color="#0b5568"></stop></linearGradient></defs></svg>\n',
    );
    assert.equal(textOf(new TextEncoder().encode(text)), text, "what is safe stays as it is");
  });

  test("is refused where anything acts or calls from elsewhere", () => {
    for (const inside of [
      "<script>alert(1)</script>",
      "<SCRIPT>alert(1)</SCRIPT>",
      '<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>',
      '<path d="M0 0" onclick="alert(1)"/>',
      '<path d="M0 0" OnLoad="alert(1)"/>',
      "<foreignObject><body/></foreignObject>",
      '<image href="https://ailleurs.example/x.png"/>',
      '<a xlink:href="javascript:alert(1)"><path/></a>',
      '<use href="#a"/>',
      '<path fill="url(https://ailleurs.example/#a)"/>',
      '<path fill="url( //ailleurs.example/x )"/>',
      '<path fill="u\\72l(https://x)"/>',
      "<style>@import url(x)</style>",
      '<animate attributeName="href" to="javascript:alert(1)"/>',
    ])
      assert.equal(logoOf(svg(inside)), "active", inside);
    assert.equal(logoOf(svg("", ' onload="alert(1)"')), "active");
    const entity = '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg"/>';
    assert.equal(logoOf(new TextEncoder().encode(entity)), "active");
  });

  test("never lets out markup that its text or its values hide", () => {
    const text = textOf(svg('<title>&lt;script&gt;</title><path id="&quot;&gt;&lt;script&gt;"/>'));
    assert.doesNotMatch(text, /<script/);
  });

  test("is refused where it is too deep, too long, or no drawing", () => {
    assert.equal(logoOf(svg("<g>".repeat(60) + "</g>".repeat(60))), "size");
    assert.equal(logoOf(svg("<g/>".repeat(5_001))), "size");
    assert.equal(logoOf(new TextEncoder().encode("<html><svg ></svg></html>")), "kind");
    assert.equal(logoOf(new TextEncoder().encode("<svg/><svg />")), "kind");
  });
});
