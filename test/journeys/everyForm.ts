import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Visitor } from "../support/visitor.ts";

const access = readFileSync(join(import.meta.dirname, "../../docs/security/access.md"), "utf8");

/** The routes in French; the contract of access holds that page against those that there are. */
const routesOf = (method: "GET" | "POST"): readonly string[] =>
  [...access.matchAll(new RegExp(`^(?:\\| |- )${method} \`(/[^\`]+)\``, "gm"))]
    .map(([, path = ""]) => path)
    .filter((path) => !/^\/(?:en\b|assets\/|ledger\/|\w+z$)|\.\w+$/.test(path));

/** Every form of the product. */
export const everyForm = routesOf("POST");
const pages = routesOf("GET");

const parameters = (route: string): number => route.match(/:/g)?.length ?? 0;
const patternOf = (route: string): RegExp => new RegExp(`^${route.replaceAll(/:\w+/g, "[^/]+")}$`);
const known = new Map([...pages, ...everyForm].map((route) => [route, patternOf(route)]));

/** The route of an address: of several that fit, the one that leaves least open. */
export const routeOf = (address: string, among: readonly string[]): string | null =>
  among
    .filter((route) => known.get(route)?.test(address.split(/[?#]/)[0] ?? ""))
    .toSorted((a, b) => parameters(a) - parameters(b))[0] ?? null;

/** A form that a page has shown. */
export interface ShownForm {
  readonly page: string;
  readonly action: string;
}

const decoded = (text: string): string => text.replaceAll("&amp;", "&");

/** The forms of the page that is shown, by their routes. */
export const formsShown = (visitor: Visitor, page: string): ReadonlyMap<string, ShownForm> =>
  new Map(
    [...visitor.text().matchAll(/<form[^>]*method="post"[^>]*action="([^"]+)"/g)].flatMap(
      ([, to = ""]) => {
        const action = decoded(to);
        const route = routeOf(action, everyForm);
        return route === null ? [] : [[route, { page, action }] as const];
      },
    ),
  );

/** Where the links of a page lead, within the site. */
export const linksOf = (page: string): readonly string[] =>
  [...page.matchAll(/<a[^>]* href="(\/[^"#]*)/g)].map(([, to = ""]) => decoded(to));

/** Where forms lead that only ask, with the first choice of each of their fields. */
const questionsOf = (page: string): readonly string[] =>
  [...page.matchAll(/<form[^>]*method="get"[^>]*action="([^"]+)"[^>]*>([^]*?)<\/form>/g)].map(
    ([, to = "", fields = ""]) => {
      const chosen = [
        ...fields.matchAll(/<select[^>]*name="([^"]+)"[^>]*>[^]*?<option[^>]*value="([^"]+)"/g),
      ].map(([, name = "", value = ""]) => [name, decoded(value)]);
      const hidden = [
        ...fields.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g),
      ].map(([, name = "", value = ""]) => [name, decoded(value)]);
      return `${decoded(to)}?${new URLSearchParams([...hidden, ...chosen]).toString()}`;
    },
  );

/** Opens what pages lead to, each route a few times at most, and says which forms were shown there. */
export const findForms = async (
  visitor: Visitor,
  starts: readonly string[],
): Promise<ReadonlyMap<string, ShownForm>> => {
  const found = new Map<string, ShownForm>();
  const opened = new Map<string, number>();
  const waiting = [...starts];
  const seen = new Set(starts);
  for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
    const route = routeOf(page, pages);
    const times = opened.get(route ?? "") ?? 0;
    // A page that names nothing is the same each time; several are of their own table, person or rule.
    if (route === null || times >= (parameters(route) > 1 ? 5 : 1 + Number(page.includes("?"))))
      continue;
    opened.set(route, times + 1);
    await visitor.open(page, { mayFail: true });
    for (const [form, shown] of formsShown(visitor, page))
      if (!found.has(form)) found.set(form, shown);
    const below = pages
      .filter((each) => each.startsWith(`${route}/`) && parameters(each) === parameters(route))
      .map((each) => `${page}${each.slice(route.length)}`);
    for (const next of [...linksOf(visitor.text()), ...questionsOf(visitor.text()), ...below]) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return found;
};
