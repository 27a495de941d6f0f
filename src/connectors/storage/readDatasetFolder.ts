import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { FailureError } from "../../kernel/index.ts";
import { sizeLimit } from "../dataset/source.ts";
import { failure } from "../errors.ts";

/** One dataset file, named as people see it. */
export interface DatasetFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The dataset files of a policy folder (`datasets/*.yaml`), in the order of their names.
 * @throws FailureError `connectors.no-datasets`, `connectors.dataset-encoding`, `connectors.dataset-no-file`.
 */
export const readDatasetFolder = async (folder: string): Promise<readonly DatasetFile[]> => {
  const names = await readdir(join(folder, "datasets")).catch((): string[] => []);
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  if (files.length === 0) throw new FailureError(failure("connectors.no-datasets", { folder }));
  return Promise.all(
    files.map(async (name) => {
      const file = join(folder, "datasets", name);
      return { file, text: await textOf(file) };
    }),
  );
};

const textOf = async (file: string): Promise<string> => {
  const bytes = await firstBytes(file).catch((error: NodeJS.ErrnoException) => {
    throw new FailureError(
      failure("connectors.dataset-no-file", { file, reason: error.code ?? "?" }),
    );
  });
  try {
    // A file that is cut here is too large anyway, and its last character may be cut too.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, {
      stream: bytes.length === mostBytes,
    });
  } catch {
    throw new FailureError(failure("connectors.dataset-encoding", { file }));
  }
};

/** As many as a text at the limit can take, and one more: what is larger is refused without being read. */
const mostBytes = sizeLimit * 3 + 1;

const firstBytes = async (file: string): Promise<Uint8Array> => {
  const handle = await open(file, "r");
  try {
    const buffer = Buffer.alloc(Math.min((await handle.stat()).size, mostBytes));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};
