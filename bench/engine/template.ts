import { randomBytes } from "node:crypto";
import type { Client } from "pg";
import { inProcessOfItsOwn, type Turn } from "./ownProcess.ts";
import { watchSessions } from "./processor.ts";
import { fill, makeArchive, type Layout } from "./rows.ts";
import type { Places } from "./ways.ts";

export interface Timed {
  readonly seconds: number;
  /** Of the server and of Node, in milliseconds; NaN where it cannot be seen. */
  readonly processor: number;
  /** The most that the process of this turn held, in bytes. */
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

  async timed(turn: Turn): Promise<Timed> {
    return await this.onCopy(async (places, databases) => {
      const sessions = watchSessions(this.#admin, databases);
      const { ended, seconds, memory, processor } = await inProcessOfItsOwn(places, turn);
      if (ended !== this.due) throw new Error(`${ended} rows ended, ${this.due} were due`);
      return { seconds, processor: (await sessions.stop()) + processor, memory };
    });
  }

  async drop(): Promise<void> {
    await this.#admin.query(`drop database if exists ${this.#name} with (force)`);
  }
}
