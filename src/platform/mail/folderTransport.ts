import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { makeFolder } from "../folders/index.ts";
import { messageOf } from "./messageOf.ts";
import { MailRefused, type MailTransport, type Sender } from "./transport.ts";

/**
 * No mail server: each mail becomes a file `<id>.eml` of a folder that only its owner reads, for development and a first
 * look. It reaches nobody, and whoever keeps the folder keeps the addresses in it.
 */
export const folderTransport = (folder: string, sender: Sender): MailTransport => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    send: async (mail) => {
      const { message } = await transport.sendMail(messageOf(mail, sender));
      try {
        makeFolder(folder, 0o700);
        const file = join(folder, `${mail.id}.eml`);
        await writeFile(`${file}.new`, message as Buffer, { mode: 0o600 });
        await rename(`${file}.new`, file);
      } catch (error) {
        throw new MailRefused((error as NodeJS.ErrnoException).code ?? "EUNKNOWN", false);
      }
    },
    close: () => transport.close(),
  };
};
