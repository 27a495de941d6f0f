import { FailureError } from "../../../kernel/index.ts";
import { failure } from "../../errors.ts";

export const notMet = (collection: string): FailureError =>
  new FailureError(failure("connectors.end-not-met", { collection }));
