import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";
import { decodedKey, readKeyFile } from "./keyFile.ts";

/**
 * What signs the cookies and the forms of the site: the key of `EGIDE_WEB_KEY`, or `web.key` of the data folder, made at
 * its first need. Another key makes open forms stale, and nothing worse.
 * @throws FailureError `main.web-key`, or what kept the folder from being written.
 */
export const readWebKey = async ({
  dataFolder,
  webKey,
}: Pick<Configuration, "dataFolder" | "webKey">): Promise<string> => {
  const key =
    webKey === null
      ? await readKeyFile({ folder: dataFolder, name: "web.key", failure })
      : decodedKey(webKey, "EGIDE_WEB_KEY", failure);
  return Buffer.from(key).toString("hex");
};

const failure = (source: string) => mainFailure("main.web-key", { source });
