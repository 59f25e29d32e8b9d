CREATE TABLE "usage_profile_days" (
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"usage_profile_uuid" uuid NOT NULL,
	"day" date NOT NULL,
	"consumption" "bytea" NOT NULL,
	"generation" "bytea",
	"quality" "bytea",
	CONSTRAINT "usage_profile_days_have_each_day_once" PRIMARY KEY("usage_profile_uuid","day")
);
--> statement-breakpoint
CREATE TABLE "usage_profiles" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"world_uuid" uuid NOT NULL,
	"app_uuid" uuid NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"source" text,
	"esi_id" text,
	"file_name" text,
	"file" "bytea",
	"from_on" date,
	"until_on" date,
	"import_wh" bigint,
	"export_wh" bigint,
	"missing_intervals" integer,
	"problems" jsonb NOT NULL,
	"problem_count" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "usage_profiles_belong_to_one_app" UNIQUE("world_uuid","app_uuid","uuid")
);
--> statement-breakpoint
ALTER TABLE "usage_profile_days" ADD CONSTRAINT "usage_profile_days_profile" FOREIGN KEY ("world_uuid","app_uuid","usage_profile_uuid") REFERENCES "public"."usage_profiles"("world_uuid","app_uuid","uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage_profiles" ADD CONSTRAINT "usage_profiles_app" FOREIGN KEY ("world_uuid","app_uuid") REFERENCES "public"."apps"("world_uuid","uuid") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint

-- What Drizzle cannot express of usage profiles.
ALTER TABLE usage_profile_days
  ADD CONSTRAINT usage_profile_days_hold_whole_intervals CHECK (
    length(consumption) IN (368, 384, 400)
    AND (generation IS NULL OR length(generation) = length(consumption))
    AND (quality IS NULL OR length(quality) * 4 = length(consumption))
  );
--> statement-breakpoint
-- Packed Wh do not compress, and trying costs time.
ALTER TABLE usage_profile_days
  ALTER COLUMN consumption SET STORAGE PLAIN,
  ALTER COLUMN generation SET STORAGE PLAIN,
  ALTER COLUMN quality SET STORAGE PLAIN;
--> statement-breakpoint
-- What a comparison was made on is never another day's.
CREATE TRIGGER usage_profile_days_are_insert_only BEFORE UPDATE OR DELETE ON usage_profile_days
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE usage_profiles
  ADD CONSTRAINT usage_profiles_are_ready_with_their_usage CHECK (
    (status = 'ready') = (from_on IS NOT NULL AND until_on IS NOT NULL AND import_wh IS NOT NULL
      AND missing_intervals IS NOT NULL)
  ),
  ADD CONSTRAINT usage_profiles_keep_their_file_until_read CHECK (status = 'pending' OR file IS NULL);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON usage_profiles TO lamplight_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON usage_profile_days TO lamplight_app;
