/** What ends a sentence rather than an address. */
const trailing = /[.,;:!?'’»)\]]+$/;

/** The addresses of the web that stand in a text, each once, without their fragments. */
export const linksIn = (text: string): readonly string[] => {
  const found = new Set<string>();
  for (const [match] of text.matchAll(/https?:\/\/[^\s"<>\\`{}|^«»“”]+/gi)) {
    const bare = match.replace(trailing, "");
    // « (https://…/x_(y)) »: a bracket that the address opened itself belongs to it.
    const opened = (bare.match(/\(/g)?.length ?? 0) - (bare.match(/\)/g)?.length ?? 0);
    const whole = opened > 0 && match.slice(bare.length).startsWith(")") ? `${bare})` : bare;
    if (!URL.canParse(whole)) continue;
    const url = new URL(whole);
    url.hash = "";
    found.add(url.href);
  }
  return [...found];
};
