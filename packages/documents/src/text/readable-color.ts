import { BugError } from "@lamplight/domain";

/** WCAG 2.2, 1.4.3: the contrast that ordinary text needs. */
const leastContrast = 4.5;
const darkeningPerStep = 0.94;

function luminanceOf(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A brand's colour (`#rrggbb`), darkened where needed so that text in it can be read on white. */
export function readableColor(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new BugError(`not a colour: ${color}`);
  let channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  while (1.05 / (luminanceOf(channels) + 0.05) < leastContrast) {
    channels = channels.map((channel) => Math.floor(channel * darkeningPerStep));
  }
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
