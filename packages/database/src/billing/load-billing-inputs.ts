import type {
  MeterReadMessage,
  PlanPricing,
  Segment,
  TaxExemption,
  TaxJurisdiction,
  TduInvoiceMessage,
} from "@lamplight/contracts/model";
import type {
  AccountFacts,
  IndexDays,
  PublishedPrice,
  SalesTax,
  StatedTermination,
  UsageDay,
} from "@lamplight/domain";
import { sql } from "drizzle-orm";
import { arrayParam } from "../connection/array-param.ts";
import { shareBillingFacts } from "./billing-facts-lock.ts";
import type { Database } from "../connection/open-database.ts";
import { loadPlanPrices } from "../rating/load-plan-prices.ts";
import type { AppScope } from "../scope.ts";
import { loadUsageDays } from "../usage/usage-days.ts";

/** All that a period's invoice is made from, as it rests. */
export interface BillingInputs {
  readonly periodUuid: string;
  readonly accountUuid: string;
  readonly locationUuid: string;
  readonly premiseId: number;
  readonly language: "en" | "es";
  readonly read: MeterReadMessage;
  readonly tduInvoice: TduInvoiceMessage | null;
  readonly taxJurisdiction: TaxJurisdiction | null;
  /** What is levied on the plan's segment in the location's place; null where nobody has said it. */
  readonly statedSalesTaxes: readonly SalesTax[] | null;
  readonly salesTaxRounding: "per_line" | "per_bill";
  readonly plan: {
    readonly uuid: string;
    readonly version: string;
    readonly segment: Segment;
    readonly pricing: PlanPricing;
    readonly startsOn: string;
    readonly nominalEndsOn: string;
  } | null;
  readonly publishedPrices: readonly PublishedPrice[];
  /** Values of the plan's indexes on the days of the read, latest revisions. */
  readonly indexes: readonly IndexDays[];
  /** Null where nobody has stated any. */
  readonly accountFacts: AccountFacts | null;
  readonly statedTermination: StatedTermination | null;
  /** What the account owes before this invoice; negative when it is in credit. */
  readonly balanceCents: number;
  /** Whether a live invoice bills one of the period's days. */
  readonly isBilledAlready: boolean;
  /** Days of the read, latest revisions. */
  readonly usageDays: readonly UsageDay[];
}

interface InputRow extends Record<string, unknown> {
  readonly period_uuid: string;
  readonly account_uuid: string;
  readonly location_uuid: string;
  readonly premise_id: number;
  readonly language: "en" | "es";
  readonly read: MeterReadMessage;
  readonly tdu_invoice: TduInvoiceMessage | null;
  readonly place: string | null;
  readonly is_inside_city_limits: boolean | null;
  readonly population_band: TaxJurisdiction["populationBand"];
  readonly exemptions: TaxExemption[] | null;
  readonly sales_taxes: SalesTax[] | null;
  readonly sales_tax_rounding: "per_line" | "per_bill";
  readonly facts: AccountFacts | null;
  readonly termination: StatedTermination | null;
  readonly segment: Segment | null;
  readonly starts_on: string | null;
  readonly plan_uuid: string | null;
  readonly plan_version: string | null;
  readonly pricing: PlanPricing | null;
  readonly nominal_ends_on: string | null;
  readonly balance_cents: string;
  readonly is_billed_already: boolean;
}

function jurisdictionOf(row: InputRow): TaxJurisdiction | null {
  if (row.place === null || row.is_inside_city_limits === null) return null;
  return {
    place: row.place,
    isInsideCityLimits: row.is_inside_city_limits,
    populationBand: row.population_band,
    ...(row.exemptions !== null && row.exemptions.length > 0 && { exemptions: row.exemptions }),
  };
}

/**
 * Gives rows of one plan one pricing object: the rating engine keeps what it works out of a price, such as the
 * windows of a day, by the object.
 */
function sharePricing(rows: readonly InputRow[]): InputRow[] {
  const known = new Map<string, PlanPricing>();
  return rows.map((row) => {
    if (row.plan_uuid === null || row.pricing === null) return row;
    const pricing = known.get(row.plan_uuid) ?? row.pricing;
    known.set(row.plan_uuid, pricing);
    return { ...row, pricing };
  });
}

function planOf(row: InputRow): BillingInputs["plan"] {
  const { plan_uuid: uuid, plan_version: version, segment, pricing } = row;
  const { starts_on: startsOn, nominal_ends_on: nominalEndsOn } = row;
  if (uuid === null || version === null || segment === null || pricing === null) return null;
  if (startsOn === null || nominalEndsOn === null) return null;
  return { uuid, version, segment, pricing, startsOn, nominalEndsOn };
}

/**
 * Loads what the invoices of some periods are made from, in a few reads however many periods there are.
 * Preview and billing run load with this. With `lock`, facts are kept as they are, rows of accounts, premises and
 * periods are locked in a fixed order, and periods that are billed already are left out: a second worker with the
 * same chunk finds nothing to do.
 *
 * The plan is the one whose contract is in force on the first day of the cycle, as prices change at a read.
 */
