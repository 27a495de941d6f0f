import { Worker } from "node:worker_threads";
import { failed, type Outcome } from "../../kernel/index.ts";
import { fileFailure } from "./errors.ts";
import type { JudgedFile } from "./fileKind.ts";

/** A document of five megabytes needs a tenth of it. */
const mostMemory = 512;

/**
 * Judges in a thread of its own: a file made to cost takes seconds, and every other visitor would wait. One after the other, so
 * that many such files take no more than that thread. What exhausts it is no document.
 */
export const judgeAside = async (bytes: Uint8Array): Promise<Outcome<JudgedFile>> => {
  const judged = last.then(async () => await judgedAside(bytes));
  last = judged.catch(() => {});
  return await judged;
};

let last: Promise<unknown> = Promise.resolve();

const judgedAside = async (bytes: Uint8Array): Promise<Outcome<JudgedFile>> =>
  await new Promise<Outcome<JudgedFile>>((resolve, reject) => {
    const worker = new Worker(new URL("./judgeThread.ts", import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    });
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(failed(fileFailure("files.damaged")));
      else reject(error);
    });
    worker.once("exit", (code) => reject(new Error(`the judge ended with ${code} and no answer`)));
  });
