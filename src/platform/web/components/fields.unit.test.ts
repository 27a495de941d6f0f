import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { choiceGroup } from "./choice-group/choiceGroup.ts";
import { pagesShown, pagination } from "./pagination/pagination.ts";
import { selectField } from "./select-field/selectField.ts";
import { table } from "./table/table.ts";
import { textareaField } from "./textarea-field/textareaField.ts";
import { textField } from "./text-field/textField.ts";

const plain = { name: "a", label: "Le <nom>", value: 'x"y', error: null, language: "fr" } as const;

suite("a field", () => {
  test("links its control to its label, its hint and its error, in that order, and escapes what was typed", () => {
    const field = String(textField({ ...plain, hint: "Une aide", error: "C’est faux" }));
    assert.match(field, /<label for="a">Le &lt;nom&gt;<\/label>/);
    assert.match(
      field,
      /<input[^>]* aria-describedby="a-hint a-error" aria-invalid="true" required/,
    );
    assert.match(field, /value="x&quot;y"/);
    assert.match(field, /class="hint" id="a-hint"[^]*class="field-error" id="a-error"/);
  });

  test("says that it is optional, and is not required then", () => {
    const field = String(textField({ ...plain, optional: true }));
    assert.match(field, /\(facultatif\)/);
    assert.doesNotMatch(field, / required/);
  });

  test("never writes a password back", () => {
    assert.doesNotMatch(String(textField({ ...plain, type: "password" })), /x&quot;y/);
  });

  test("keeps the first line end of a text", () => {
    const field = String(textareaField({ ...plain, value: "\n</textarea>" }));
    assert.match(field, /<textarea[^>]*>\n\n&lt;\/textarea&gt;<\/textarea>/);
  });

  test("in a table only says its label, and sorts its choices under the headings of their groups", () => {
    const choices = [
      { value: "o", label: "O" },
      { value: "b", label: "B", group: "G" },
      { value: "c", label: "C", group: "G" },
      { value: "d", label: "D", group: "H" },
    ];
    const field = String(
      selectField({ ...plain, value: "c", choices, hideLabel: true, optional: true }),
    );
    assert.match(field, /<label class="said-only" for="a">Le &lt;nom&gt;<\/label>/);
    const said = field.replaceAll(/\s+/g, " ");
    assert.match(
      said,
      /<option value="o"> ?O ?<\/option> ?<optgroup label="G"> ?<option value="b">/,
    );
    assert.match(said, /value="c" selected> ?C ?<\/option> ?<\/optgroup> ?<optgroup label="H">/);
  });

  test("of choices is a group with a legend; the summary of errors leads to its first answer", () => {
    const choices = ["b", "c"].map((value) => ({ value, label: value }));
    const group = String(
      choiceGroup({ ...plain, kind: "radios", value: "c", choices, error: "E" }),
    );
    assert.match(group, /<fieldset[^>]* aria-describedby="a-error"/);
    assert.match(group, /<input[^>]* type="radio" id="a" name="a" value="b"\s*\/>/);
    assert.match(group, /id="a-c" name="a" value="c" checked/);
  });
});

suite("a list", () => {
  test("shows the pages around the present one, the first and the last, and leaves out two or more", () => {
    assert.deepEqual(pagesShown(1, 3), [1, 2, 3]);
    assert.deepEqual(pagesShown(6, 12), [1, null, 5, 6, 7, null, 12]);
    assert.deepEqual(pagesShown(4, 6), [1, 2, 3, 4, 5, 6]);
    const last = String(
      pagination({ page: 2, count: 2, href: (page) => `/l?page=${page}`, language: "fr" }),
    );
    assert.match(last, /rel="prev" href="\/l\?page=1"/);
    assert.doesNotMatch(last, /rel="next"/);
    assert.equal(pagination({ page: 1, count: 1, href: String, language: "fr" }), "");
  });

  test("of rows says which column sorts it, and each cell its column", () => {
    const rows = String(
      table({
        caption: "C",
        language: "en",
        columns: [
          { title: "Rule", sort: "?s=r", sorted: "descending" },
          { title: "Rows", numeric: true },
        ],
        rows: [["a", "<1>"]],
      }),
    );
    assert.match(rows, /aria-sort="descending"[^]*href="\?s=r"|href="#"/);
    assert.match(rows, /sorted descending/);
    assert.match(rows, /<td role="cell" +class="number" data-label="Rows">&lt;1&gt;<\/td>/);
    assert.match(rows, /<th scope="row" role="rowheader">a<\/th>/);
  });
});
