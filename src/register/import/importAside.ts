import { Worker } from "node:worker_threads";
import type { Register } from "../model/register.ts";
import type { ImportRequest } from "./importDocument.ts";

/** Reads a document somewhere: in this thread for a command, beside it for a server that has others to answer. */
export type ReadPage = (page: Omit<ImportRequest, "onProgress">) => Promise<Register>;

/** A page of megabytes needs some hundred times its size; more is a page that nobody wrote. */
const mostMemory = 1_536;

/** Reads a document in a thread of its own: a page takes from half a second to several, and every other visitor would wait. */
export const importAside: ReadPage = async ({ bytes, name, language }) =>
  await new Promise<Register>((resolve, reject) => {
    const worker = new Worker(new URL("./importThread.ts", import.meta.url), {
      workerData: { bytes, name, language },
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the import ended with ${code} and no answer`)));
  });
