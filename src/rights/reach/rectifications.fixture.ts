import { datasetOf, type StoreOfTest } from "./world.fixture.ts";

const desk = (key: string): StoreOfTest => ({
  make: [
    `create table ${key}_person (id int primary key, email text unique, town text)`,
    `create table ${key}_letter (id int primary key, person int references ${key}_person (id), email text)`,
    `insert into ${key}_person values (1, 'ana@x.example', 'Brest'), (2, 'bob@x.example', 'Brest')`,
    `insert into ${key}_letter values (1, 1, 'ana@x.example'), (2, 2, 'bob@x.example'), (3, 1, 'Ana@x.example')`,
  ],
  dataset: datasetOf(key, {
    [`${key}_person`]: "id email(email)[user.contact.email] town",
    [`${key}_letter`]: "id person email[user.contact.email]",
  }),
});

/** Two databases that know a person by the address that is to be rectified. */
export const desks = { first: desk("first"), second: desk("second") } as const;

/** What stands in one of them, before or after. */
export const deskContent = (
  key: keyof typeof desks,
  is: "before" | "after",
): Readonly<Record<string, readonly string[]>> => {
  const [one, other] =
    is === "before" ? ["ana@x.example", "Ana@x.example"] : ["anne@x.example", "anne@x.example"];
  return {
    [`${key}_letter`]: [`1|1|${one}`, "2|2|bob@x.example", `3|1|${other}`],
    [`${key}_person`]: [`1|${one}|Brest`, "2|bob@x.example|Brest"],
  };
};

/** What was refused: the code, what it is about, and why. */
export const codes = ({
  refusals,
}: {
  refusals: readonly {
    readonly code: string;
    readonly params: Readonly<Record<string, unknown>>;
  }[];
}) =>
  refusals.map(({ code, params }) => [
    code,
    params["column"] ?? params["constraint"] ?? params["collection"],
    params["by"] ?? params["count"],
  ]);
