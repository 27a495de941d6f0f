import { person } from "../../src/identity/identity.fixture.ts";
import { cookieOf } from "./everyAddress.ts";
import type { WholeServer } from "./wholeServer.ts";

export { signature } from "./everyAddress.ts";

/** What names a record of a body; every register has a head of its own under one name. */
const ofOneBody = /^\/console\/:body\/(?!registre\/en-tete\/).*:/;

/** What of one body is found under the address of another, by its own people or by an operator of all. */
export const straysAmong = async (
  server: WholeServer,
  addresses: readonly { readonly url: string; readonly path: string }[],
): Promise<readonly string[]> => {
  const people = [
    await person(server, "voisine@entraide.example", "dpo", "hauts-plateaux"),
    await person(server, "veilleur@entraide.example", "operator", null),
  ];
  const strays: string[] = [];
  for (const { path } of addresses.filter(({ url }) => ofOneBody.test(url)))
    for (const who of people) {
      const url = path.replace("/console/valmarine/", "/console/hauts-plateaux/");
      const { statusCode } = await server.web.inject({ url, headers: { cookie: cookieOf(who) } });
      // 403 where their role does not hold the action, whatever there is.
      if (![403, 404].includes(statusCode)) strays.push(`${url} ${statusCode}`);
    }
  return strays;
};
