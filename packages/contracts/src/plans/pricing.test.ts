import { describe, expect, it } from "vitest";
import { z } from "zod";
import { planPricingSchema } from "./pricing.ts";

type Json = z.core.JSONSchema.BaseSchema;

/** Paths below a schema of which a reader of the published form would not learn what they mean. */
function undescribed(schema: Json, path: string): string[] {
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (typeof field === "boolean") return [`${path}.${name}`];
    const isSaid = field.description !== undefined || field.const !== undefined;
    return [...(isSaid ? [] : [`${path}.${name}`]), ...undescribed(field, `${path}.${name}`)];
  });
  const forms = (schema.oneOf ?? []).flatMap((form, index) => {
    if (typeof form === "boolean") return [`${path}|${index}`];
    const isSaid = form.description !== undefined;
    return [...(isSaid ? [] : [`${path}|${index}`]), ...undescribed(form, `${path}|${index}`)];
  });
  const { items } = schema;
  const ofItems =
    typeof items === "object" && !Array.isArray(items) ? undescribed(items, `${path}[]`) : [];
  return [...fields, ...forms, ...ofItems];
}

describe("the published form of pricing", () => {
  const published = z.toJSONSchema(planPricingSchema, { io: "input" });

  it("says of every component and of every field what it means", () => {
    expect(undescribed(published, "pricing")).toEqual([]);
  });

  it("is closed at every level: a field that nobody knows would be a charge that nobody makes", () => {
    const text = JSON.stringify(published);
    const objects = text.match(/"type":"object"/g)?.length;
    expect(text.match(/"additionalProperties":false/g)?.length).toBe(objects);
  });
});
