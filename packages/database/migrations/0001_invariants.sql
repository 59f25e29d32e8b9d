-- What Drizzle cannot express: partitions, exclusion constraints, triggers, the address index.
-- The names of these objects are compared with a checked-in list by catalog.db.test.ts.

CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint

-- Usage by month of the data: a month can be detached, and an import touches few indexes.
ALTER TABLE usage_days RENAME TO usage_days_unpartitioned;
--> statement-breakpoint
CREATE TABLE usage_days (LIKE usage_days_unpartitioned INCLUDING DEFAULTS) PARTITION BY RANGE (day);
--> statement-breakpoint
DROP TABLE usage_days_unpartitioned;
--> statement-breakpoint
ALTER TABLE usage_days
  ADD CONSTRAINT usage_days_key PRIMARY KEY (world_uuid, premise_id, day, revision),
  ADD CONSTRAINT usage_days_premise FOREIGN KEY (world_uuid, premise_id) REFERENCES premises (world_uuid, id),
  ADD CONSTRAINT usage_days_holds_whole_intervals CHECK (
    length(consumption) IN (368, 384, 400)
    AND (generation IS NULL OR length(generation) = length(consumption))
    AND (quality IS NULL OR length(quality) * 4 = length(consumption))
  );
--> statement-breakpoint
-- Packed Wh do not compress, and trying costs time on every import.
ALTER TABLE usage_days
  ALTER COLUMN consumption SET STORAGE PLAIN,
  ALTER COLUMN generation SET STORAGE PLAIN,
  ALTER COLUMN quality SET STORAGE PLAIN;
--> statement-breakpoint

-- The application has no right to create tables; this one thing it may have made, by the schema's owner.
CREATE FUNCTION ensure_usage_partitions(first_day date, last_day date) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
  month_start date := date_trunc('month', first_day)::date;
  partition_name text;
  made integer := 0;
BEGIN
  IF last_day < first_day OR last_day - first_day > 3700 OR first_day < '2000-01-01' OR last_day > '2100-01-01' THEN
    RAISE EXCEPTION 'usage partitions from % to % are out of reason', first_day, last_day;
  END IF;
  -- Two imports that need the same month wait here instead of failing.
  PERFORM pg_advisory_xact_lock(hashtext('ensure_usage_partitions'));
  WHILE month_start <= last_day LOOP
    partition_name := 'usage_days_' || to_char(month_start, 'YYYY_MM');
    IF to_regclass(partition_name) IS NULL THEN
      EXECUTE format('CREATE TABLE %I PARTITION OF usage_days FOR VALUES FROM (%L) TO (%L)',
        partition_name, month_start, (month_start + interval '1 month')::date);
      made := made + 1;
    END IF;
    month_start := (month_start + interval '1 month')::date;
  END LOOP;
  RETURN made;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION ensure_usage_partitions(date, date) FROM PUBLIC;
--> statement-breakpoint

CREATE INDEX premises_by_address ON premises USING gin (world_uuid, search_text gin_trgm_ops);
--> statement-breakpoint

-- No service day of a premise is billed by two live invoices.
ALTER TABLE coverage
  ADD CONSTRAINT coverage_bills_each_day_once
    EXCLUDE USING gist (world_uuid WITH =, premise_id WITH =, days WITH &&),
  ADD CONSTRAINT coverage_is_a_real_span CHECK (NOT isempty(days) AND NOT lower_inf(days) AND NOT upper_inf(days));
--> statement-breakpoint

-- Nobody has service where another has, or has asked for it.
ALTER TABLE services
  ADD CONSTRAINT service_has_one_holder_at_a_time
    EXCLUDE USING gist (world_uuid WITH =, premise_id WITH =, days WITH &&);
--> statement-breakpoint

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
DO $$
DECLARE
  table_name text;
BEGIN
  FOREACH table_name IN ARRAY ARRAY[
    'documents', 'enrollment_states', 'invoice_document_versions', 'invoice_lines', 'invoice_renderings',
    'invoices', 'ledger_postings', 'ledger_transactions', 'market_messages', 'meter_reads', 'plans',
    'rate_sheet_rows', 'tdu_invoices', 'usage_days'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      table_name || '_are_insert_only', table_name);
  END LOOP;
END $$;
--> statement-breakpoint

-- A ledger transaction is whole when its database transaction ends: postings that sum to zero, two at least.
CREATE FUNCTION assert_ledger_transaction_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  total bigint;
  postings bigint;
BEGIN
  SELECT coalesce(sum(amount_cents), 0), count(*) INTO total, postings
    FROM ledger_postings WHERE transaction_uuid = NEW.uuid;
  IF total <> 0 OR postings < 2 THEN
    RAISE EXCEPTION 'ledger transaction % has % postings that sum to % cents', NEW.uuid, postings, total
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_transactions_balance';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_transactions_balance AFTER INSERT ON ledger_transactions
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION assert_ledger_transaction_balances();
--> statement-breakpoint

-- Postings come with their header or never: otherwise a booked transaction could be added to.
CREATE FUNCTION assert_posting_comes_with_its_header() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM new_postings
    JOIN ledger_transactions header ON header.uuid = new_postings.transaction_uuid
    WHERE header.transaction_id <> pg_current_xact_id()
  ) THEN
    RAISE EXCEPTION 'a posting was added to a booked ledger transaction'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_postings_come_with_their_header';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_postings_come_with_their_header AFTER INSERT ON ledger_postings
  REFERENCING NEW TABLE AS new_postings
  FOR EACH STATEMENT EXECUTE FUNCTION assert_posting_comes_with_its_header();
--> statement-breakpoint
-- The header's transaction number is PostgreSQL's own, whatever an insert says.
CREATE FUNCTION stamp_ledger_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.transaction_id := pg_current_xact_id();
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_transactions_are_stamped BEFORE INSERT ON ledger_transactions
  FOR EACH ROW EXECUTE FUNCTION stamp_ledger_transaction();
--> statement-breakpoint

-- What the application may do. Insert-only tables are guarded twice: by trigger and by right.
GRANT USAGE ON SCHEMA public TO lamplight_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO lamplight_app;
--> statement-breakpoint
GRANT UPDATE ON accounts, apps, app_tokens, billing_chunks, billing_holds, billing_periods, billing_runs,
  clock_advances, due_work, enrollments, imports, number_series, operator_tokens, plan_groups, premises,
  retailers, services, supply_contracts, worlds TO lamplight_app;
--> statement-breakpoint
GRANT DELETE ON coverage, services TO lamplight_app;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION ensure_usage_partitions(date, date) TO lamplight_app;
