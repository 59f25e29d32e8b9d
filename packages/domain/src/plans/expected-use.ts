/**
 * The use of a cycle by which a month's money becomes money by kWh: the middle one of a residential label. The
 * rate that a plan states where it has several, a partner's commission and the cost of energy go by it.
 */
export const expectedUseKwh = 1000;
export const expectedUseWh = expectedUseKwh * 1000;
