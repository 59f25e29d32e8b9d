/** A published label: what it prints of prices, and the averages it prints at 500, 1,000 and 2,000 kWh. */
export type LabelCase = readonly [
  label: string,
  energyDollarsPerKwh: string,
  baseDollars: string,
  tduMonthlyDollars: string,
  tduDollarsPerKwh: string,
  averageCents: readonly [string, string, string],
];

/** Labels of Texas retailers with one energy price, 2025 and 2026. */
export const labelCases: readonly LabelCase[] = [
  [
    "Spark Energy, Opendoor Select (4 mo)",
    "0.2299",
    "0.00",
    "3.24",
    "0.0566770",
    ["29.3", "29.0", "28.8"],
  ],
  ["BKV Energy, Daisy 11", "0.07034", "0.00", "4.06", "0.061196", ["14.0", "13.6", "13.4"]],
  ["Just Energy, Basics PTC - 24", "0.094", "0.00", "4.06", "0.061196", ["16.3", "15.9", "15.7"]],
  [
    "Constellation, 12 month residential fixed",
    "0.1044",
    "0.00",
    "7.85",
    "0.064665",
    ["18.5", "17.7", "17.3"],
  ],
  ["Think Energy, Think Clean 12", "0.078", "4.95", "4.06", "0.061196", ["15.7", "14.8", "14.4"]],
  [
    "Abundance Energy, Confident Renter 12",
    "0.0622",
    "0.00",
    "4.06",
    "0.061196",
    ["13.2", "12.7", "12.5"],
  ],
  ["Budget Power, No Gimmicks 12", "0.06212", "0.00", "4.06", "0.061196", ["13.1", "12.7", "12.5"]],
  ["Gexa Energy, Eco Choice 12", "0.081", "0.00", "4.23", "0.051248", ["14.1", "13.6", "13.4"]],
  [
    "Green Mountain, Renewable Rewards Solar Credit 12",
    "0.113",
    "29.95",
    "4.06",
    "0.061196",
    ["24.2", "20.8", "19.1"],
  ],
  [
    "Direct Energy, Direct Solar Unlimited 12",
    "0.103",
    "9.95",
    "4.06",
    "0.061196",
    ["19.2", "17.8", "17.1"],
  ],
  [
    "Reliant, Solar Payback Match 12",
    "0.116206",
    "9.99",
    "4.06",
    "0.061196",
    ["20.6", "19.1", "18.4"],
  ],
  ["Champion Energy, Champ Saver-1", "0.143", "0.00", "4.23", "0.056032", ["20.7", "20.3", "20.1"]],
  ["Champion Energy, Champ Saver-1", "0.129", "0.00", "7.85", "0.072370", ["21.7", "20.9", "20.5"]],
];
