import { plainWords } from "../../kernel/index.ts";
import type { Body } from "./body.ts";
import { departments } from "./departments.ts";
import { postalCodeOf, prefixesOf, type Territory } from "./territory.ts";

/** The bodies of a postal code, by the longest prefix that is known. */
const bodiesOfCode = (territories: readonly Territory[], code: string): readonly string[] => {
  for (const sought of prefixesOf(code)) {
    const found = territories.filter(({ prefix }) => prefix === sought);
    if (found.length > 0) return found.map(({ body }) => body);
  }
  return [];
};

/**
 * The bodies that a visitor means: by a postal code, by the number or the name of a department, else by words of their name,
 * their acronym or their seat. Accents, capitals and apostrophes count for nothing.
 */
export const findBodies = (
  bodies: readonly Body[],
  territories: readonly Territory[],
  typed: string,
): readonly Body[] => {
  const code = postalCodeOf(typed);
  if (code !== null) return among(bodies, bodiesOfCode(territories, code));
  const words = plainWords(typed);
  if (words === "") return bodies;
  const named = bodies.filter((body) => isNamed(body, words));
  return [...new Set([...among(bodies, bodiesOfDepartment(territories, words)), ...named])];
};

const among = (bodies: readonly Body[], ids: readonly string[]): readonly Body[] =>
  bodies.filter(({ id }) => ids.includes(id));

const isNamed = ({ name, acronym, address, seat }: Body, words: string): boolean => {
  const text = ` ${plainWords([name, acronym, address?.town, seat].join(" "))}`;
  return words.split(" ").every((word) => text.includes(` ${word}`));
};

/** Whoever is competent in the department, or in a part of it. */
const bodiesOfDepartment = (
  territories: readonly Territory[],
  words: string,
): readonly string[] => {
  const prefixes = departments
    .filter(({ code, name }) => plainWords(code) === words || plainWords(name) === words)
    .flatMap((department) => department.prefixes);
  return territories
    .filter(({ prefix }) =>
      prefixes.some((each) => prefix.startsWith(each) || each.startsWith(prefix)),
    )
    .map(({ body }) => body);
};
