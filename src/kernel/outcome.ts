import { fill, type Bilingual, type Language } from "./language.ts";

/** What the caller can be told of a failure: a permanent code and values without personal data. */
export interface Failure {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A result or a failure, as a value. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (failure: Failure): { ok: false; failure: Failure } => ({
  ok: false,
  failure,
});

/** A failure on its way up through code that cannot go on; caught once, at the edge (command line, server, worker). */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, options?: ErrorOptions) {
    super(`${failure.code} ${JSON.stringify(failure.params)}`, options);
    this.name = "FailureError";
    this.failure = failure;
  }
}

/** Exit codes of the command line, also the classes of failures (docs/operate/exit-codes.md). */
export const exitCodes = {
  /** Done; findings alone are no failure. */
  done: 0,
  /** The answer is no: a check, a plan or a verification refused. */
  refused: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** A file or its content cannot be read. */
  input: 3,
  /** A database, a file system or the configuration does not answer as it must. */
  environment: 4,
  /** Somebody else holds what is needed: try again later. */
  busy: 5,
  /** A defect of ours. */
  defect: 70,
} as const;

export type FailureClass = Exclude<keyof typeof exitCodes, "done">;

/** One entry of an error catalogue: what happened, what to do next, in both languages. */
export interface ErrorDefinition {
  readonly class: FailureClass;
  readonly message: Bilingual;
}

/** An error catalogue of one domain: keys are permanent codes `domain.what-happened`, never reused. */
export type ErrorCatalogue = Readonly<Record<string, ErrorDefinition>>;

/** Declares a catalogue and gives a constructor whose codes are checked by the compiler. */
export const defineErrors = <const C extends ErrorCatalogue>(
  catalogue: C,
): { catalogue: C; failure: (code: keyof C & string, params?: Failure["params"]) => Failure } => ({
  catalogue,
  failure: (code, params = {}) => ({ code, params }),
});

/** The message of a failure in the user's language, from the given catalogues; the bare code when none knows it. */
export const messageOf = (
  failure: Failure,
  language: Language,
  catalogue: ErrorCatalogue,
): string => {
  const definition = catalogue[failure.code];
  return definition ? fill(definition.message[language], failure.params) : failure.code;
};
