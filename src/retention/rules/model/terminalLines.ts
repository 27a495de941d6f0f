const marks = /[\p{M}\u200b-\u200d\u2060\ufeff]/u;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const columnOf = (character: string): number =>
  marks.test(character) ? 0 : wide.test(character) ? 2 : 1;

/** The columns that a text takes in a terminal: none for an accent that stands apart, two for a Chinese sign. */
export const columnsOf = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += columnOf(character);
  return columns;
};

/** A text in lines of at most so many columns, broken at blanks; a longer word is cut. */
export const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => cut(each, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (columnsOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].filter((each) => each !== "");
};

const cut = (word: string, width: number): readonly string[] => {
  const pieces: string[] = [];
  let piece = "";
  let columns = 0;
  for (const character of word) {
    const more = columnOf(character);
    if (columns + more > width) {
      pieces.push(piece);
      piece = "";
      columns = 0;
    }
    piece += character;
    columns += more;
  }
  return [...pieces, piece];
};
