import type { Failure } from "../../../kernel/index.ts";

/** Where something stands in a file of the policy folder; line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something wrong in a file, with its place when it has one. */
export interface Problem {
  readonly file: string;
  readonly place: Place | null;
  readonly failure: Failure;
}
