import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { FailureError, type Failure } from "../../kernel/index.ts";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** Where Chromium is: the one that is named, else where systems put it; null where there is none. */
export const chromiumAt = (named: string | null): string | null => {
  const path = named ?? places.find(existsSync) ?? null;
  return path !== null && existsSync(path) ? path : null;
};

/** Whether it can shut pages into its sandbox: as root in a container it cannot. */
export const hasSandbox = (): boolean => process.getuid?.() !== 0;

export interface OpenedChromium {
  /** Where it is; null: where systems put it. */
  readonly path: string | null;
  /** The port of a proxy on this machine through which it asks for everything. */
  readonly proxy: number;
  /** What is said where there is none, or it does not open: by the paths that were tried. */
  readonly noBrowser: (paths: string) => Failure;
  /** What is said where `playwright-core` is not installed. */
  readonly noDriver: () => Failure;
}

/** Opens a Chromium of the system: the one way in which the product does. @throws FailureError as it is told. */
export const openChromium = async ({
  path,
  proxy,
  noBrowser,
  noDriver,
}: OpenedChromium): Promise<Browser> => {
  const executablePath = chromiumAt(path);
  if (executablePath === null) throw new FailureError(noBrowser(path ?? places.join(", ")));
  const driver = await import("playwright-core").catch((cause: unknown) => {
    throw new FailureError(noDriver(), { cause });
  });
  return await driver.chromium
    .launch({
      executablePath,
      chromiumSandbox: hasSandbox(),
      proxy: { server: `http://127.0.0.1:${proxy}` },
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
      ],
    })
    .catch((cause: unknown) => {
      throw new FailureError(noBrowser(executablePath), { cause });
    });
};
