CREATE TABLE "audit_entries" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid,
	"app_uuid" uuid,
	"account_uuid" uuid,
	"action" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"request_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "request_keys" (
	"owner" text NOT NULL,
	"key" text NOT NULL,
	"procedure" text NOT NULL,
	"input_hash" text NOT NULL,
	"answer" text,
	"reference" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "request_keys_are_used_once" PRIMARY KEY("owner","key")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"account_uuid" uuid,
	"location_uuid" uuid,
	"type" text NOT NULL,
	"object_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"sequence" bigint,
	"version" integer,
	CONSTRAINT "events_number_is_unique_in_app" UNIQUE("app_uuid","sequence")
);
--> statement-breakpoint
-- Tokens from before scopes could do everything, and go on doing so.
ALTER TABLE "app_tokens" ADD COLUMN "name" text NOT NULL DEFAULT 'First token';--> statement-breakpoint
ALTER TABLE "app_tokens" ADD COLUMN "scopes" text[] NOT NULL
  DEFAULT '{app:read,accounts:read,accounts:write,sandbox:write,events:read,audit:read,tokens:write}';--> statement-breakpoint
ALTER TABLE "app_tokens" ALTER COLUMN "name" DROP DEFAULT, ALTER COLUMN "scopes" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "app_tokens" ADD COLUMN "expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_app" FOREIGN KEY ("world_uuid","app_uuid") REFERENCES "public"."apps"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_app" FOREIGN KEY ("world_uuid","app_uuid") REFERENCES "public"."apps"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_by_app" ON "audit_entries" USING btree ("app_uuid","uuid");--> statement-breakpoint
CREATE INDEX "audit_entries_by_object" ON "audit_entries" USING btree ("object_id","uuid");--> statement-breakpoint
CREATE INDEX "request_keys_by_age" ON "request_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "events_without_number" ON "events" USING btree ("app_uuid","uuid") WHERE "events"."sequence" is null;--> statement-breakpoint
CREATE INDEX "events_by_object" ON "events" USING btree ("app_uuid","object_id");
--> statement-breakpoint
INSERT INTO number_series (world_uuid, app_uuid, series, last_number)
  SELECT world_uuid, uuid, 'event', 0 FROM apps;
--> statement-breakpoint
CREATE TRIGGER audit_entries_are_insert_only BEFORE UPDATE OR DELETE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Of an event only its number and version come later, once.
CREATE FUNCTION refuse_change_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.sequence IS NOT NULL OR NEW.sequence IS NULL OR NEW.version IS NULL
    OR to_jsonb(OLD) - 'sequence' - 'version' IS DISTINCT FROM to_jsonb(NEW) - 'sequence' - 'version' THEN
    RAISE EXCEPTION 'an event is numbered once and never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_are_numbered_once BEFORE UPDATE OR DELETE ON events
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_event();
--> statement-breakpoint
GRANT SELECT, INSERT ON audit_entries TO lamplight_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON events TO lamplight_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON request_keys TO lamplight_app;
