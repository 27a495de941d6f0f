import { parseArgs } from "node:util";
import {
  failed,
  nearest,
  success,
  type Failure,
  type Language,
  type Outcome,
} from "../../kernel/index.ts";
import { commandLineFailure } from "./errors.ts";
import type { Call, Console, OptionDefinition, Verb } from "./verb.ts";

/** Reads the words after the verb's name by the verb's own definition; every misuse is a failure that says what to write. */
export const parseCall = (
  verb: Verb,
  words: readonly string[],
  context: { readonly language: Language; readonly console: Console },
): Outcome<Call> => {
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(verb.options).map(([name, { kind }]) => [
        name,
        { type: kind === "text" ? ("string" as const) : ("boolean" as const) },
      ]),
    ),
  });
  const positionals: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const values = given.get(token.name) ?? [];
    const problem = problemOf(verb, token, values.length);
    if (problem) return failed(problem);
    given.set(token.name, [...values, token.value ?? ""]);
  }
  const { least, most } = verb.arguments;
  if (positionals.length < least || positionals.length > most)
    return failed(
      commandLineFailure("command-line.wrong-arguments", {
        verb: verb.name,
        usage: `egide ${verb.name} ${verb.usage}`.trim(),
      }),
    );
  const defined = (name: string, kind: OptionDefinition["kind"]): readonly string[] => {
    if (verb.options[name]?.kind !== kind)
      throw new TypeError(`egide ${verb.name} defines no ${kind} option --${name}`);
    return given.get(name) ?? [];
  };
  return success({
    arguments: positionals,
    text: (name) => defined(name, "text")[0] ?? null,
    texts: (name) => defined(name, "text"),
    switch: (name) => defined(name, "switch").length > 0,
    ...context,
  });
};

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

const problemOf = (verb: Verb, token: OptionToken, before: number): Failure | null => {
  const option = token.rawName;
  const definition = Object.hasOwn(verb.options, token.name) ? verb.options[token.name] : undefined;
  if (!definition || !option.startsWith("--")) {
    const close = nearest(token.name, Object.keys(verb.options));
    return commandLineFailure("command-line.unknown-option", {
      verb: verb.name,
      option,
      nearest: close ? ` → --${close} ?` : "",
    });
  }
  if (before > 0 && definition.many !== true)
    return commandLineFailure("command-line.repeated-option", { option });
  if (definition.kind === "switch")
    return token.value === undefined
      ? null
      : commandLineFailure("command-line.unexpected-value", { option });
  const looksLikeOption = token.inlineValue !== true && /^-./.test(token.value ?? "");
  return token.value === undefined || looksLikeOption
    ? commandLineFailure("command-line.missing-value", {
        option,
        placeholder: definition.placeholder ?? "…",
      })
    : null;
};
