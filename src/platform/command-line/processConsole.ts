import { FailureError } from "../../kernel/index.ts";
import { commandLineFailure } from "./errors.ts";
import type { Console } from "./verb.ts";

/**
 * The console of this process.
 * A reader that went away (`egide … | head`) is not an error: what remains is not written, and the work goes on to its
 * end, since a run must not depend on who watches it. Work that only writes asks `drained`, and may stop.
 */
export const processConsole = (
  process: NodeJS.Process,
  { plainText }: { readonly plainText: boolean },
): Console => {
  const { stdin, stdout, stderr } = process;
  const out = writerTo(stdout);
  return {
    out: out.write,
    err: writerTo(stderr).write,
    readInput: async (limit) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of stdin as AsyncIterable<Uint8Array>) {
        size += chunk.byteLength;
        if (size > limit)
          throw new FailureError(commandLineFailure("command-line.input-too-large", { limit }));
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
    input: () => stdin as AsyncIterable<Uint8Array>,
    drained: out.drained,
    isTerminal: stderr.isTTY,
    screen: stdout.isTTY ? { columns: stdout.columns, isStyled: !plainText } : null,
  };
};

interface Writer {
  write(text: string): void;
  drained(): Promise<boolean>;
}

const writerTo = (stream: NodeJS.WriteStream): Writer => {
  let open = true;
  let taken = (): void => {};
  stream.on("drain", () => taken());
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    open = false;
    taken();
  });
  return {
    write: (text) => {
      if (open) stream.write(text);
    },
    drained: async () => {
      if (open && stream.writableNeedDrain)
        await new Promise<void>((resolve) => {
          taken = resolve;
        });
      return open;
    },
  };
};
