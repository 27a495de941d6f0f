/** Mails: written from a template of a domain, kept in an outbox, sent by the worker. Knows no domain. */
export { isMailAddress } from "./address.ts";
export { workOnMails, type DeliveryDependencies } from "./deliver.ts";
export { mailErrors, mailFailure } from "./errors.ts";
export { folderTransport } from "./folderTransport.ts";
export type { Block, Letter, Mail, MailTemplate, WrittenMail } from "./mail.ts";
export { openMailer, type Mailer, type MailQueues } from "./mailer.ts";
export { sendsAtOnce, type SendsAtOnce } from "./sendAtOnce.ts";
export type { MailCounts, Outbox, WaitingMail } from "./outbox.ts";
export { smtpTransport } from "./smtpTransport.ts";
export { postgresOutbox } from "./storage/postgresOutbox.ts";
export { MailRefused, type MailTransport, type Sender } from "./transport.ts";
