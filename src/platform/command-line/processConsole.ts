import { FailureError } from "../../kernel/index.ts";
import { commandLineFailure } from "./errors.ts";
import type { Console } from "./verb.ts";

/**
 * The console of this process.
 * A reader that went away (`egide … | head`) is not an error: what remains is not written, and the work goes on to its
 * end, since a run must not depend on who watches it.
 */
export const processConsole = (process: NodeJS.Process): Console => {
  const writerTo = (stream: NodeJS.WriteStream): ((text: string) => void) => {
    let open = true;
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      open = false;
    });
    return (text) => {
      if (open) stream.write(text);
    };
  };
  return {
    out: writerTo(process.stdout),
    err: writerTo(process.stderr),
    readInput: async (limit) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
        size += chunk.byteLength;
        if (size > limit)
          throw new FailureError(commandLineFailure("command-line.input-too-large", { limit }));
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
    isTerminal: process.stderr.isTTY,
  };
};
