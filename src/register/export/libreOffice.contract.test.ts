import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { importDocument } from "../import/importDocument.ts";
import { readAgain, saying, written } from "./sayings.fixture.ts";
import { wholeRegister } from "./wholeRegister.fixture.ts";

const office = (() => {
  try {
    return execFileSync("sh", ["-c", "command -v soffice"], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
})();
const absent =
  office === null
    ? "LibreOffice is not installed (soffice): apt-get install libreoffice-calc"
    : false;
const shared = join(import.meta.dirname, "../../../../shared");
const form = join(shared, "reference/cnil/registre-traitement-simplifie.ods");

describe("a workbook in LibreOffice", { skip: absent, timeout: 180_000 }, () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "egide-office-"));
  });
  after(async () => await rm(folder, { recursive: true, force: true }));

  /** The bytes of a file as LibreOffice saves it in another format. */
  const saved = async (bytes: Uint8Array, file: string, format: string): Promise<Uint8Array> => {
    await writeFile(join(folder, file), bytes);
    await promisify(execFile)(office!, [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      join(folder, "out"),
      join(folder, file),
    ]);
    const name = file.replace(/\.\w+$/, `.${format.split(":")[0]}`);
    return await readFile(join(folder, "out", name));
  };

  for (const [name, other] of [
    ["ods", "xlsx"],
    ["xlsx", "ods"],
  ] as const)
    it(`goes from our ${name} through it into ${other}, and says the same`, async () => {
      const { bytes, file } = await written(wholeRegister, name);
      const read = readAgain(await saved(bytes, file, other), `a.${other}`);
      assert.deepEqual(saying(read), saying(wholeRegister));
      assert.deepEqual(read.controller?.name, wholeRegister.controller?.name);
    });

  it("has days that are days, and choices to choose from", async () => {
    for (const name of ["ods", "xlsx"]) {
      const { bytes, file } = await written(wholeRegister, name);
      // The flat form of a document is one file of XML.
      const flat = Buffer.from(await saved(bytes, file, "fods")).toString();
      assert.match(flat, /office:date-value="2019-03-01"/, name);
      assert.match(flat, /<table:content-validation [^>]*cell-content-is-in-list/, name);
      assert.doesNotMatch(flat, /table:formula/, name);
    }
  });

  it(
    "saves the CNIL's form for Excel, which then says the same",
    { skip: !existsSync(form) },
    async () => {
      const bytes = readFileSync(form);
      const direct = readAgain(bytes, "form.ods");
      const resaved = readAgain(await saved(bytes, "form.ods", "xlsx"), "form.xlsx");
      assert.deepEqual(saying(resaved), saying(direct));
      assert.deepEqual(resaved.controller?.contact, direct.controller?.contact);
    },
  );

  it("opens the whole real register", { skip: !existsSync(join(shared, "seeds")) }, async () => {
    const file = readdirSync(join(shared, "seeds")).find((each) => each.startsWith("003_"))!;
    const real = importDocument({
      bytes: readFileSync(join(shared, "seeds", file)),
      name: "003.txt",
      language: "fr",
    });
    for (const name of ["json", "yaml", "csv", "ods", "xlsx"]) {
      const { bytes, file: exported } = await written(real, name);
      assert.deepEqual(saying(readAgain(bytes, exported)), saying(real), name);
    }
    const { bytes } = await written(real, "ods");
    assert.deepEqual(
      saying(readAgain(await saved(bytes, "real.ods", "xlsx"), "real.xlsx")),
      saying(real),
    );
  });
});
