import type { Language } from "@lamplight/contracts/model";
import { formatDollars } from "../../money/format-dollars.ts";
import { groupThousands } from "../../money/group-thousands.ts";
import type { Cliff } from "../../plans/list-cliffs.ts";
import { sayIn } from "../say-in.ts";
import { kwhInWords } from "./amounts-in-words.ts";

/** A label has room for so many; the largest are told. */
const mostCliffs = 4;

/** Uses at which one kWh more changes the bill at once, which three average prices do not show. */
export function cliffsInWords(cliffs: readonly Cliff[], language: Language): string[] {
  const say = sayIn(language);
  const largest = new Set(
    cliffs
      .toSorted((one, other) => Math.abs(other.changeCents) - Math.abs(one.changeCents))
      .slice(0, mostCliffs),
  );
  return cliffs
    .filter((cliff) => largest.has(cliff))
    .map(({ fromKwh, toKwh, changeCents }) => {
      const [from, to] = [kwhInWords(String(fromKwh)), kwhInWords(String(toKwh))];
      const change = `$${groupThousands(formatDollars(Math.abs(changeCents)))}`;
      return changeCents < 0
        ? say(
            `At ${to} the bill is ${change} lower than at ${from}.`,
            `Con ${to} la factura es ${change} menor que con ${from}.`,
          )
        : say(
            `At ${to} the bill is ${change} higher than at ${from}.`,
            `Con ${to} la factura es ${change} mayor que con ${from}.`,
          );
    });
}
