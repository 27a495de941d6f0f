import { join } from "node:path";
import { FailureError, randomIds, type Bilingual, type Failure } from "../kernel/index.ts";
import { startSending, type Jobs } from "../platform/jobs/index.ts";
import {
  folderTransport,
  isMailAddress,
  mailFailure,
  openMailer,
  postgresOutbox,
  sendsAtOnce,
  smtpTransport,
  workOnMails as work,
  type DeliveryDependencies,
  type Mailer,
  type MailQueues,
  type MailTransport,
  type SendsAtOnce,
} from "../platform/mail/index.ts";
import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";
import type { Platform } from "./platform.ts";

const folderName = "mail";

/** The folder of the data folder that mails become files of; null where a mail server takes them. */
export const mailFolderName = ({ smtpUrl }: Pick<Configuration, "smtpUrl">): string | null =>
  smtpUrl === null ? folderName : null;

/** The way out of mails: the server of EGIDE_SMTP_URL, else a folder, which is said once. */
export const openMailTransport = (
  { smtpUrl, mailFrom, dataFolder }: Pick<Configuration, "smtpUrl" | "mailFrom" | "dataFolder">,
  onFailure: (failure: Failure) => void,
): MailTransport => {
  if (!isMailAddress(mailFrom.address))
    throw new FailureError(
      mainFailure("main.invalid-configuration", { problems: "EGIDE_MAIL_FROM" }),
    );
  if (smtpUrl !== null) return smtpTransport(smtpUrl, mailFrom);
  const folder = join(dataFolder, folderName);
  onFailure(mailFailure("mail.no-server", { folder }));
  return folderTransport(folder, mailFrom);
};

type Ground = Pick<Platform, "database" | "clock">;

/** The worker's part: sends what waits. */
export const workOnMails = async (
  { database, clock }: Ground,
  parts: {
    readonly jobs: Pick<Jobs<MailQueues>, "work">;
    readonly transport: MailTransport;
    readonly onFailure: (failure: Failure) => void;
  } & Pick<DeliveryDependencies, "onSent" | "onRefused" | "revise">,
): Promise<void> => {
  const { jobs, ...rest } = parts;
  await work(jobs, { ...rest, outbox: postgresOutbox(database, clock), clock });
};

/** The address that the links of mails begin with: that of EGIDE_PUBLIC_URL, else the one listened on. */
export const siteUrl = ({
  publicUrl,
  host,
  port,
}: Pick<Configuration, "publicUrl" | "host" | "port">): string =>
  publicUrl ?? `http://${host}:${port}`;

const footerOf = (
  configuration: Pick<Configuration, "mailFrom" | "publicUrl" | "host" | "port">,
): Bilingual => {
  const { name, address } = configuration.mailFrom;
  const site = siteUrl(configuration);
  return {
    fr: `Message automatique de ${name || address}, ${site}. Les réponses à cette adresse ne sont pas lues.`,
    en: `An automatic message of ${name || address}, ${site}. Answers to this address are not read.`,
  };
};

/** Somebody waits for the page while the server answers. */
const shortPatience = 3_000;

/** What sends without keeping anything: null where there is no mail server, since a file of a folder is kept. */
export const openAtOnce = (
  configuration: Pick<Configuration, "smtpUrl" | "mailFrom" | "publicUrl" | "host" | "port">,
): { readonly atOnce: SendsAtOnce | null; close(): void } => {
  const { smtpUrl, mailFrom } = configuration;
  if (smtpUrl === null) return { atOnce: null, close: () => {} };
  const transport = smtpTransport(smtpUrl, mailFrom, { patience: shortPatience });
  return {
    atOnce: sendsAtOnce({ transport, footer: footerOf(configuration), ids: randomIds }),
    close: () => transport.close(),
  };
};

/** What domains write mails with, in any process that has the platform open: the web, a command. */
export const openMails = async (
  { database, clock, configuration }: Ground & Pick<Platform, "configuration">,
  onFailure: (failure: Failure) => void,
): Promise<{ readonly mailer: Mailer; stop(): Promise<void> }> => {
  const jobs = await startSending<MailQueues>({
    database,
    onError: ({ failure }) => onFailure(failure),
  });
  const outbox = postgresOutbox(database, clock);
  return {
    mailer: openMailer({ outbox, jobs, footer: footerOf(configuration) }),
    stop: () => jobs.stop(),
  };
};
