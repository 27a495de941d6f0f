/** What somebody else wrote must not drive the terminal that shows it. */
export const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]/gu, " ");
