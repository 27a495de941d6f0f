import { datasetOf, type StoreOfTest } from "./world.fixture.ts";

/** Two persons who share a home, a tree of files with a circle, a log without a key, and a profile that stays without a name. */
export const village: StoreOfTest = {
  make: [
    "create table person (id int primary key, email text, guardian int references person (id))",
    "create table home (id int primary key, street text)",
    "create table lives (person int not null references person (id), home int not null references home (id), primary key (person, home))",
    "create table file (id int primary key, person int references person (id), cover int)",
    "create table sheet (id int primary key, file int not null references file (id), before int references sheet (id))",
    "create table profile (id int primary key, person int references person (id), nickname varchar(40) unique, born int)",
    "create table trace (person int, what text)",
    "insert into person values (1, 'ana@x.example', null), (2, 'bob@x.example', 1)",
    "insert into home values (1, 'rue Haute'), (2, 'rue Basse')",
    "insert into lives values (1, 1), (2, 1), (1, 2)",
    "insert into file values (1, 1, null), (2, 2, null)",
    "insert into sheet values (1, 1, null), (2, 1, 1), (3, 2, null)",
    "update file set cover = 2 where id = 1",
    "insert into profile values (1, 1, 'anita', 1990), (2, 2, 'bobby', 1980)",
    "insert into trace values (1, 'in'), (1, 'in'), (2, 'in')",
  ],
  dataset: datasetOf("village", {
    person: "id email(email) guardian->person.id",
    home: "id street",
    lives: [
      "person home",
      "{ ownership: [{ columns: [person], to: person, is: owned }, { columns: [home], to: home, is: owns }] }",
    ],
    file: "id person cover->sheet.id",
    sheet: "id file before",
    profile: [
      "id person nickname born",
      "{ ownership: [{ columns: [person], to: person, is: owned }], erase: { anonymise: { person: null, nickname: random, born: { fixed: 0 } } } }",
    ],
    trace: "person->person.id what",
  }),
};

/** What is left of it, as raw SQL finds it, once the first person is gone; `anon` stands for what is random. */
export const othersOfVillage: Readonly<Record<string, readonly string[]>> = {
  person: ["2|bob@x.example|"],
  home: ["1|rue Haute"],
  lives: ["2|1"],
  file: ["2|2|"],
  sheet: ["3|2|"],
  profile: ["1||anon|0", "2|2|bobby|1980"],
  trace: ["2|in"],
};

export const withoutRandom = (
  content: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(content).map(([table, rows]) => [
      table,
      rows.map((row) => row.replaceAll(/anon-[0-9a-f]{24}/g, "anon")),
    ]),
  );

/** Another database, where the same person is known by their number in the village alone. */
export const library: StoreOfTest = {
  make: [
    "create table loan (id int primary key, villager text, book text)",
    "create table reminder (loan int references loan (id), sent text)",
    "insert into loan values (1, '1', 'Candide'), (2, '2', 'Zadig'), (3, '1', 'Emile')",
    "insert into reminder values (1, 'once'), (1, 'twice'), (2, 'once')",
  ],
  dataset: datasetOf("library", {
    loan: "id villager->village:person.id book",
    reminder: "loan sent",
  }),
};

export const othersOfLibrary: Readonly<Record<string, readonly string[]>> = {
  loan: ["2|2|Zadig"],
  reminder: ["2|once"],
};
