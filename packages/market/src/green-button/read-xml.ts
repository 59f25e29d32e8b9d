import sax from "sax";
import { quoted } from "../csv/quoted.ts";
import { XmlFault } from "./xml-fault.ts";

/** An element as its handler sees it. */
export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
}

interface XmlHandler {
  readonly onOpen: (element: XmlElement) => void;
  readonly onClose: () => void;
  /** Text may come in pieces. */
  readonly onText: (text: string) => void;
}

/** Green Button needs nine; what goes deeper was made to go deep. */
const maxDepth = 32;

/** A piece of text that the parser gets at once: it checks the length of names and values between pieces. */
const pieceCharacters = 4 * 1024;

/** What a tag may be long; the parser holds each of its attributes against all before it. */
const maxTagCharacters = 4 * 1024;

/**
 * Walks an XML text without keeping it. Nothing outside the text is ever asked for, and a document type, with
 * which entities would come, ends the walk.
 *
 * @throws XmlFault where the text is not well-formed, goes too deep, has an endless tag or a document type
 */
export function readXml(text: string, handler: XmlHandler): void {
  let depth = 0;
  let roots = 0;
  let tagStartedAt: number | null = null;
  // The types do not know `strictEntities`: only the five entities that XML has by itself.
  const options = { xmlns: true, strictEntities: true };
  const parser = sax.parser(true, options);
  const lineNow = () => parser.line + 1;
  const handlers: Pick<
    sax.SAXParser,
    "onerror" | "ondoctype" | "onopentagstart" | "onopentag" | "onclosetag" | "ontext" | "oncdata"
  > = {
    onerror: ({ message }) => {
      throw new XmlFault(lineNow(), `The XML is broken: ${quoted(message.split("\n")[0] ?? "")}.`);
    },
    ondoctype: () => {
      throw new XmlFault(lineNow(), "The file has a document type (DOCTYPE), which is not read.");
    },
    onopentagstart: () => {
      tagStartedAt = parser.position;
    },
    onopentag: (tag) => {
      tagStartedAt = null;
      if (!("local" in tag)) return;
      const line = lineNow();
      depth++;
      if (depth > maxDepth) throw new XmlFault(line, `Elements are more than ${maxDepth} deep.`);
      if (depth === 1 && ++roots > 1)
        throw new XmlFault(line, "The XML has a second root element.");
      const attributes: Record<string, string> = {};
      for (const attribute of Object.values(tag.attributes)) {
        if (attribute.prefix === "") attributes[attribute.local] = attribute.value;
      }
      handler.onOpen({ namespace: tag.uri, name: tag.local, line, attributes });
    },
    onclosetag: () => {
      depth--;
      handler.onClose();
    },
    ontext: handler.onText,
    oncdata: handler.onText,
  };
  Object.assign(parser, handlers);
  for (let at = 0; at < text.length; at += pieceCharacters) {
    parser.write(text.slice(at, at + pieceCharacters));
    if (tagStartedAt !== null && parser.position - tagStartedAt > maxTagCharacters) {
      throw new XmlFault(lineNow(), `A tag is longer than ${maxTagCharacters} characters.`);
    }
  }
  parser.close();
  if (roots === 0) throw new XmlFault(null, "The file has no element.");
}
