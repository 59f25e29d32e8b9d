import { dayLimits, type ImportProblem } from "@lamplight/contracts/model";
import { MISSING_WH, startOfDay, type UsageDay } from "@lamplight/domain";
import { ProblemList } from "../csv/problem-list.ts";
import { quoted } from "../csv/quoted.ts";
import { textOfFile } from "../csv/text-of-file.ts";
import { channelOfType, type ChannelOfType } from "./channel-of-type.ts";
import { energyOfValue } from "./energy-of-value.ts";
import { linkFeed, type LinkedMeterReading } from "./link-feed.ts";
import { secondsPerInterval, type Entry, type Reading } from "./model.ts";
import { qualityOfCodes } from "./quality-of-codes.ts";
import { readFeed } from "./read-feed.ts";
import { UsageDrafts } from "./usage-drafts.ts";
import { XmlFault } from "./xml-fault.ts";

/** A usage point's part of a file. Green Button has no place for an ESI ID. */
interface GreenButtonMeter {
  readonly esiId: null;
  /** Line of the file with the first of its meter readings. */
  readonly firstRow: number;
  readonly days: UsageDay[];
}

/** A Green Button file in the domain's form. Where there are problems, there are no meters. */
export interface DecodedGreenButton {
  /** Readings. */
  readonly rowsRead: number;
  /** The first hundred; `row` is a line of the file. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly meters: GreenButtonMeter[];
}

/** Longer than ten years of two channels as files write them. */
const maxTextBytes = 400_000_000;

const firstSecond = Date.parse(startOfDay(dayLimits.first)) / 1000;
const lastSecond = Date.parse(startOfDay(dayLimits.last)) / 1000;

const electricity = "0";

/** Seconds since 1970 of a reading's start, or the sentence that says why they are none. */
function startOf({ start, duration }: Reading): number | string {
  if (!/^\d{1,12}$/.test(start))
    return `<start> is no number of seconds since 1970: ${quoted(start)}.`;
  if (Number(duration) !== secondsPerInterval || !/^\d+$/.test(duration))
    return `<duration> is ${quoted(duration)} seconds; prices by time need quarter hours (${secondsPerInterval}), so ask for the 15-minute file.`;
  const startSeconds = Number(start);
  if (startSeconds < firstSecond || startSeconds >= lastSecond)
    return `<start> is not between ${dayLimits.first} and ${dayLimits.last}: ${quoted(start)}.`;
  if (startSeconds % secondsPerInterval !== 0)
    return `The reading does not begin at a quarter hour, so that it overlaps two: ${quoted(start)}.`;
  return startSeconds;
}

/** Null when the reading was taken, else the sentence that says why not. */
function placeReading(
  reading: Reading,
  { channel, powerOfTen }: ChannelOfType,
  drafts: UsageDrafts,
): string | null {
  const startSeconds = startOf(reading);
  if (typeof startSeconds === "string") return startSeconds;
  const quality = qualityOfCodes(reading.qualities);
  if (typeof quality === "string") return quality;
  const energyWh = reading.value === "" ? MISSING_WH : energyOfValue(reading.value, powerOfTen);
  if (typeof energyWh === "string") return energyWh;
  if (drafts.add({ channel, startSeconds, energyWh, quality })) return null;
  const at = new Date(startSeconds * 1000).toISOString();
  return `The interval that begins at ${at} is there twice.`;
}

/** Why none of a meter reading's readings can be used; null where they can. */
function faultOf({ usagePoint, readingType }: LinkedMeterReading): string | null {
  if (usagePoint === null) return "<MeterReading> leads to no <UsagePoint>, or to several.";
  const kind = usagePoint.usagePoint?.["serviceKind"] ?? electricity;
  if (kind !== electricity)
    return `<UsagePoint> is not of electricity (${electricity}): ${quoted(kind)}.`;
  if (readingType === null) return "<MeterReading> leads to no <ReadingType>, or to several.";
  return null;
}

interface MeterDraft {
  readonly firstRow: number;
  readonly drafts: UsageDrafts;
}

function placeEntries(entries: readonly Entry[], problems: ProblemList): GreenButtonMeter[] {
  const { meterReadings, strayBlocks } = linkFeed(entries);
  for (const { line } of strayBlocks)
    problems.add(line, "<IntervalBlock> leads to no <MeterReading>, or to several.");
  const meters = new Map<Entry, MeterDraft>();
  for (const meterReading of meterReadings) {
    const { entry, usagePoint, readingType, blocks } = meterReading;
    if (blocks.length === 0) continue;
    const fault = faultOf(meterReading);
    if (fault !== null || usagePoint === null || readingType === null) {
      problems.add(entry.line, fault ?? "");
      continue;
    }
    const type = channelOfType(readingType);
    if (typeof type === "string") {
      problems.add(entry.line, `<ReadingType> of this <MeterReading>: ${type}`);
      continue;
    }
    let meter = meters.get(usagePoint);
    if (meter === undefined) {
      meter = { firstRow: entry.line, drafts: new UsageDrafts() };
      meters.set(usagePoint, meter);
    }
    for (const reading of blocks.flatMap(({ readings }) => readings ?? [])) {
      const reason = placeReading(reading, type, meter.drafts);
      if (reason !== null) problems.add(reading.line, reason);
    }
  }
  if (problems.count > 0) return [];
  return [...meters.values()].map(({ firstRow, drafts }) => ({
    esiId: null,
    firstRow,
    days: drafts.finish(),
  }));
}

/**
 * Reads a Green Button file (NAESB ESPI), plain or gzip: 15-minute Wh of one or several usage points, what the grid
 * delivered and what it received. Readings may come in any order and blocks in any number; an interval without a
 * reading or without a value is missing and never zero. A file with any problem gives no meters.
 */
export function decodeGreenButton(bytes: Uint8Array): DecodedGreenButton {
  const problems = new ProblemList();
  const answer = (rowsRead: number, meters: GreenButtonMeter[] = []) => ({
    rowsRead,
    problems: problems.problems,
    problemCount: problems.count,
    meters,
  });
  const file = textOfFile(bytes, maxTextBytes);
  if (file.kind === "problem") {
    problems.add(null, file.reason);
    return answer(0);
  }
  try {
    const entries = readFeed(file.text);
    const rowsRead = entries.reduce((sum, { readings }) => sum + (readings?.length ?? 0), 0);
    if (rowsRead === 0) problems.add(null, "The file has no <IntervalReading>.");
    return answer(rowsRead, placeEntries(entries, problems));
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    problems.add(error.line, error.message);
    return answer(0);
  }
}
