import { randomBytes } from "node:crypto";
import type { Client } from "pg";
import { watchProcessor } from "./processor.ts";
import { fill, makeArchive, type Layout } from "./rows.ts";
import type { Done, Places } from "./ways.ts";

export interface Timed {
  readonly seconds: number;
  /** Of the server and of Node; NaN where it cannot be seen. */
  readonly processor: number;
  readonly memory: number;
}

/** A filled database, of which each measure gets a fresh copy: files are copied, which no log need hold. */
export class Template {
  readonly #admin: Client;
  readonly #base: string;
  readonly #name = `egide_bench_${process.pid}_${randomBytes(3).toString("hex")}`;
  due = 0;

  constructor(admin: Client, base: string) {
    this.#admin = admin;
    this.#base = base;
  }

  #address(name: string): string {
    const url = new URL(this.#base);
    url.pathname = `/${name}`;
    return url.href;
  }

  async make(rows: number, layout: Layout): Promise<void> {
    await this.#admin.query(`create database ${this.#name}`);
    this.due = await fill(this.#address(this.#name), rows, layout);
  }

  async onCopy<T>(work: (places: Places, databases: readonly string[]) => Promise<T>): Promise<T> {
    const [copy, archive] = [`${this.#name}_copy`, `${this.#name}_archive`];
    await this.#admin.query(`create database ${copy} template ${this.#name} strategy file_copy`);
    try {
      await this.#admin.query(`create database ${archive}`);
      await makeArchive(this.#address(archive));
      await this.#admin.query("checkpoint");
      const places = { url: this.#address(copy), archive: this.#address(archive) };
      return await work(places, [copy, archive]);
    } finally {
      for (const name of [copy, archive])
        await this.#admin.query(`drop database if exists ${name} with (force)`);
    }
  }

  async timed(way: (places: Places) => Promise<Done>): Promise<Timed> {
    return await this.onCopy(async (places, databases) => {
      const processor = watchProcessor(this.#admin, databases);
      const start = performance.now();
      const { ended, memory } = await way(places);
      const seconds = (performance.now() - start) / 1_000;
      if (ended !== this.due) throw new Error(`${ended} rows ended, ${this.due} were due`);
      return { seconds, processor: await processor.stop(), memory };
    });
  }

  async drop(): Promise<void> {
    await this.#admin.query(`drop database if exists ${this.#name} with (force)`);
  }
}