export async function loadBillingInputs(
  scope: AppScope,
  database: Database,
  periodUuids: readonly string[],
  options: { lock: boolean },
): Promise<BillingInputs[]> {
  if (options.lock) {
    await shareBillingFacts(database);
    // An account's invoices are made one after the other, in whatever runs they are: each begins with the
    // balance that the one before it left.
    await database.execute(sql`
      select uuid from accounts
      where uuid in (
        select account_uuid from billing_periods
        where world_uuid = ${scope.worldUuid}::uuid and app_uuid = ${scope.appUuid}::uuid
          and uuid = any(${arrayParam(periodUuids, "uuid")})
      )
      order by uuid for no key update`);
    // Usage of these premises cannot change until it is decided whether they are billed or held.
    await database.execute(sql`
      select id from premises
      where world_uuid = ${scope.worldUuid}::uuid and id in (
        select premise_id from billing_periods
        where world_uuid = ${scope.worldUuid}::uuid and app_uuid = ${scope.appUuid}::uuid
          and uuid = any(${arrayParam(periodUuids, "uuid")})
      )
      order by id for share`);
    await database.execute(sql`
      select uuid from billing_periods
      where world_uuid = ${scope.worldUuid}::uuid and app_uuid = ${scope.appUuid}::uuid
        and uuid = any(${arrayParam(periodUuids, "uuid")})
      order by uuid for update`);
  }
  const loaded = await database.execute<InputRow>(sql`
    select period.uuid as period_uuid, period.account_uuid, period.location_uuid, period.premise_id,
      account.language, read_message.body as read, invoice_message.body as tdu_invoice,
      tax.place, tax.is_inside_city_limits, tax.population_band, tax.exemptions,
      sales_tax.taxes as sales_taxes, retailer.sales_tax_rounding,
      case when facts.uuid is not null then jsonb_build_object(
        'deviceCount', facts.device_count, 'revoking', to_jsonb(facts.revoking)) end as facts,
      case when termination.location_uuid is not null then jsonb_build_object(
        'reason', termination.reason, 'hasForwardingAddress', termination.has_forwarding_address,
        'changeNoticeSentOn', termination.change_notice_sent_on) end as termination,
      plan.uuid as plan_uuid, plan.version as plan_version, plan.segment, plan.pricing,
      contract.starts_on::text as starts_on, contract.nominal_ends_on::text as nominal_ends_on,
      coalesce(balance.cents, 0)::text as balance_cents,
      exists (
        select from coverage
        where coverage.world_uuid = period.world_uuid and coverage.premise_id = period.premise_id
          and coverage.days && daterange(period.from_on, period.until_on)
      ) as is_billed_already
    from billing_periods period
    join accounts account on account.uuid = period.account_uuid
    join apps app on app.uuid = period.app_uuid
    join retailers retailer on retailer.uuid = app.retailer_uuid
    join meter_reads read on read.uuid = period.meter_read_uuid
    join market_messages read_message on read_message.uuid = read.message_uuid
    left join tdu_invoices invoice on invoice.uuid = period.tdu_invoice_uuid
    left join market_messages invoice_message on invoice_message.uuid = invoice.message_uuid
    left join lateral (
      select * from tax_jurisdictions jurisdiction
      where jurisdiction.location_uuid = period.location_uuid
        and jurisdiction.effective_on <= period.until_on
      order by jurisdiction.effective_on desc limit 1
    ) tax on true
    left join lateral (
      select * from supply_contracts contract
      where contract.location_uuid = period.location_uuid and contract.starts_on <= period.from_on
      order by contract.starts_on desc limit 1
    ) contract on true
    left join plans plan on plan.uuid = contract.plan_uuid
    left join lateral (
      select taxes from sales_tax_places stated
      where stated.place = tax.place and stated.segment = plan.segment
        and stated.effective_on <= period.until_on
      order by stated.effective_on desc, (stated.status = 'official') desc, stated.created_at desc,
        stated.uuid desc
      limit 1
    ) sales_tax on true
    left join lateral (
      select uuid, device_count, revoking from location_facts stated
      where stated.location_uuid = period.location_uuid and stated.effective_on < period.until_on
      order by stated.effective_on desc, stated.recorded_at desc, stated.uuid desc limit 1
    ) facts on true
    left join lateral (
      select * from service_terminations stated
      where stated.location_uuid = period.location_uuid and stated.ends_on = period.until_on
      order by stated.stated_at desc, stated.uuid desc limit 1
    ) termination on true
    left join lateral (
      select sum(posting.amount_cents) as cents from ledger_postings posting
      where posting.world_uuid = period.world_uuid and posting.app_uuid = period.app_uuid
        and posting.account_uuid = period.account_uuid and posting.ledger_account = 'receivable'
    ) balance on true
    where period.world_uuid = ${scope.worldUuid}::uuid and period.app_uuid = ${scope.appUuid}::uuid
      and period.uuid = any(${arrayParam(periodUuids, "uuid")})
      and period.status in ('ready', 'held')
    order by period.until_on, period.uuid`);
  const rows = sharePricing(loaded);
  const usage = await loadUsageDays(
    scope,
    database,
    rows.map(({ premise_id: premiseId, read }) => ({
      premiseId,
      from: read.from,
      until: read.until,
    })),
  );
  const prices = await loadPlanPrices(
    scope,
    database,
    rows.flatMap(({ pricing, read: { from, until } }) =>
      pricing === null ? [] : [{ pricing, from, until }],
    ),
  );
  return rows.map((row, index) => ({
    periodUuid: row.period_uuid,
    accountUuid: row.account_uuid,
    locationUuid: row.location_uuid,
    premiseId: row.premise_id,
    language: row.language,
    read: row.read,
    tduInvoice: row.tdu_invoice,
    taxJurisdiction: jurisdictionOf(row),
    statedSalesTaxes: row.sales_taxes,
    salesTaxRounding: row.sales_tax_rounding,
    accountFacts: row.facts,
    statedTermination: row.termination,
    ...prices.of(row.pricing, row.read),
    plan: planOf(row),
    balanceCents: Number(row.balance_cents),
    isBilledAlready: row.is_billed_already,
    usageDays: usage[index] ?? [],
  }));
}
