import { canonicalJson, sha256 } from "../../../kernel/index.ts";
import { readRetention, type Span } from "../../../reading/index.ts";
import { Value } from "typebox/value";
import { RegisterSchema, type Register } from "../../model/register.ts";
import { activityId } from "../activityId.ts";
import { Unreadable } from "../unreadable.ts";
import { Coverage } from "../coverage.ts";
import { statementHash } from "../fields/readRetentionField.ts";
import { FindingCollector } from "../findings.ts";
import type { ImportRequest } from "../importDocument.ts";
import { languageOf, reportLeftovers } from "../importDocument.ts";
import { placesIn } from "../placesIn.ts";
import { emptyActivity } from "../../model/emptyActivity.ts";
import { mergedStructure } from "../workbook/mergedStructure.ts";
import type { Tree } from "./readTree.ts";

type Members = Readonly<Record<string, unknown>>;

/**
 * Reads a register of our own format, whole as an export writes it, or as a person writes it: without places, identifiers,
 * hashes and readings, which the import makes of the words. A sentence is always read again.
 * @throws Unreadable `own.invalid` with the first place that does not fit.
 */
export const importOwn = (
  { bytes, name, language }: Pick<ImportRequest, "bytes" | "name" | "language">,
  tree: Tree,
): Register => {
  const findings = new FindingCollector(tree.text, language);
  const ids = new Map<string, number>();
  const of = membersOf(tree.value);
  const activities = listOf(of["activities"]).map((each, index) =>
    completed(each, index, tree, ids, findings),
  );
  const register = {
    format: "egide/register@1",
    document: { name, sha256: sha256(bytes), language: languageOf(tree.text) },
    controller:
      of["controller"] === undefined ? null : sourced(of["controller"], "controller", tree),
    ...(of["representative"] !== undefined && {
      representative: sourced(of["representative"], "representative", tree),
    }),
    dataProtectionOfficers: listOf(of["dataProtectionOfficers"]).map((each, index) =>
      sourced(each, `dataProtectionOfficers/${index}`, tree),
    ),
    activities,
    findings: [],
    structure: [],
  };
  if (!Value.Check(RegisterSchema, register)) {
    const [first] = Value.Errors(RegisterSchema, register);
    throw new Unreadable("own.invalid", { place: first?.instancePath || "/" });
  }
  if (activities.length === 0) findings.add("own.no-activity", { source: [] });
  const coverage = new Coverage(tree.text);
  coverage.place(placesIn(register));
  // The format is closed: what has no place of its own is an identifier, an answer, or a part of a value that has one.
  for (const { words, label } of tree.places.values()) {
    coverage.mark("label", label);
    coverage.markRest("boilerplate", words);
  }
  reportLeftovers(tree.text, coverage, findings);
  return {
    ...register,
    findings: findings.list,
    structure: mergedStructure(tree.text, coverage.structure),
  };
};

/** Whether a value calls itself a register of ours. */
export const isOwn = (value: unknown): boolean => membersOf(value)["format"] === "egide/register@1";

const membersOf = (value: unknown): Members =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Members) : {};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A value with the places of its words; members that have a place of their own bear it. */
const sourced = (value: unknown, path: string, tree: Tree): unknown => {
  if (Array.isArray(value))
    return value.map((each, index) => sourced(each, `${path}/${index}`, tree));
  if (value === null || typeof value !== "object") return value;
  const members = Object.entries(value).filter(([name]) => name !== "source");
  return {
    ...Object.fromEntries(
      members.map(([name, member]) => [name, sourced(member, `${path}/${name}`, tree)]),
    ),
    // What a value says is its text; without one, all of its words.
    source: ("text" in value ? members.filter(([name]) => name === "text") : members).flatMap(
      ([name, member]) => wordsOf(member, `${path}/${name}`, tree),
    ),
  };
};

/** The places of words, and of lists of words; objects within have their own. */
const wordsOf = (member: unknown, path: string, tree: Tree): Span[] => {
  if (Array.isArray(member))
    return member.flatMap((each, index) =>
      typeof each === "object" ? [] : wordsOf(each, `${path}/${index}`, tree),
    );
  const place = tree.places.get(path);
  return place === undefined ? [] : [place.words];
};

