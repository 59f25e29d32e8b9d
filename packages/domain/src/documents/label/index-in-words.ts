import type { ComponentOf, Language } from "@lamplight/contracts/model";
import { sayIn } from "../say-in.ts";
import { centsInWords, ratePerKwhInWords } from "./amounts-in-words.ts";

type IndexTerms = Pick<
  ComponentOf<"indexed_energy">,
  "series" | "multiplier" | "adderDollarsPerKwh" | "floorDollarsPerKwh"
>;

const isOne = (multiplier: string) => /^1(\.0*)?$/.test(multiplier);

/** The formula of an indexed price, which a label has to state: 16 TAC 25.475(g). */
export function indexInWords(
  { series, multiplier, adderDollarsPerKwh: adder, floorDollarsPerKwh: floor }: IndexTerms,
  language: Language,
): { readonly formula: string; readonly condition: string } {
  const say = sayIn(language);
  const factor = multiplier === undefined || isOne(multiplier) ? "" : `${multiplier} \u00d7 `;
  const sign = adder?.startsWith("-") === true ? "\u2212" : "+";
  const added = adder === undefined ? "" : ` ${sign} ${centsInWords(adder.replace(/^-/, ""))}`;
  const least =
    floor === undefined
      ? ""
      : say(
          `; never less than ${ratePerKwhInWords(floor, language)}`,
          `; nunca menos de ${ratePerKwhInWords(floor, language)}`,
        );
  return {
    formula: say(`${factor}${series}${added}, per kWh`, `${factor}${series}${added}, por kWh`),
    condition: say(
      `each interval's kWh at the index of that interval${least}`,
      `los kWh de cada intervalo al índice de ese intervalo${least}`,
    ),
  };
}
