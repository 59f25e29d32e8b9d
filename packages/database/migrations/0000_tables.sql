CREATE TABLE "accounts" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_number" text NOT NULL,
	"email" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"phone_number" text,
	"preliminary_address" jsonb,
	"language" text NOT NULL,
	"external_id" text,
	"metadata" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "accounts_belong_to_one_app" UNIQUE("world_uuid","app_uuid","uuid"),
	CONSTRAINT "accounts_number_is_unique_in_app" UNIQUE("app_uuid","account_number")
);
--> statement-breakpoint
CREATE TABLE "app_tokens" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "app_tokens_hash_is_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "apps" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"retailer_uuid" uuid NOT NULL,
	"name" text NOT NULL,
	"environment" text NOT NULL,
	"brand" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "apps_belong_to_one_world" UNIQUE("world_uuid","uuid")
);
--> statement-breakpoint
CREATE TABLE "number_series" (
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"series" text NOT NULL,
	"last_number" bigint NOT NULL,
	CONSTRAINT "number_series_world_uuid_app_uuid_series_pk" PRIMARY KEY("world_uuid","app_uuid","series")
);
--> statement-breakpoint
CREATE TABLE "operator_tokens" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "operator_tokens_hash_is_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "retailers" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"legal_name" text NOT NULL,
	"dba_name" text,
	"certificate_number" text NOT NULL,
	"address" jsonb NOT NULL,
	"phone" text NOT NULL,
	"hours" text NOT NULL,
	"email" text NOT NULL,
	"website" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing_chunks" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"billing_run_uuid" uuid NOT NULL,
	"period_uuids" uuid[] NOT NULL,
	"status" text NOT NULL,
	"issued" integer DEFAULT 0 NOT NULL,
	"held" integer DEFAULT 0 NOT NULL,
	"parked" integer DEFAULT 0 NOT NULL,
	"total_cents" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "billing_holds" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"billing_period_uuid" uuid NOT NULL,
	"code" text NOT NULL,
	"details" jsonb NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "billing_periods" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"location_uuid" uuid NOT NULL,
	"premise_id" integer NOT NULL,
	"meter_read_uuid" uuid NOT NULL,
	"tdu_invoice_uuid" uuid,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "billing_periods_one_for_each_read" UNIQUE("meter_read_uuid")
);
--> statement-breakpoint
CREATE TABLE "billing_runs" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "coverage" (
	"invoice_uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"premise_id" integer NOT NULL,
	"days" daterange NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invoice_document_versions" (
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"invoice_uuid" uuid NOT NULL,
	"version" integer NOT NULL,
	"language" text NOT NULL,
	"planned_dispatch_at" timestamp (3) with time zone NOT NULL,
	"due_on" date NOT NULL,
	CONSTRAINT "invoice_document_versions_invoice_uuid_version_pk" PRIMARY KEY("invoice_uuid","version")
);
--> statement-breakpoint
CREATE TABLE "invoice_lines" (
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"invoice_uuid" uuid NOT NULL,
	"position" integer NOT NULL,
	"group" text NOT NULL,
	"stage" text NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"quantity" text,
	"quantity_unit" text,
	"rate" text,
	"rate_unit" text,
	"amount_cents" bigint NOT NULL,
	"trace" jsonb NOT NULL,
	CONSTRAINT "invoice_lines_invoice_uuid_position_pk" PRIMARY KEY("invoice_uuid","position")
);
--> statement-breakpoint
CREATE TABLE "invoice_renderings" (
	"world_uuid" uuid NOT NULL,
	"invoice_uuid" uuid NOT NULL,
	"version" integer NOT NULL,
	"document_uuid" uuid NOT NULL,
	CONSTRAINT "invoice_renderings_invoice_uuid_version_pk" PRIMARY KEY("invoice_uuid","version")
);
--> statement-breakpoint
CREATE TABLE "invoices" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"location_uuid" uuid NOT NULL,
	"premise_id" integer NOT NULL,
	"plan_uuid" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" bigint NOT NULL,
	"reverses_uuid" uuid,
	"billing_period_uuid" uuid NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"invoice_on" date NOT NULL,
	"period_from" date NOT NULL,
	"period_until" date NOT NULL,
	"billed_wh" bigint NOT NULL,
	"total_cents" bigint NOT NULL,
	"average_cents_per_kwh" text,
	"balance_forward_cents" bigint NOT NULL,
	"amount_due_cents" bigint NOT NULL,
	"messages" jsonb NOT NULL,
	"meter_reads" jsonb NOT NULL,
	"engine_version" text NOT NULL,
	"input_hash" text NOT NULL,
	"content_hash" text NOT NULL,
	"rating_input" jsonb NOT NULL,
	CONSTRAINT "invoices_number_is_unique_in_app" UNIQUE("world_uuid","app_uuid","number"),
	CONSTRAINT "invoices_belong_to_one_account" UNIQUE("world_uuid","app_uuid","account_uuid","uuid"),
	CONSTRAINT "invoices_reversals_name_what_they_reverse" CHECK (("invoices"."kind" = 'reversal') = ("invoices"."reverses_uuid" is not null))
);
--> statement-breakpoint
CREATE TABLE "ledger_postings" (
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"transaction_uuid" uuid NOT NULL,
	"position" integer NOT NULL,
	"ledger_account" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	CONSTRAINT "ledger_postings_transaction_uuid_position_pk" PRIMARY KEY("transaction_uuid","position")
);
--> statement-breakpoint
CREATE TABLE "ledger_transactions" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"kind" text NOT NULL,
	"invoice_uuid" uuid,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"transaction_id" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "ledger_transactions_belong_to_one_account" UNIQUE("world_uuid","app_uuid","account_uuid","uuid")
);
--> statement-breakpoint
CREATE TABLE "enrollment_states" (
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"enrollment_uuid" uuid NOT NULL,
	"position" integer GENERATED ALWAYS AS IDENTITY (sequence name "enrollment_states_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"state" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "enrollment_states_enrollment_uuid_position_pk" PRIMARY KEY("enrollment_uuid","position")
);
--> statement-breakpoint
CREATE TABLE "enrollments" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"location_uuid" uuid NOT NULL,
	"plan_uuid" uuid NOT NULL,
	"state" text NOT NULL,
	"service_type" text NOT NULL,
	"requested_start_on" date NOT NULL,
	"consent" jsonb NOT NULL,
	"order_number" text,
	"accepted_at" timestamp (3) with time zone NOT NULL,
	"finalized_at" timestamp (3) with time zone,
	CONSTRAINT "enrollments_order_number_is_unique" UNIQUE("world_uuid","order_number")
);
--> statement-breakpoint
CREATE TABLE "locations" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"premise_id" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "locations_belong_to_one_account" UNIQUE("world_uuid","app_uuid","account_uuid","uuid")
);
--> statement-breakpoint
CREATE TABLE "services" (
	"enrollment_uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"location_uuid" uuid NOT NULL,
	"premise_id" integer NOT NULL,
	"days" daterange NOT NULL,
	"started_on" date,
	"begin_register_wh" integer,
	"next_read_on" date
);
--> statement-breakpoint
CREATE TABLE "supply_contracts" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"location_uuid" uuid NOT NULL,
	"plan_uuid" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"nominal_ends_on" date NOT NULL,
	CONSTRAINT "supply_contracts_begin_once_a_day" UNIQUE("location_uuid","starts_on")
);
--> statement-breakpoint
CREATE TABLE "tax_jurisdictions" (
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid NOT NULL,
	"location_uuid" uuid NOT NULL,
	"effective_on" date NOT NULL,
	"place" text NOT NULL,
	"is_inside_city_limits" boolean NOT NULL,
	"population_band" text,
	CONSTRAINT "tax_jurisdictions_location_uuid_effective_on_pk" PRIMARY KEY("location_uuid","effective_on")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"file" "bytea",
	"status" text NOT NULL,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"revised" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"problems" jsonb NOT NULL,
	"problem_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "market_messages" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"message_id" text NOT NULL,
	"kind" text NOT NULL,
	"esi_id" text NOT NULL,
	"body" jsonb NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"parked_reason" text,
	CONSTRAINT "market_messages_arrive_once" UNIQUE("world_uuid","message_id")
);
--> statement-breakpoint
CREATE TABLE "meter_reads" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"premise_id" integer NOT NULL,
	"message_uuid" uuid NOT NULL,
	"document_number" text NOT NULL,
	"purpose" text NOT NULL,
	"meter_number" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"begin_register_wh" bigint NOT NULL,
	"end_register_wh" bigint NOT NULL,
	"multiplier" integer NOT NULL,
	"billed_wh" bigint NOT NULL,
	"quality" text NOT NULL,
	"is_derived" boolean NOT NULL,
	"is_final" boolean NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "meter_reads_document_number_is_unique" UNIQUE("world_uuid","document_number")
);
--> statement-breakpoint
CREATE TABLE "premises" (
	"world_uuid" uuid NOT NULL,
	"id" integer GENERATED ALWAYS AS IDENTITY (sequence name "premises_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"esi_id" text NOT NULL,
	"address_1" text NOT NULL,
	"address_2" text,
	"city" text NOT NULL,
	"state" text NOT NULL,
	"postal_code" text NOT NULL,
	"utility" text NOT NULL,
	"place" text,
	"is_inside_city_limits" boolean,
	"population_band" text,
	"meter_number" text NOT NULL,
	"read_cycle" smallint NOT NULL,
	"search_text" text NOT NULL,
	CONSTRAINT "premises_world_uuid_id_pk" PRIMARY KEY("world_uuid","id"),
	CONSTRAINT "premises_esi_id_is_unique_in_world" UNIQUE("world_uuid","esi_id")
);
--> statement-breakpoint
CREATE TABLE "tdu_invoices" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"premise_id" integer NOT NULL,
	"message_uuid" uuid NOT NULL,
	"document_number" text NOT NULL,
	"purpose" text NOT NULL,
	"meter_read_document_number" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"billed_wh" bigint NOT NULL,
	"total_cents" bigint NOT NULL,
	"lines" jsonb NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tdu_invoices_document_number_is_unique" UNIQUE("world_uuid","document_number")
);
--> statement-breakpoint
CREATE TABLE "tdu_tariffs" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"utility" text NOT NULL,
	"effective_on" date NOT NULL,
	"observed_on" date NOT NULL,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"monthly_cents" integer NOT NULL,
	"rate_micros_per_kwh" integer NOT NULL,
	"spanning_periods" text NOT NULL,
	CONSTRAINT "tdu_tariffs_one_per_day_and_status" UNIQUE("utility","effective_on","status")
);
--> statement-breakpoint
CREATE TABLE "usage_days" (
	"world_uuid" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"premise_id" integer NOT NULL,
	"day" date NOT NULL,
	"consumption_wh" integer NOT NULL,
	"generation_wh" integer,
	"revision" smallint NOT NULL,
	"missing_count" smallint NOT NULL,
	"consumption" "bytea" NOT NULL,
	"generation" "bytea",
	"quality" "bytea",
	CONSTRAINT "usage_days_key" PRIMARY KEY("world_uuid","premise_id","day","revision")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" text NOT NULL,
	"language" text NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "documents_are_rendered_once_per_version" UNIQUE("world_uuid","kind","version","language"),
	CONSTRAINT "documents_belong_to_one_world" UNIQUE("world_uuid","uuid")
);
--> statement-breakpoint
CREATE TABLE "plan_groups" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"term_months" integer NOT NULL,
	"monthly_cost_cents" integer NOT NULL,
	"renewable_percent" integer,
	"early_termination_fee_cents" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plan_groups_belong_to_one_app" UNIQUE("world_uuid","app_uuid","uuid")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"plan_group_uuid" uuid NOT NULL,
	"version" text NOT NULL,
	"name" text NOT NULL,
	"term_months" integer NOT NULL,
	"utility" text NOT NULL,
	"pricing" jsonb NOT NULL,
	"energy_rate_micros_per_kwh" integer NOT NULL,
	"monthly_cost_cents" integer NOT NULL,
	"renewable_percent" integer,
	"early_termination_fee_cents" integer,
	"tdu_tariff_uuid" uuid NOT NULL,
	"average_cents_per_kwh" jsonb NOT NULL,
	"priced_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"efl_document_uuid" uuid NOT NULL,
	"tos_document_uuid" uuid NOT NULL,
	"yrac_document_uuid" uuid NOT NULL,
	CONSTRAINT "plans_version_is_priced_once" UNIQUE("plan_group_uuid","version"),
	CONSTRAINT "plans_belong_to_one_app" UNIQUE("world_uuid","app_uuid","uuid")
);
--> statement-breakpoint
CREATE TABLE "rate_sheet_rows" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"plan_group_uuid" uuid NOT NULL,
	"rate_sheet_uuid" uuid NOT NULL,
	"utility" text NOT NULL,
	"term_months" integer NOT NULL,
	"rate_micros_per_kwh" integer NOT NULL,
	"effective_on" date NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clock_advances" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"target_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL,
	"failure" jsonb,
	"done" jsonb NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "due_work" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"payload" jsonb NOT NULL,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "due_work_is_scheduled_once" UNIQUE("world_uuid","kind","key")
);
--> statement-breakpoint
CREATE TABLE "worlds" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"seed" integer NOT NULL,
	"virtual_now" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "worlds_only_sandboxes_have_a_virtual_clock" CHECK (("worlds"."kind" = 'sandbox') = ("worlds"."virtual_now" is not null))
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_app" FOREIGN KEY ("world_uuid","app_uuid") REFERENCES "public"."apps"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app_tokens" ADD CONSTRAINT "app_tokens_app" FOREIGN KEY ("world_uuid","app_uuid") REFERENCES "public"."apps"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "apps" ADD CONSTRAINT "apps_world_uuid_worlds_uuid_fk" FOREIGN KEY ("world_uuid") REFERENCES "public"."worlds"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "apps" ADD CONSTRAINT "apps_retailer_uuid_retailers_uuid_fk" FOREIGN KEY ("retailer_uuid") REFERENCES "public"."retailers"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_series" ADD CONSTRAINT "number_series_app" FOREIGN KEY ("world_uuid","app_uuid") REFERENCES "public"."apps"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing_chunks" ADD CONSTRAINT "billing_chunks_billing_run_uuid_billing_runs_uuid_fk" FOREIGN KEY ("billing_run_uuid") REFERENCES "public"."billing_runs"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing_holds" ADD CONSTRAINT "billing_holds_billing_period_uuid_billing_periods_uuid_fk" FOREIGN KEY ("billing_period_uuid") REFERENCES "public"."billing_periods"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing_periods" ADD CONSTRAINT "billing_periods_meter_read_uuid_meter_reads_uuid_fk" FOREIGN KEY ("meter_read_uuid") REFERENCES "public"."meter_reads"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing_periods" ADD CONSTRAINT "billing_periods_tdu_invoice_uuid_tdu_invoices_uuid_fk" FOREIGN KEY ("tdu_invoice_uuid") REFERENCES "public"."tdu_invoices"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing_periods" ADD CONSTRAINT "billing_periods_location" FOREIGN KEY ("world_uuid","app_uuid","account_uuid","location_uuid") REFERENCES "public"."locations"("world_uuid","app_uuid","account_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing_periods" ADD CONSTRAINT "billing_periods_premise" FOREIGN KEY ("world_uuid","premise_id") REFERENCES "public"."premises"("world_uuid","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "billing_runs" ADD CONSTRAINT "billing_runs_app" FOREIGN KEY ("world_uuid","app_uuid") REFERENCES "public"."apps"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_invoice_uuid_invoices_uuid_fk" FOREIGN KEY ("invoice_uuid") REFERENCES "public"."invoices"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_premise" FOREIGN KEY ("world_uuid","premise_id") REFERENCES "public"."premises"("world_uuid","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_document_versions" ADD CONSTRAINT "invoice_document_versions_invoice" FOREIGN KEY ("world_uuid","app_uuid","account_uuid","invoice_uuid") REFERENCES "public"."invoices"("world_uuid","app_uuid","account_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_lines" ADD CONSTRAINT "invoice_lines_invoice" FOREIGN KEY ("world_uuid","app_uuid","account_uuid","invoice_uuid") REFERENCES "public"."invoices"("world_uuid","app_uuid","account_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_renderings" ADD CONSTRAINT "invoice_renderings_version" FOREIGN KEY ("invoice_uuid","version") REFERENCES "public"."invoice_document_versions"("invoice_uuid","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_renderings" ADD CONSTRAINT "invoice_renderings_document" FOREIGN KEY ("world_uuid","document_uuid") REFERENCES "public"."documents"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_billing_period_uuid_billing_periods_uuid_fk" FOREIGN KEY ("billing_period_uuid") REFERENCES "public"."billing_periods"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_location" FOREIGN KEY ("world_uuid","app_uuid","account_uuid","location_uuid") REFERENCES "public"."locations"("world_uuid","app_uuid","account_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_plan" FOREIGN KEY ("world_uuid","app_uuid","plan_uuid") REFERENCES "public"."plans"("world_uuid","app_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_reverse_an_invoice_of_the_account" FOREIGN KEY ("world_uuid","app_uuid","account_uuid","reverses_uuid") REFERENCES "public"."invoices"("world_uuid","app_uuid","account_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_postings" ADD CONSTRAINT "ledger_postings_transaction" FOREIGN KEY ("world_uuid","app_uuid","account_uuid","transaction_uuid") REFERENCES "public"."ledger_transactions"("world_uuid","app_uuid","account_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_invoice_uuid_invoices_uuid_fk" FOREIGN KEY ("invoice_uuid") REFERENCES "public"."invoices"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_account" FOREIGN KEY ("world_uuid","app_uuid","account_uuid") REFERENCES "public"."accounts"("world_uuid","app_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollment_states" ADD CONSTRAINT "enrollment_states_enrollment_uuid_enrollments_uuid_fk" FOREIGN KEY ("enrollment_uuid") REFERENCES "public"."enrollments"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_location" FOREIGN KEY ("world_uuid","app_uuid","account_uuid","location_uuid") REFERENCES "public"."locations"("world_uuid","app_uuid","account_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_plan" FOREIGN KEY ("world_uuid","app_uuid","plan_uuid") REFERENCES "public"."plans"("world_uuid","app_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_account" FOREIGN KEY ("world_uuid","app_uuid","account_uuid") REFERENCES "public"."accounts"("world_uuid","app_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "locations" ADD CONSTRAINT "locations_premise" FOREIGN KEY ("world_uuid","premise_id") REFERENCES "public"."premises"("world_uuid","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_enrollment_uuid_enrollments_uuid_fk" FOREIGN KEY ("enrollment_uuid") REFERENCES "public"."enrollments"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_location" FOREIGN KEY ("world_uuid","app_uuid","account_uuid","location_uuid") REFERENCES "public"."locations"("world_uuid","app_uuid","account_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_contracts" ADD CONSTRAINT "supply_contracts_location" FOREIGN KEY ("world_uuid","app_uuid","account_uuid","location_uuid") REFERENCES "public"."locations"("world_uuid","app_uuid","account_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supply_contracts" ADD CONSTRAINT "supply_contracts_plan" FOREIGN KEY ("world_uuid","app_uuid","plan_uuid") REFERENCES "public"."plans"("world_uuid","app_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tax_jurisdictions" ADD CONSTRAINT "tax_jurisdictions_location" FOREIGN KEY ("world_uuid","app_uuid","account_uuid","location_uuid") REFERENCES "public"."locations"("world_uuid","app_uuid","account_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_app" FOREIGN KEY ("world_uuid","app_uuid") REFERENCES "public"."apps"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_messages" ADD CONSTRAINT "market_messages_world_uuid_worlds_uuid_fk" FOREIGN KEY ("world_uuid") REFERENCES "public"."worlds"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meter_reads" ADD CONSTRAINT "meter_reads_message_uuid_market_messages_uuid_fk" FOREIGN KEY ("message_uuid") REFERENCES "public"."market_messages"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meter_reads" ADD CONSTRAINT "meter_reads_premise" FOREIGN KEY ("world_uuid","premise_id") REFERENCES "public"."premises"("world_uuid","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "premises" ADD CONSTRAINT "premises_world_uuid_worlds_uuid_fk" FOREIGN KEY ("world_uuid") REFERENCES "public"."worlds"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tdu_invoices" ADD CONSTRAINT "tdu_invoices_message_uuid_market_messages_uuid_fk" FOREIGN KEY ("message_uuid") REFERENCES "public"."market_messages"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tdu_invoices" ADD CONSTRAINT "tdu_invoices_premise" FOREIGN KEY ("world_uuid","premise_id") REFERENCES "public"."premises"("world_uuid","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage_days" ADD CONSTRAINT "usage_days_premise" FOREIGN KEY ("world_uuid","premise_id") REFERENCES "public"."premises"("world_uuid","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_world_uuid_worlds_uuid_fk" FOREIGN KEY ("world_uuid") REFERENCES "public"."worlds"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_groups" ADD CONSTRAINT "plan_groups_app" FOREIGN KEY ("world_uuid","app_uuid") REFERENCES "public"."apps"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_tdu_tariff_uuid_tdu_tariffs_uuid_fk" FOREIGN KEY ("tdu_tariff_uuid") REFERENCES "public"."tdu_tariffs"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_plan_group" FOREIGN KEY ("world_uuid","app_uuid","plan_group_uuid") REFERENCES "public"."plan_groups"("world_uuid","app_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_efl_document" FOREIGN KEY ("world_uuid","efl_document_uuid") REFERENCES "public"."documents"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_tos_document" FOREIGN KEY ("world_uuid","tos_document_uuid") REFERENCES "public"."documents"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_yrac_document" FOREIGN KEY ("world_uuid","yrac_document_uuid") REFERENCES "public"."documents"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rate_sheet_rows" ADD CONSTRAINT "rate_sheet_rows_plan_group" FOREIGN KEY ("world_uuid","app_uuid","plan_group_uuid") REFERENCES "public"."plan_groups"("world_uuid","app_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_advances" ADD CONSTRAINT "clock_advances_world" FOREIGN KEY ("world_uuid") REFERENCES "public"."worlds"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_work" ADD CONSTRAINT "due_work_world_uuid_worlds_uuid_fk" FOREIGN KEY ("world_uuid") REFERENCES "public"."worlds"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email_is_unique_in_app" ON "accounts" USING btree ("app_uuid",lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "apps_sandbox_has_a_world_of_its_own" ON "apps" USING btree ("world_uuid") WHERE "apps"."environment" = 'sandbox';--> statement-breakpoint
CREATE INDEX "billing_chunks_by_run" ON "billing_chunks" USING btree ("billing_run_uuid");--> statement-breakpoint
CREATE INDEX "billing_chunks_planned" ON "billing_chunks" USING btree ("world_uuid","app_uuid","uuid") WHERE "billing_chunks"."status" = 'planned';--> statement-breakpoint
CREATE UNIQUE INDEX "billing_holds_open_once_per_reason" ON "billing_holds" USING btree ("billing_period_uuid","code") WHERE "billing_holds"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "billing_periods_ready" ON "billing_periods" USING btree ("world_uuid","app_uuid","until_on","uuid") WHERE "billing_periods"."status" = 'ready';--> statement-breakpoint
CREATE UNIQUE INDEX "invoices_are_reversed_once" ON "invoices" USING btree ("reverses_uuid") WHERE "invoices"."reverses_uuid" is not null;--> statement-breakpoint
CREATE INDEX "invoices_by_account" ON "invoices" USING btree ("world_uuid","app_uuid","account_uuid","number");--> statement-breakpoint
CREATE INDEX "ledger_postings_by_account" ON "ledger_postings" USING btree ("world_uuid","app_uuid","account_uuid","ledger_account");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_books_an_invoice_once" ON "ledger_transactions" USING btree ("invoice_uuid") WHERE "ledger_transactions"."invoice_uuid" is not null;--> statement-breakpoint
CREATE INDEX "enrollments_by_account" ON "enrollments" USING btree ("world_uuid","app_uuid","account_uuid");--> statement-breakpoint
CREATE INDEX "services_by_premise" ON "services" USING btree ("world_uuid","premise_id");--> statement-breakpoint
CREATE INDEX "meter_reads_by_premise" ON "meter_reads" USING btree ("world_uuid","premise_id","until_on");--> statement-breakpoint
CREATE INDEX "tdu_invoices_by_read" ON "tdu_invoices" USING btree ("world_uuid","meter_read_document_number");--> statement-breakpoint
CREATE UNIQUE INDEX "clock_has_one_advance_at_a_time" ON "clock_advances" USING btree ("world_uuid") WHERE "clock_advances"."status" = 'running';--> statement-breakpoint
CREATE INDEX "due_work_by_time" ON "due_work" USING btree ("world_uuid","due_at","uuid") WHERE "due_work"."done_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "worlds_one_is_live" ON "worlds" USING btree ("kind") WHERE "worlds"."kind" = 'live';