const completed = (
  value: unknown,
  index: number,
  tree: Tree,
  ids: Map<string, number>,
  findings: FindingCollector,
): unknown => {
  const at = `activities/${index}`;
  const given = membersOf(value);
  const title = typeof given["title"] === "string" ? given["title"] : "";
  const wanted = activityId(title, index + 1, ids);
  const id = typeof given["id"] === "string" && given["id"] !== "" ? given["id"] : wanted;
  const parts = Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => name !== "sources" && name !== "retention")
      .map(([name, member]) => [name, withoutPlaces(name, sourced(member, `${at}/${name}`, tree))]),
  );
  const place = (name: string): Span[] => {
    const found = tree.places.get(`${at}/${name}`);
    return found === undefined ? [] : [found.words];
  };
  return {
    ...emptyActivity,
    ...defaults(parts),
    id,
    title,
    sources: {
      title: place("title"),
      domain: place("domain"),
      updatedOn: place("updatedOn"),
      ...(given["reference"] === undefined ? {} : { reference: place("reference") }),
      ...(given["createdOn"] === undefined ? {} : { createdOn: place("createdOn") }),
    },
    retention: listOf(given["retention"]).map((each, rank) =>
      statement(each, `${at}/retention/${rank}`, { id, rank, order: index + 1 }, tree, findings),
    ),
  };
};

/** Members of the format that have no place, and what of them has. */
const withoutPlaces = (name: string, value: unknown): unknown => {
  const bare = (each: unknown): unknown => {
    const { source: _source, ...rest } = membersOf(each);
    return rest;
  };
  if (name === "rightsOverrides") return listOf(value).map(bare);
  if (name === "dataSources") return bare(value);
  if (name === "commitments")
    return listOf(value).map((each) => ({
      ...membersOf(each),
      keptBy: bare(membersOf(each)["keptBy"]),
    }));
  if (name !== "processors" || value === null) return value;
  const processors = membersOf(value);
  if (processors["named"] === undefined) return processors;
  return {
    ...processors,
    named: listOf(processors["named"]).map((each) => {
      const named = membersOf(each);
      return named["agreement"] === undefined
        ? named
        : { ...named, agreement: bare(named["agreement"]) };
    }),
  };
};

/** Members that a person leaves out because there is nothing to say. */
const defaults = (parts: Members): Members => {
  const each = (name: string, more: Members): Members =>
    parts[name] === undefined
      ? {}
      : { [name]: listOf(parts[name]).map((one) => ({ ...more, ...membersOf(one) })) };
  const one = (name: string, more: Members): Members =>
    parts[name] === undefined || parts[name] === null
      ? {}
      : { [name]: { ...more, ...membersOf(parts[name]) } };
  return {
    ...parts,
    ...each("dataCategories", { subjects: null }),
    ...each("legalReferences", { code: null, article: null }),
    ...each("subPurposes", { children: [] }),
    ...one("processors", { used: null }),
    ...one("rights", { objection: null }),
  };
};

const statement = (
  value: unknown,
  path: string,
  { id, rank, order }: { readonly id: string; readonly rank: number; readonly order: number },
  tree: Tree,
  findings: FindingCollector,
): unknown => {
  const given = membersOf(value);
  const { reading: before, ...rest } = given;
  const text = typeof given["text"] === "string" ? given["text"] : "";
  const context = typeof given["context"] === "string" ? given["context"] : null;
  const reading = readRetention(text, context);
  const made = sourced(rest, path, tree) as { readonly source: Span[] };
  if (before !== undefined && canonicalJson(before) !== canonicalJson(reading))
    findings.add("own.reading-differs", {
      activity: order,
      field: "retention",
      source: made.source.slice(0, 1),
    });
  return {
    ...made,
    id: typeof given["id"] === "string" ? given["id"] : `${id}.${rank + 1}`,
    hash: statementHash(text, context),
    text,
    context,
    reading,
  };
};
