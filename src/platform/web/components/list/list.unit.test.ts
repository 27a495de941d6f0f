import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { list } from "./list.ts";
import { inOrder, listAsked, listSearch, pageShown, type ListShape } from "./listAsked.ts";

const shape: ListShape<"etat" | "q", "nom" | "jour"> = {
  filters: { etat: ["clos", "ouvert"], q: "words" },
  sorts: ["nom", "jour"],
  usual: { sort: "jour", isDescending: true },
  perPage: 10,
};

suite("a list by its address", () => {
  test("is read from it, and whatever is unknown there counts as not asked", () => {
    const asked = listAsked(shape, { etat: "clos", q: " été ", tri: "-nom", page: "3" });
    assert.deepEqual(asked, {
      filters: { etat: "clos", q: "été" },
      sort: "nom",
      isDescending: true,
      page: 3,
    });
    const plain = { filters: { etat: "", q: "" }, sort: "jour", isDescending: true, page: 1 };
    assert.deepEqual(
      listAsked(shape, { etat: "brûlé", q: ["a", "b"], tri: "toString", page: "-2" }),
      plain,
    );
    assert.equal(listAsked(shape, { q: "x".repeat(900) }).filters.q.length, 200);
  });

  test("leaves the names of another list of its page alone", () => {
    const second = { ...shape, prefix: "b-" };
    const query = { etat: "clos", page: "2", "b-etat": "ouvert", "b-tri": "nom" };
    const asked = listAsked(second, query);
    assert.deepEqual([asked.filters.etat, asked.sort, asked.page], ["ouvert", "nom", 1]);
    assert.equal(listSearch(second, asked), "?b-etat=ouvert&b-tri=nom");
    const markup = String(
      list({
        shape: second,
        asked,
        path: "/b",
        file: "/b.csv",
        caption: "B",
        language: "fr",
        filters: [{ name: "etat", label: "État", choices: [{ value: "ouvert", label: "ouvert" }] }],
        columns: [{ title: "Nom", sort: "nom", cell: (row: string) => row }],
        rows: ["un"],
        count: 1,
        all: 2,
      }),
    );
    assert.match(markup, /name="b-etat"[^]*name="b-tri" value="nom"/);
    assert.doesNotMatch(markup, /name="(?:etat|tri)"/);
  });

  test("keeps what is asked of another list of its page, in each of its links and in its fields", () => {
    const second = { ...shape, prefix: "b-" };
    const query = { etat: "clos", tri: "nom", page: "2", "b-etat": "ouvert", "b-tri": "nom" };
    const shown = (count: number): string =>
      String(
        list({
          shape: second,
          asked: listAsked(second, query),
          beside: listSearch(shape, listAsked(shape, query)),
          path: "/l",
          file: "/b.csv",
          caption: "B",
          language: "fr",
          filters: [
            { name: "etat", label: "État", choices: [{ value: "ouvert", label: "ouvert" }] },
          ],
          columns: [{ title: "Nom", sort: "nom", cell: (row: string) => row }],
          rows: ["un"],
          count,
          all: 30,
        }),
      ).replaceAll("&amp;", "&");
    const page = shown(21);
    const other = "etat=clos&tri=nom&page=2";
    assert.match(
      page,
      /name="etat" value="clos"[^]*name="tri" value="nom"[^]*name="page" value="2"/,
    );
    for (const own of ["b-tri=nom", "b-etat=ouvert&b-tri=-nom", "b-etat=ouvert&b-tri=nom&b-page=2"])
      assert.ok(page.includes(`href="/l?${own}&${other}"`), own);
    assert.match(page, /href="\/b\.csv\?b-etat=ouvert&b-tri=nom"/, "a file is of one list");
    assert.ok(shown(0).includes(`href="/l?${other}"`));
  });

  test("is said by one again, short where all is as usual", () => {
    const asked = listAsked(shape, { etat: "clos", tri: "nom", page: "2" });
    assert.equal(listSearch(shape, asked), "?etat=clos&tri=nom&page=2");
    assert.deepEqual(
      listAsked(shape, Object.fromEntries(new URLSearchParams(listSearch(shape, asked)))),
      asked,
    );
    assert.equal(listSearch(shape, listAsked(shape, {})), "");
    assert.equal(listSearch(shape, listAsked(shape, { tri: "jour" })), "?tri=jour");
  });

  test("stands in the order that is asked for, equal rows as they stood", () => {
    const rows = ["Éric 10", "Eric 9", "Zoé", "Ana"].map((name, at) => ({ name, at }));
    const keys = { nom: ({ name }: (typeof rows)[number]) => name, jour: () => 1 };
    const names = (isDescending: boolean, sort: "nom" | "jour") =>
      inOrder(rows, { sort, isDescending }, keys).map(({ name }) => name);
    assert.deepEqual(names(false, "nom"), ["Ana", "Eric 9", "Éric 10", "Zoé"]);
    assert.deepEqual(names(true, "nom"), ["Zoé", "Éric 10", "Eric 9", "Ana"]);
    assert.deepEqual(
      names(true, "jour"),
      rows.map(({ name }) => name),
    );
  });

  test("shows its last page where the address asks for one behind it", () => {
    assert.deepEqual(pageShown(shape, { page: 9 }, 21), { page: 3, offset: 20, limit: 10 });
    assert.deepEqual(pageShown(shape, { page: 9 }, 0), { page: 1, offset: 0, limit: 10 });
  });

  test("keeps what is asked for in the links of its headings, its pages and its file", () => {
    const shown = (query: Readonly<Record<string, string>>, count = 21): string =>
      String(
        list({
          shape,
          asked: listAsked(shape, query),
          path: "/l",
          file: "/l.csv",
          caption: "L",
          language: "fr",
          filters: [
            { name: "etat", label: "État", choices: [{ value: "clos", label: "clos" }] },
            { name: "q", label: "Chercher" },
          ],
          columns: [
            { title: "Nom", sort: "nom", cell: (row: string) => row },
            { title: "Jour", sort: "jour", cell: () => "" },
            { title: "Reste", cell: () => "" },
          ],
          rows: ["<a>"],
          count,
          all: 40,
        }),
      ).replaceAll("&amp;", "&");
    const page = shown({ etat: "clos", tri: "nom", page: "2" });
    assert.match(page, /aria-sort="ascending"[^]*href="\/l\?etat=clos&tri=-nom"/);
    assert.match(page, /href="\/l\?etat=clos&tri=jour"/);
    assert.match(page, /rel="next" href="\/l\?etat=clos&tri=nom&page=3"/);
    assert.match(page, /href="\/l\.csv\?etat=clos&tri=nom"/);
    assert.match(page, /<input type="hidden" name="tri" value="nom" \/>/);
    assert.match(page, /href="\/l\?tri=nom">Tout montrer/);
    assert.match(page, /21 sur 40/);
    assert.match(page, /&lt;a&gt;/);
    const none = shown({ etat: "clos" }, 0);
    assert.match(none, /Rien ne correspond[^]*href="\/l">Voir toute la liste|href="\/l"\s*>/);
    assert.doesNotMatch(none, /l\.csv|<table/);
  });
});
