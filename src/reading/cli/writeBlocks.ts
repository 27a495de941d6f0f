import type { Console } from "../../platform/command-line/index.ts";

const blockSize = 1 << 16;

/** Writes small pieces by blocks, and waits for whoever reads them. */
export class BlockWriter {
  readonly #console: Pick<Console, "out" | "drained">;
  #block = "";

  constructor(console: Pick<Console, "out" | "drained">) {
    this.#console = console;
  }

  static async writeAll(
    console: Pick<Console, "out" | "drained">,
    pieces: Iterable<string>,
  ): Promise<void> {
    const writer = new BlockWriter(console);
    for (const piece of pieces) if (!(await writer.write(piece))) return;
    await writer.flush();
  }

  /** False when nobody reads any more. */
  write(piece: string): Promise<boolean> | true {
    this.#block += piece;
    return this.#block.length < blockSize || this.flush();
  }

  /** False when nobody reads any more. */
  async flush(): Promise<boolean> {
    if (this.#block !== "") this.#console.out(this.#block);
    this.#block = "";
    return await this.#console.drained();
  }
}
