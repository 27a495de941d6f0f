import { Tokenizer } from "htmlparser2";

const nothing = (): void => {};
/** Pages use a dozen; a hostile one must not fill the memory. */
const mostKnown = 1_000;
const known = new Map<string, string>();

/** The characters that an HTML entity stands for, as « &nbsp; » or « &#8217; »; itself when it stands for none. */
export const decodeEntity = (entity: string): string => {
  const before = known.get(entity);
  if (before !== undefined) return before;
  let decoded = "";
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => (decoded += entity.slice(start, end)),
      ontextentity: (codepoint) => (decoded += String.fromCodePoint(codepoint)),
      onattribdata: nothing,
      onattribend: nothing,
      onattribentity: nothing,
      onattribname: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onopentagname: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
    },
  );
  tokenizer.write(entity);
  tokenizer.end();
  if (known.size < mostKnown) known.set(entity, decoded);
  return decoded;
};
