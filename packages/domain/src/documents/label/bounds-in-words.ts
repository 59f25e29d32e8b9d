import type { ComponentOf, Language } from "@lamplight/contracts/model";
import { sayIn } from "../say-in.ts";
import { kwhInWords } from "./amounts-in-words.ts";
import { joinWords } from "./join-words.ts";

type Bounds = Pick<
  ComponentOf<"usage_credit">,
  "atLeastKwh" | "moreThanKwh" | "atMostKwh" | "lessThanKwh"
>;

/** In which billing cycles a charge or credit that depends on use applies. */
export function boundsInWords(bounds: Bounds, language: Language): string {
  const say = sayIn(language);
  const { atLeastKwh, moreThanKwh, atMostKwh, lessThanKwh } = bounds;
  const words = [
    ...(atLeastKwh === undefined
      ? []
      : [say(`${kwhInWords(atLeastKwh)} or more`, `${kwhInWords(atLeastKwh)} o más`)]),
    ...(moreThanKwh === undefined
      ? []
      : [say(`more than ${kwhInWords(moreThanKwh)}`, `más de ${kwhInWords(moreThanKwh)}`)]),
    ...(atMostKwh === undefined
      ? []
      : [say(`no more than ${kwhInWords(atMostKwh)}`, `no más de ${kwhInWords(atMostKwh)}`)]),
    ...(lessThanKwh === undefined
      ? []
      : [say(`less than ${kwhInWords(lessThanKwh)}`, `menos de ${kwhInWords(lessThanKwh)}`)]),
  ];
  const use = joinWords(words, language);
  return say(
    `in a billing cycle in which you use ${use}`,
    `en un ciclo de facturación en que usted consume ${use}`,
  );
}
