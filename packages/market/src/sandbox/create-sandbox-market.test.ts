import { orderCompletedSchema, type ServiceOrder } from "@lamplight/contracts/model";
import { daysBetween, isAmsOperationalDay, localDayOf } from "@lamplight/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSandboxMarket } from "./create-sandbox-market.ts";

const market = createSandboxMarket();
const order: ServiceOrder = {
  kind: "move_in",
  orderNumber: "order-1",
  esiId: "10443720000000001",
  requestedOn: "2026-03-10",
};

function esiIdOf(index: number): string {
  return `10443720${String(index).padStart(9, "0")}`;
}

describe("orders", () => {
  it.each([
    ["2026-03-01T12:00:00.000Z", "2026-03-10T11:00:00.000Z", "in the morning of the day asked for"],
    ["2026-03-10T10:59:59.999Z", "2026-03-10T11:00:00.000Z", "that morning, a moment before"],
    ["2026-03-10T15:30:00.000Z", "2026-03-10T15:30:00.000Z", "at once when the morning is over"],
    ["2026-03-12T01:00:00.000Z", "2026-03-12T01:00:00.000Z", "at once when the day is over"],
  ])("asked at %s are done at %s: %s", (now, completedAt) => {
    expect(market.orderCompletedAt(order, now)).toBe(completedAt);
  });

  it("are answered with the day asked for, always by the same message", () => {
    const meter = { meterNumber: "123456789", registerWh: 7_000_000 };
    const completed = market.completeOrder(order, meter);
    expect(orderCompletedSchema.parse(completed)).toMatchObject({
      ...meter,
      orderNumber: "order-1",
      esiId: order.esiId,
      effectiveOn: "2026-03-10",
    });
    expect(market.completeOrder(order, meter)).toEqual(completed);
    const other = market.completeOrder({ ...order, orderNumber: "order-2" }, meter);
    expect(other.messageId).not.toBe(completed.messageId);
  });

  it("begin at a register of 5 to 60 MWh of the meter's own", () => {
    const registers = Array.from({ length: 500 }, (_, index) =>
      market.initialRegisterWh(esiIdOf(index)),
    );
    expect(registers.every((wh) => Number.isInteger(wh) && wh >= 5e6 && wh <= 60e6)).toBe(true);
    expect(new Set(registers).size).toBeGreaterThan(490);
    expect(market.initialRegisterWh("10443720000000000")).toBe(registers[0]);
  });
});

describe("reads", () => {
  it("come 27 to 35 days apart, on days on which meters are read", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 }),
        fc.integer({ min: 1, max: 20 }),
        (calendarSeed, readCycle) => {
          let after = "2025-01-01";
          for (let read = 0; read < 30; read++) {
            const next = market.nextReadDay({ calendarSeed, readCycle, after });
            expect(isAmsOperationalDay(next)).toBe(true);
            const gap = daysBetween(after, next);
            expect(gap).toBeLessThanOrEqual(35);
            if (read > 0) expect(gap).toBeGreaterThanOrEqual(27);
            after = next;
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it("are told at 07:00 local of the next business day", () => {
    // Friday 3 July 2026 is the holiday of the fourth, a Saturday.
    expect(market.readDeliveredAt({ until: "2026-07-01" })).toBe("2026-07-02T12:00:00.000Z");
    expect(market.readDeliveredAt({ until: "2026-07-02" })).toBe("2026-07-06T12:00:00.000Z");
    expect(market.readDeliveredAt({ until: "2026-01-09" })).toBe("2026-01-12T13:00:00.000Z");
  });

  it("are followed by the utility's invoice one to three business days later", () => {
    // 6 to 15 October 2026: the 12th is a holiday.
    const possible = ["2026-10-08", "2026-10-09", "2026-10-13"];
    const delivered = Array.from({ length: 200 }, (_, index) =>
      market.tduInvoiceDeliveredAt({
        until: "2026-10-06",
        esiId: esiIdOf(index),
      }),
    );
    expect(new Set(delivered.map(localDayOf))).toEqual(new Set(possible));
    expect(delivered.every((instant) => instant.endsWith("T13:00:00.000Z"))).toBe(true);
    const read = market.readDeliveredAt({ until: "2026-10-06" });
    expect(delivered.every((instant) => instant > read)).toBe(true);
  });
});
