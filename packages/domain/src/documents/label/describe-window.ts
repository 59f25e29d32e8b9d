import {
  weekdaySchema,
  type Language,
  type PriceWindow,
  type Weekday,
} from "@lamplight/contracts/model";
import { monthName } from "../../calendar/format-day.ts";
import { sayIn } from "../say-in.ts";
import { joinWords } from "./join-words.ts";

type Times = Pick<PriceWindow, "hours" | "weekdays" | "months">;

const weekdayNames: { readonly [TLanguage in Language]: Readonly<Record<Weekday, string>> } = {
  en: {
    sunday: "Sunday",
    monday: "Monday",
    tuesday: "Tuesday",
    wednesday: "Wednesday",
    thursday: "Thursday",
    friday: "Friday",
    saturday: "Saturday",
  },
  es: {
    sunday: "domingo",
    monday: "lunes",
    tuesday: "martes",
    wednesday: "miércoles",
    thursday: "jueves",
    friday: "viernes",
    saturday: "sábado",
  },
};

/** People begin the week on Monday when they say "Monday to Friday"; the contract's list begins on Sunday. */
const weekOrder: readonly Weekday[] = [...weekdaySchema.options.slice(1), "sunday"];
const monthOrder = Array.from({ length: 12 }, (_, index) => index + 1);

/** Members of a cyclic order as runs of neighbours: December and January are neighbours. */
function runsOf<TItem>(order: readonly TItem[], members: readonly TItem[]): TItem[][] {
  const first = order.findIndex(
    (item, index) =>
      members.includes(item) && !members.some((member) => member === order.at(index - 1)),
  );
  if (first === -1) return [];
  const rotated = [...order.slice(first), ...order.slice(0, first)];
  const runs: TItem[][] = [];
  let isOpen = false;
  for (const item of rotated) {
    if (!members.includes(item)) isOpen = false;
    else if (isOpen) runs.at(-1)?.push(item);
    else {
      runs.push([item]);
      isOpen = true;
    }
  }
  return runs;
}

/** Three and more neighbours are a range, others are named one by one. */
function runsInWords<TItem>(
  runs: readonly TItem[][],
  nameOf: (item: TItem) => string,
  oneInWords: (name: string) => string,
  language: Language,
): string {
  const words = runs.flatMap((run) => {
    const names = run.map(nameOf);
    const [first = "", last = ""] = [names[0], names.at(-1)];
    return names.length < 3
      ? names.map(oneInWords)
      : [sayIn(language)(`${first} to ${last}`, `de ${first} a ${last}`)];
  });
  return joinWords(words, language);
}

function timeInWords(time: string, language: Language): string {
  const say = sayIn(language);
  const hour = Number(time.slice(0, 2)) % 24;
  const minute = time.slice(3);
  if (minute === "00" && hour === 0) return say("midnight", "medianoche");
  if (minute === "00" && hour === 12) return say("noon", "mediodía");
  const onClock = hour % 12 === 0 ? 12 : hour % 12;
  return `${onClock}${minute === "00" ? "" : `:${minute}`} ${hour < 12 ? "a.m." : "p.m."}`;
}

/** When a price by time applies, in words: `9 p.m. to 6 a.m., Monday to Friday, June to September`. */
export function describeWindow({ hours, weekdays, months }: Times, language: Language): string {
  const say = sayIn(language);
  const parts: string[] = [];
  if (hours !== undefined) {
    const spans = hours.map(({ from, until }) => {
      const [begin, end] = [timeInWords(from, language), timeInWords(until, language)];
      return say(`${begin} to ${end}`, `de ${begin} a ${end}`);
    });
    parts.push(joinWords(spans, language));
  }
  if (weekdays !== undefined) {
    const nameOf = (weekday: Weekday) => weekdayNames[language][weekday];
    // Every Saturday: "los sábados".
    const every = (name: string) => say(name, `los ${name.replace(/o$/, "os")}`);
    parts.push(runsInWords(runsOf(weekOrder, weekdays), nameOf, every, language));
  }
  if (months !== undefined) {
    const nameOf = (month: number) => monthName(month, language);
    const during = (name: string) => say(name, `en ${name}`);
    parts.push(runsInWords(runsOf(monthOrder, months), nameOf, during, language));
  }
  return parts.length === 0 ? say("at all times", "a toda hora") : parts.join(", ");
}
