import { intervalStartInstant, MISSING_WH, usageQuality, type UsageDay } from "@lamplight/domain";
import { flowDirections, secondsPerInterval, wattHours } from "./model.ts";

interface Direction {
  readonly number: number;
  readonly flowDirection: string;
  readonly valuesOf: (day: UsageDay) => Int32Array | null;
}

const directions: readonly Direction[] = [
  {
    number: 1,
    flowDirection: flowDirections.forward,
    valuesOf: ({ consumptionWh }) => consumptionWh,
  },
  {
    number: 2,
    flowDirection: flowDirections.reverse,
    valuesOf: ({ generationWh }) => generationWh,
  },
];

const estimatedQuality =
  "<espi:ReadingQuality><espi:quality>8</espi:quality></espi:ReadingQuality>";

function entryOf(links: Readonly<Record<string, string>>, content: string): string {
  const lines = Object.entries(links).map(([key, href]) => {
    const rel = key.startsWith("related") ? "related" : key;
    return `<link rel="${rel}" href="${href}"/>`;
  });
  return `<entry>${lines.join("")}<content>${content}</content></entry>`;
}

function readingsOf({ day, quality }: UsageDay, values: Int32Array): string[] {
  return [...values].flatMap((value, slot) => {
    if (value === MISSING_WH) return [];
    const start = Date.parse(intervalStartInstant(day, slot)) / 1000;
    const mark = quality?.[slot] === usageQuality.estimated ? estimatedQuality : "";
    return [
      `<espi:IntervalReading>${mark}<espi:timePeriod><espi:duration>${secondsPerInterval}</espi:duration><espi:start>${start}</espi:start></espi:timePeriod><espi:value>${value}</espi:value></espi:IntervalReading>`,
    ];
  });
}

/**
 * Days as a Green Button file (NAESB ESPI) has them: one usage point, a meter reading for each direction in which
 * there is energy, and a block for each day. Missing intervals have no reading.
 */
export function writeGreenButton(days: readonly UsageDay[]): string {
  const point = "RetailCustomer/1/UsagePoint/1";
  const used = directions.filter(({ valuesOf }) => days.some((day) => valuesOf(day) !== null));
  const entries = [
    entryOf(
      { self: point, up: "RetailCustomer/1/UsagePoint", related: `${point}/MeterReading` },
      "<espi:UsagePoint><espi:ServiceCategory><espi:kind>0</espi:kind></espi:ServiceCategory></espi:UsagePoint>",
    ),
  ];
  for (const { number, flowDirection, valuesOf } of used) {
    const reading = `${point}/MeterReading/${number}`;
    const type = `ReadingType/${number}`;
    const blocks = `${reading}/IntervalBlock`;
    entries.push(
      entryOf(
        { self: reading, up: `${point}/MeterReading`, related: blocks, relatedType: type },
        "<espi:MeterReading/>",
      ),
      entryOf(
        { self: type, up: "ReadingType" },
        `<espi:ReadingType><espi:accumulationBehaviour>4</espi:accumulationBehaviour><espi:commodity>1</espi:commodity><espi:flowDirection>${flowDirection}</espi:flowDirection><espi:intervalLength>${secondsPerInterval}</espi:intervalLength><espi:powerOfTenMultiplier>0</espi:powerOfTenMultiplier><espi:uom>${wattHours}</espi:uom></espi:ReadingType>`,
      ),
    );
    for (const [index, day] of days.entries()) {
      const values = valuesOf(day);
      if (values === null) continue;
      const readings = readingsOf(day, values).join("\n");
      entries.push(
        entryOf(
          { self: `${blocks}/${index + 1}`, up: blocks },
          `<espi:IntervalBlock>\n${readings}\n</espi:IntervalBlock>`,
        ),
      );
    }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xmlns:espi="http://naesb.org/espi"><title>Green Button</title>\n${entries.join("\n")}\n</feed>\n`;
}
