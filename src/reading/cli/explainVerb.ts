import { exitCodes, type Language } from "../../kernel/index.ts";
import type { Call, Verb } from "../../platform/command-line/index.ts";
import { findRetention, type FoundSentence } from "../find/findRetention.ts";
import type { ReadableDocument } from "../layout/readDocument.ts";
import { layOut } from "../presentation/layOut.ts";
import { tally } from "../presentation/tally.ts";
import { restWords, tallySentence, counted } from "../presentation/words.ts";
import { sideBySide, widthOf } from "./explanation.ts";
import { listLines } from "./markedLines.ts";
import { foundLines } from "./noticeLines.ts";
import { openNotice } from "./openNotice.ts";
import { BlockWriter } from "./writeBlocks.ts";

/** `egide explain FILE`: the text and its readings side by side, and how much was understood. */
export const explainVerb: Verb = {
  name: "explain",
  summary: {
    fr: "Montre une page et ce qu’Égide en lit, côte à côte, les mots non compris soulignés.",
    en: "Shows a page beside what Égide reads in it, the words not understood underlined.",
  },
  usage: "FILE",
  example: "egide explain demo/register.txt",
  arguments: { least: 1, most: 1 },
  options: {
    whole: {
      kind: "switch",
      help: {
        fr: "montre aussi le texte qui ne parle pas de conservation",
        en: "also shows the text that does not speak of retention",
      },
    },
    json: {
      kind: "switch",
      help: {
        fr: "écrit les phrases trouvées en JSON, une par ligne",
        en: "writes the sentences found as JSON, one a line",
      },
    },
  },
  run: async (call) => {
    const document = await openNotice(call.arguments[0]!, call.console);
    await BlockWriter.writeAll(
      call.console,
      call.switch("json") ? foundLines(findRetention(document)) : shown(document, call),
    );
    return exitCodes.done;
  },
};

function* shown(document: ReadableDocument, call: Call): Generator<string> {
  const found = findRetention(document);
  const { language, console } = call;
  for (const block of layOut(document, found))
    if (block.kind === "sentence") {
      yield `${lineWords[language]} ${block.line}\n`;
      yield sideBySide({ ...block.found, language, console });
    } else yield* restLines(block.sentences, call);
  yield `${tallySentence(tally(readingsOf(found)), language)}\n`;
}

const lineWords = { fr: "ligne", en: "line" } as const satisfies Record<Language, string>;

const readingsOf = (found: readonly FoundSentence[]) => found.map(({ reading }) => reading);

function* restLines(sentences: readonly string[], call: Call): Generator<string> {
  const { language, console } = call;
  if (!call.switch("whole")) yield `··· ${counted(sentences.length, restWords, language)} ···\n\n`;
  else
    for (const sentence of sentences) {
      const lines = listLines("", sentence, widthOf(console.screen));
      yield `${lines.map(({ text }) => text).join("\n")}\n\n`;
    }
}
