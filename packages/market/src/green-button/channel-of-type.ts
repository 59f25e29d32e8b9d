import { quoted } from "../csv/quoted.ts";
import { parsePowerOfTen } from "./energy-of-value.ts";
import { flowDirections, secondsPerInterval, wattHours, type Fields } from "./model.ts";

export type Channel = "consumption" | "generation";

/** What readings of a type are. */
export interface ChannelOfType {
  readonly channel: Channel;
  readonly powerOfTen: number;
}

const electricity = ["", "0", "1", "2"];
/** Energy within an interval; a register's readings would be sums since it was installed. */
const deltas = ["", "0", "4"];

function channelOfDirection(direction: string | undefined): Channel | null {
  if (direction === flowDirections.forward) return "consumption";
  return direction === flowDirections.reverse ? "generation" : null;
}

/** Which channel a `ReadingType` describes, or the sentence that says why its readings cannot be used. */
export function channelOfType(type: Fields): ChannelOfType | string {
  const {
    flowDirection,
    uom = "",
    powerOfTenMultiplier = "",
    intervalLength = "",
    accumulationBehaviour = "",
    commodity = "",
  } = type;
  if (!electricity.includes(commodity))
    return `<commodity> is not electricity (1): ${quoted(commodity)}.`;
  if (uom !== wattHours) return `<uom> is not Wh (${wattHours}): ${quoted(uom)}.`;
  if (!deltas.includes(accumulationBehaviour))
    return `<accumulationBehaviour> is not that of intervals (4): ${quoted(accumulationBehaviour)}.`;
  const channel = channelOfDirection(flowDirection);
  if (channel === null)
    return `<flowDirection> is neither delivered (${flowDirections.forward}) nor received (${flowDirections.reverse}): ${quoted(flowDirection ?? "")}.`;
  if (intervalLength !== "" && Number(intervalLength) !== secondsPerInterval)
    return `<intervalLength> is ${quoted(intervalLength)} seconds; prices by time need quarter hours (${secondsPerInterval}), so ask for the 15-minute file.`;
  const powerOfTen = parsePowerOfTen(powerOfTenMultiplier === "" ? "0" : powerOfTenMultiplier);
  if (powerOfTen === null)
    return `<powerOfTenMultiplier> is no power of ten of energy: ${quoted(powerOfTenMultiplier)}.`;
  return { channel, powerOfTen };
}
