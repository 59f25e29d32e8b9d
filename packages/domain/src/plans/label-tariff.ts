import type { TduTariff } from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";
import { DomainError } from "../error.ts";

/** Of two rows the one that counts: effective later, else official, else observed later. */
function isAhead(one: TduTariff, other: TduTariff): boolean {
  if (one.effectiveOn !== other.effectiveOn) return one.effectiveOn > other.effectiveOn;
  if (one.status !== other.status) return one.status === "official";
  return one.observedOn > other.observedOn;
}

const latestOf = (tariffs: readonly TduTariff[]): TduTariff | null =>
  tariffs.reduce<TduTariff | null>(
    (latest, tariff) => (latest === null || isAhead(tariff, latest) ? tariff : latest),
    null,
  );

const hasSameCharges = (one: TduTariff, other: TduTariff): boolean =>
  one.monthlyCents === other.monthlyCents && one.rateMicrosPerKwh === other.rateMicrosPerKwh;

/**
 * The delivery tariff that prices a label on a day, of all rows of a utility and segment. A live label promises
 * what the utility will charge, so that only a row read in its tariff prices it, and none where later
 * observations say that it has changed since.
 *
 * @throws DomainError no_delivery_tariff, tariff_not_official
 */
export function labelTariff(
  tariffs: readonly TduTariff[],
  on: LocalDay,
  { isLive }: { readonly isLive: boolean },
): TduTariff {
  const inEffect = tariffs.filter(({ effectiveOn }) => effectiveOn <= on);
  const latest = latestOf(inEffect);
  if (latest === null) throw new DomainError("no_delivery_tariff");
  if (!isLive) return latest;
  const official = latestOf(inEffect.filter(({ status }) => status === "official"));
  // A change is often observed weeks after its day of effect: the same charges are no change.
  if (official === null || !hasSameCharges(official, latest)) {
    const { utility, effectiveOn } = latest;
    throw new DomainError("tariff_not_official", { utility, effectiveOn });
  }
  return official;
}
