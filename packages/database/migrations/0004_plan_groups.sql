-- New tables and columns, as Drizzle has them, but for NOT NULL, which comes below when the columns are filled.
CREATE TABLE "rate_sheets" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"plan_group_uuid" uuid NOT NULL,
	"file_name" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"approved_at" timestamp (3) with time zone,
	"approved_by" text,
	CONSTRAINT "rate_sheets_belong_to_one_plan_group" UNIQUE("world_uuid","app_uuid","plan_group_uuid","uuid"),
	CONSTRAINT "rate_sheets_are_approved_by_somebody" CHECK (("rate_sheets"."approved_at" is null) = ("rate_sheets"."approved_by" is null))
);
--> statement-breakpoint
ALTER TABLE "tdu_tariffs" DROP CONSTRAINT "tdu_tariffs_one_per_day_and_status";--> statement-breakpoint
ALTER TABLE "rate_sheet_rows" DROP CONSTRAINT "rate_sheet_rows_plan_group";--> statement-breakpoint
ALTER TABLE "tdu_tariffs" ADD COLUMN "segment" text;--> statement-breakpoint
ALTER TABLE "plan_groups" ADD COLUMN "segment" text;--> statement-breakpoint
ALTER TABLE "plan_groups" ADD COLUMN "energy_kind" text;--> statement-breakpoint
ALTER TABLE "plan_groups" ADD COLUMN "components" jsonb;--> statement-breakpoint
ALTER TABLE "plan_groups" ADD COLUMN "commission_cents_per_month" integer;--> statement-breakpoint
ALTER TABLE "plan_groups" ADD COLUMN "cost_micros_per_kwh" integer;--> statement-breakpoint
ALTER TABLE "plan_groups" ADD COLUMN "needs_approval" boolean;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "commission_cents_per_month" integer;--> statement-breakpoint
ALTER TABLE "rate_sheet_rows" ADD COLUMN "position" integer;--> statement-breakpoint
ALTER TABLE "rate_sheet_rows" ADD COLUMN "energy" jsonb;--> statement-breakpoint

-- By hand: what is there takes the new form. Its rows are as they were said; only the columns are others.
ALTER TABLE plans DISABLE TRIGGER plans_are_insert_only;--> statement-breakpoint
ALTER TABLE rate_sheet_rows DISABLE TRIGGER rate_sheet_rows_are_insert_only;--> statement-breakpoint
UPDATE tdu_tariffs SET segment = 'residential';--> statement-breakpoint
UPDATE plan_groups SET
  segment = 'residential',
  energy_kind = 'flat_energy',
  commission_cents_per_month = 0,
  needs_approval = NOT EXISTS (
    SELECT FROM apps WHERE apps.uuid = plan_groups.app_uuid AND apps.environment = 'sandbox'),
  components =
    CASE WHEN monthly_cost_cents = 0 THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object(
      'kind', 'base_charge',
      'dollarsPerCycle', (monthly_cost_cents::numeric / 100)::numeric(20, 2)::text)) END
    || '[{"kind": "delivery_pass_through"}]'::jsonb
    || CASE WHEN coalesce(early_termination_fee_cents, 0) = 0 THEN '[]'::jsonb
      ELSE jsonb_build_array(jsonb_build_object(
        'kind', 'early_termination_fee',
        'dollars', (early_termination_fee_cents::numeric / 100)::numeric(20, 2)::text)) END;--> statement-breakpoint
-- The fee stood on the label and in a column, and not yet in the pricing.
UPDATE plans SET
  commission_cents_per_month = 0,
  pricing = CASE WHEN coalesce(early_termination_fee_cents, 0) = 0 THEN pricing
    ELSE jsonb_set(pricing, '{components}', (pricing -> 'components') || jsonb_build_array(jsonb_build_object(
      'kind', 'early_termination_fee',
      'dollars', (early_termination_fee_cents::numeric / 100)::numeric(20, 2)::text))) END;--> statement-breakpoint
-- Of rows of one sheet for the same utility, term and day the last one counted.
DELETE FROM rate_sheet_rows earlier USING rate_sheet_rows later
  WHERE later.rate_sheet_uuid = earlier.rate_sheet_uuid AND later.utility = earlier.utility
    AND later.term_months = earlier.term_months AND later.effective_on = earlier.effective_on
    AND later.uuid > earlier.uuid;--> statement-breakpoint
UPDATE rate_sheet_rows SET
  position = numbered.position,
  energy = jsonb_build_object(
    'kind', 'flat_energy',
    'rateDollarsPerKwh', trim_scale(rate_micros_per_kwh::numeric / 1000000)::text)
  FROM (SELECT uuid, row_number() OVER (PARTITION BY rate_sheet_uuid ORDER BY uuid) AS position
    FROM rate_sheet_rows) numbered
  WHERE numbered.uuid = rate_sheet_rows.uuid;--> statement-breakpoint
