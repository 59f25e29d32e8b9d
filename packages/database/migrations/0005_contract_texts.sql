CREATE TABLE "contract_texts" (
	"uuid" uuid PRIMARY KEY NOT NULL,
	"retailer_uuid" uuid NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"version" text NOT NULL,
	"body" text NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "contract_texts_version_is_uploaded_once" UNIQUE("retailer_uuid","kind","language","version")
);
--> statement-breakpoint
ALTER TABLE "contract_texts" ADD CONSTRAINT "contract_texts_retailer_uuid_retailers_uuid_fk" FOREIGN KEY ("retailer_uuid") REFERENCES "public"."retailers"("uuid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contract_texts_in_force" ON "contract_texts" USING btree ("retailer_uuid","kind","language","published_at") WHERE "contract_texts"."published_at" is not null;
--> statement-breakpoint
-- By hand, from here on. A text is published once and never changed: documents and contracts name it.
CREATE FUNCTION refuse_change_of_contract_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.published_at IS NOT NULL OR NEW.published_at IS NULL
    OR to_jsonb(OLD) - 'published_at' IS DISTINCT FROM to_jsonb(NEW) - 'published_at' THEN
    RAISE EXCEPTION 'a contract text is published once and never changed'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER contract_texts_are_published_once BEFORE UPDATE OR DELETE ON contract_texts
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_contract_text();
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON contract_texts TO lamplight_app;
