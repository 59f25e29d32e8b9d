CREATE TABLE "index_days" (
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"series_uuid" uuid NOT NULL,
	"day" date NOT NULL,
	"revision" smallint NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"prices" "bytea" NOT NULL,
	CONSTRAINT "index_days_key" PRIMARY KEY("series_uuid","day","revision")
);
--> statement-breakpoint
CREATE TABLE "location_facts" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"location_uuid" uuid NOT NULL,
	"effective_on" date NOT NULL,
	"device_count" smallint NOT NULL,
	"revoking" text[] NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "price_series" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "price_series_name_is_unique_in_app" UNIQUE("world_uuid","app_uuid","name"),
	CONSTRAINT "price_series_belong_to_one_app" UNIQUE("world_uuid","app_uuid","uuid")
);
--> statement-breakpoint
CREATE TABLE "published_prices" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"series_uuid" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"rate_micros_per_kwh" integer NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sales_tax_places" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"segment" text NOT NULL,
	"effective_on" date NOT NULL,
	"taxes" jsonb NOT NULL,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "sales_tax_places_by_place" ON "sales_tax_places" USING btree ("place","segment","effective_on");
--> statement-breakpoint
CREATE TABLE "service_terminations" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"location_uuid" uuid NOT NULL,
	"ends_on" date NOT NULL,
	"reason" text NOT NULL,
	"has_forwarding_address" boolean NOT NULL,
	"change_notice_sent_on" date,
	"stated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "service_terminations_by_location" ON "service_terminations" USING btree ("location_uuid","ends_on");
--> statement-breakpoint
ALTER TABLE "retailers" ADD COLUMN "sales_tax_rounding" text DEFAULT 'per_bill' NOT NULL;--> statement-breakpoint
ALTER TABLE "tax_jurisdictions" ADD COLUMN "exemptions" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "segment" text DEFAULT 'residential' NOT NULL;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "averages" jsonb;--> statement-breakpoint
-- The label's table used to be an object of three uses. What it says stays what it was.
ALTER TABLE plans DISABLE TRIGGER plans_are_insert_only;--> statement-breakpoint
UPDATE plans SET averages = jsonb_build_array(
  jsonb_build_object('useKwh', 500, 'centsPerKwh', average_cents_per_kwh ->> '500'),
  jsonb_build_object('useKwh', 1000, 'centsPerKwh', average_cents_per_kwh ->> '1000'),
  jsonb_build_object('useKwh', 2000, 'centsPerKwh', average_cents_per_kwh ->> '2000'));--> statement-breakpoint
ALTER TABLE plans ENABLE TRIGGER plans_are_insert_only;--> statement-breakpoint
ALTER TABLE "plans" ALTER COLUMN "averages" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "index_days" ADD CONSTRAINT "index_days_series" FOREIGN KEY ("world_uuid","app_uuid","series_uuid") REFERENCES "public"."price_series"("world_uuid","app_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "location_facts" ADD CONSTRAINT "location_facts_location" FOREIGN KEY ("world_uuid","app_uuid","account_uuid","location_uuid") REFERENCES "public"."locations"("world_uuid","app_uuid","account_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_series" ADD CONSTRAINT "price_series_app" FOREIGN KEY ("world_uuid","app_uuid") REFERENCES "public"."apps"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_prices" ADD CONSTRAINT "published_prices_series" FOREIGN KEY ("world_uuid","app_uuid","series_uuid") REFERENCES "public"."price_series"("world_uuid","app_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_terminations" ADD CONSTRAINT "service_terminations_location" FOREIGN KEY ("world_uuid","app_uuid","account_uuid","location_uuid") REFERENCES "public"."locations"("world_uuid","app_uuid","account_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" DROP COLUMN "average_cents_per_kwh";
--> statement-breakpoint

-- A variable product's price is known before the cycle begins: nobody prices what was used already.
ALTER TABLE published_prices
  ADD CONSTRAINT published_prices_are_never_back_dated
    CHECK (published_at < from_on::timestamp AT TIME ZONE 'America/Chicago'),
  ADD CONSTRAINT published_prices_are_for_a_real_span CHECK (from_on < until_on),
  ADD CONSTRAINT published_prices_are_not_negative CHECK (rate_micros_per_kwh >= 0);
--> statement-breakpoint
ALTER TABLE index_days
  ADD CONSTRAINT index_days_hold_whole_intervals CHECK (length(prices) IN (368, 384, 400));
--> statement-breakpoint
ALTER TABLE location_facts
  ADD CONSTRAINT location_facts_count_devices CHECK (device_count >= 0);
--> statement-breakpoint
-- Held periods of a premise are looked for whenever something is said of it.
CREATE INDEX billing_periods_held ON billing_periods (world_uuid, premise_id) WHERE status = 'held';
--> statement-breakpoint
CREATE INDEX published_prices_by_series ON published_prices (series_uuid, from_on);
--> statement-breakpoint
CREATE INDEX location_facts_by_location ON location_facts (location_uuid, effective_on);
--> statement-breakpoint
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY[
    'index_days', 'location_facts', 'price_series', 'published_prices', 'sales_tax_places',
    'service_terminations'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      table_name || '_are_insert_only', table_name);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT ON index_days, location_facts, price_series, published_prices, sales_tax_places,
  service_terminations TO lamplight_app;
