import type { Entry, Reading } from "./model.ts";
import { readXml, type XmlElement } from "./read-xml.ts";
import { XmlFault } from "./xml-fault.ts";

const atom = "http://www.w3.org/2005/Atom";
const espi = "http://naesb.org/espi";

/** Ten years of two channels, which is more than a usage history may have, and what memory is sure to hold. */
const maxReadings = 800_000;

/** Of ten years of two channels in a block for each day, and a few more; all of them are held against each other. */
const maxEntries = 20_000;
const maxMeterReadings = 200;
const maxRelated = 100;
const maxQualities = 100;

/** No field that is read is longer; what is longer is cut, and refused where it is looked at. */
const maxFieldCharacters = 100;
const maxLinkCharacters = 1000;

type Draft = { -readonly [TKey in keyof Entry]: Entry[TKey] } & {
  related: string[];
  readings: Reading[] | null;
};
type ReadingDraft = { -readonly [TKey in keyof Reading]: Reading[TKey] } & { qualities: string[] };
type FieldsDraft = Record<string, string>;

const withoutLastSlash = (href: string): string =>
  href.trim().replace(/\/$/, "").slice(0, maxLinkCharacters);

/** Puts together the entries of a feed while its elements come in. */
class FeedReader {
  readonly entries: Entry[] = [];
  /** Names from the root to where the walk is; of another namespace than Atom's and ESPI's, empty. */
  readonly #path: string[] = [];
  #entry: Draft | null = null;
  #usagePoint: FieldsDraft | null = null;
  #readingType: FieldsDraft | null = null;
  #reading: ReadingDraft | null = null;
  #readingCount = 0;
  #meterReadingCount = 0;
  #text = "";

  open(element: XmlElement): void {
    const { namespace, name, line } = element;
    if (this.#path.length === 0 && (namespace !== atom || name !== "feed")) {
      throw new XmlFault(line, `Not a Green Button file: its root element is <${name}>.`);
    }
    this.#path.push(namespace === atom || namespace === espi ? name : "");
    this.#text = "";
    if (namespace === atom) this.#openAtom(element);
    else if (namespace === espi && this.#entry !== null) this.#openEspi(this.#entry, element);
  }

  #openAtom({ name, line, attributes }: XmlElement): void {
    if (name === "entry") {
      if (this.entries.length >= maxEntries)
        throw new XmlFault(line, `The file has more than ${maxEntries} entries.`);
      this.#entry = {
        line,
        self: "",
        up: "",
        related: [],
        usagePoint: null,
        isMeterReading: false,
        readingType: null,
        readings: null,
      };
      return;
    }
    if (name !== "link" || this.#entry === null) return;
    const { rel, href = "" } = attributes;
    if (rel === "self") this.#entry.self = withoutLastSlash(href);
    else if (rel === "up") this.#entry.up = withoutLastSlash(href);
    else if (rel === "related" && this.#entry.related.length < maxRelated)
      this.#entry.related.push(withoutLastSlash(href));
  }

  #openEspi(entry: Draft, { name, line }: XmlElement): void {
    switch (name) {
      case "UsagePoint":
        entry.usagePoint = this.#usagePoint = {};
        break;
      case "MeterReading":
        if (++this.#meterReadingCount > maxMeterReadings)
          throw new XmlFault(line, `The file has more than ${maxMeterReadings} meter readings.`);
        entry.isMeterReading = true;
        break;
      case "ReadingType":
        entry.readingType = this.#readingType = {};
        break;
      case "IntervalBlock":
        entry.readings ??= [];
        break;
      case "IntervalReading": {
        if (++this.#readingCount > maxReadings) {
          throw new XmlFault(line, `The file has more than ${maxReadings} readings.`);
        }
        this.#reading = { line, start: "", duration: "", value: "", qualities: [] };
        (entry.readings ??= []).push(this.#reading);
        break;
      }
    }
  }

  addText(text: string): void {
    if (this.#text.length < maxFieldCharacters) this.#text += text;
  }

  close(): void {
    const name = this.#path.pop() ?? "";
    const parent = this.#path.at(-1) ?? "";
    const text = this.#text.trim().slice(0, maxFieldCharacters);
    this.#text = "";
    if (this.#reading !== null) {
      if (name === "IntervalReading") this.#reading = null;
      else this.#closeInReading(this.#reading, parent, name, text);
    } else if (name === "ReadingType") this.#readingType = null;
    else if (this.#readingType !== null && parent === "ReadingType") this.#readingType[name] = text;
    else if (name === "UsagePoint") this.#usagePoint = null;
    else if (this.#usagePoint !== null && parent === "ServiceCategory" && name === "kind")
      this.#usagePoint["serviceKind"] = text;
    else if (name === "entry" && this.#entry !== null) {
      this.entries.push(this.#entry);
      this.#entry = null;
    }
  }

  #closeInReading(reading: ReadingDraft, parent: string, name: string, text: string): void {
    if (parent === "timePeriod" && name === "start") reading.start = text;
    else if (parent === "timePeriod" && name === "duration") reading.duration = text;
    else if (parent === "IntervalReading" && name === "value") reading.value = text;
    else if (parent === "ReadingQuality" && name === "quality") {
      if (reading.qualities.length < maxQualities) reading.qualities.push(text);
    }
  }
}

/**
 * The entries of a Green Button file (NAESB ESPI: an Atom feed), in their order. Elements of other namespaces
 * and fields that no price needs are passed over.
 *
 * @throws XmlFault
 */
export function readFeed(text: string): readonly Entry[] {
  const reader = new FeedReader();
  readXml(text, {
    onOpen: (element) => reader.open(element),
    onClose: () => reader.close(),
    onText: (piece) => reader.addText(piece),
  });
  return reader.entries;
}
