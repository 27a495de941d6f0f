/** Words as they are compared: the same whatever apostrophe was typed, and where lines break. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/[’‘ʼ]/g, "'")
    .replaceAll(/[\s\u200b]+/g, " ")
    .trim();
