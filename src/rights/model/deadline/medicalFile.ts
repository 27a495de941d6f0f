import { civilDay } from "../../../kernel/index.ts";

/** When a medical file is handed over. */
export interface MedicalFileLimits {
  /** Not before: whoever asks has 48 hours to think again. */
  readonly notBefore: Temporal.Instant;
  /** The file MUST have been handed over when this day ends. */
  readonly lastDay: Temporal.PlainDate;
}

/**
 * Code de la santé publique, art. L. 1111-7: at the latest eight days after the request and at the earliest after 48 hours; two months
 * where what is asked for is older than five years. No text moves the end of these days to a working day, so nothing does here
 * (docs/decisions/2026-12-01-time-to-answer.md).
 * @param recordedOn the day of the latest of what is asked for; null where nobody knows it: then the shorter time counts.
 */
export const medicalFileLimits = (
  receivedAt: Temporal.Instant,
  recordedOn: Temporal.PlainDate | null,
): MedicalFileLimits => {
  const received = civilDay(receivedAt);
  const isOld =
    recordedOn !== null && Temporal.PlainDate.compare(recordedOn.add({ years: 5 }), received) < 0;
  return {
    notBefore: receivedAt.add({ hours: 48 }),
    lastDay: received.add(isOld ? { months: 2 } : { days: 8 }),
  };
};