INSERT INTO rate_sheets (uuid, world_uuid, app_uuid, plan_group_uuid, created_at, created_by, approved_at, approved_by)
  SELECT rate_sheet_uuid, world_uuid, app_uuid, plan_group_uuid, min(created_at), 'migration',
    min(created_at), 'migration'
  FROM rate_sheet_rows GROUP BY rate_sheet_uuid, world_uuid, app_uuid, plan_group_uuid;--> statement-breakpoint
ALTER TABLE tdu_tariffs ALTER COLUMN segment SET NOT NULL;--> statement-breakpoint
ALTER TABLE plan_groups ALTER COLUMN segment SET NOT NULL, ALTER COLUMN energy_kind SET NOT NULL,
  ALTER COLUMN components SET NOT NULL, ALTER COLUMN commission_cents_per_month SET NOT NULL,
  ALTER COLUMN needs_approval SET NOT NULL;--> statement-breakpoint
ALTER TABLE plans ALTER COLUMN segment DROP DEFAULT, ALTER COLUMN commission_cents_per_month SET NOT NULL;--> statement-breakpoint
ALTER TABLE rate_sheet_rows ALTER COLUMN position SET NOT NULL, ALTER COLUMN energy SET NOT NULL;--> statement-breakpoint
ALTER TABLE plans ENABLE TRIGGER plans_are_insert_only;--> statement-breakpoint
ALTER TABLE rate_sheet_rows ENABLE TRIGGER rate_sheet_rows_are_insert_only;--> statement-breakpoint
-- Of a rate sheet only its approval comes later, once.
CREATE FUNCTION refuse_change_of_rate_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.approved_at IS NOT NULL OR NEW.approved_at IS NULL
    OR to_jsonb(OLD) - 'approved_at' - 'approved_by' IS DISTINCT FROM to_jsonb(NEW) - 'approved_at' - 'approved_by' THEN
    RAISE EXCEPTION 'a rate sheet is approved once and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER rate_sheets_are_approved_once BEFORE UPDATE OR DELETE ON rate_sheets
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_rate_sheet();--> statement-breakpoint
-- What a second person approved is not added to.
CREATE FUNCTION refuse_rows_of_approved_rate_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM new_rows JOIN rate_sheets sheet ON sheet.uuid = new_rows.rate_sheet_uuid
    WHERE sheet.approved_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'a row was added to an approved rate sheet' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER rate_sheet_rows_come_before_approval AFTER INSERT ON rate_sheet_rows
  REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rows_of_approved_rate_sheet();--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON rate_sheets TO lamplight_app;--> statement-breakpoint

-- The rest as Drizzle has it.
ALTER TABLE "plan_groups" DROP COLUMN "monthly_cost_cents";--> statement-breakpoint
ALTER TABLE "plan_groups" DROP COLUMN "early_termination_fee_cents";--> statement-breakpoint
ALTER TABLE "plans" DROP COLUMN "energy_rate_micros_per_kwh";--> statement-breakpoint
ALTER TABLE "plans" DROP COLUMN "monthly_cost_cents";--> statement-breakpoint
ALTER TABLE "plans" DROP COLUMN "early_termination_fee_cents";--> statement-breakpoint
ALTER TABLE "rate_sheet_rows" DROP COLUMN "uuid";--> statement-breakpoint
ALTER TABLE "rate_sheet_rows" DROP COLUMN "rate_micros_per_kwh";--> statement-breakpoint
ALTER TABLE "rate_sheet_rows" DROP COLUMN "created_at";--> statement-breakpoint
ALTER TABLE "rate_sheet_rows" ADD CONSTRAINT "rate_sheet_rows_key" PRIMARY KEY("rate_sheet_uuid","position");--> statement-breakpoint
ALTER TABLE "rate_sheets" ADD CONSTRAINT "rate_sheets_plan_group" FOREIGN KEY ("world_uuid","app_uuid","plan_group_uuid") REFERENCES "public"."plan_groups"("world_uuid","app_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rate_sheets_by_plan_group" ON "rate_sheets" USING btree ("plan_group_uuid","uuid");--> statement-breakpoint
ALTER TABLE "rate_sheet_rows" ADD CONSTRAINT "rate_sheet_rows_rate_sheet" FOREIGN KEY ("world_uuid","app_uuid","plan_group_uuid","rate_sheet_uuid") REFERENCES "public"."rate_sheets"("world_uuid","app_uuid","plan_group_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plans_by_expiry" ON "plans" USING btree ("plan_group_uuid","utility","expires_at");--> statement-breakpoint
CREATE INDEX "rate_sheet_rows_by_plan_group" ON "rate_sheet_rows" USING btree ("plan_group_uuid","utility");--> statement-breakpoint
ALTER TABLE "tdu_tariffs" ADD CONSTRAINT "tdu_tariffs_one_per_day_status_and_observation" UNIQUE("utility","segment","effective_on","status","observed_on");--> statement-breakpoint
ALTER TABLE "rate_sheet_rows" ADD CONSTRAINT "rate_sheet_rows_are_once_in_a_sheet" UNIQUE("rate_sheet_uuid","utility","term_months","effective_on");
