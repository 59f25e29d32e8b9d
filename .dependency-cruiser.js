// The direction of imports between packages, and what each kind of file may reach for.
// Every rule is about the source as written: an `import type` counts like any other import.

/** Which other workspace packages the source of each package may import. */
const knows = {
  "packages/contracts": [],
  "packages/domain": ["contracts"],
  "packages/database": ["contracts", "domain"],
  "packages/documents": ["contracts", "domain"],
  "packages/market": ["contracts", "domain"],
  "packages/operations": ["contracts", "domain", "database"],
  "packages/client": [],
  "packages/operator-client": ["client"],
  "apps/api": ["contracts", "domain", "database", "documents", "market", "operations"],
  "apps/worker": ["contracts", "domain", "database", "documents", "market", "operations"],
  "apps/bench": ["domain", "database", "documents", "market", "operations"],
  "apps/cli": [
    "contracts",
    "domain",
    "database",
    "documents",
    "market",
    "operations",
    "client",
    "operator-client",
  ],
};

/** What a package's tests, test support and scripts may import besides. */
const testsAlsoKnow = {
  // The clients are generated from the contract and compared with it; what is shipped of them stands alone.
  "packages/client": ["contracts"],
  "packages/operator-client": ["contracts"],
  // The server is tested through the clients that call it.
  "apps/api": ["client", "operator-client"],
};

/** Files that never run for a user: tests, what supports them, scripts, generators, tools' settings. */
const development = [
  "[.]test[.]ts$",
  "/src/.*testing/",
  "^apps/cli/src/end-to-end/",
  "/scripts/",
  "/[^/]+[.]config[.]ts$",
  "^packages/contracts/src/generate/",
];

function directionRule(name, from, folder, known) {
  return {
    name,
    severity: "error",
    comment: `${folder} may import ${known.length === 0 ? "no other package" : `only ${known.join(", ")}`}.`,
    from,
    to: {
      path: "^(apps|packages)/",
      pathNot: [`^${folder}/`, ...known.map((one) => `^packages/${one}/`)],
    },
  };
}

const direction = Object.entries(knows).flatMap(([folder, known]) => {
  const alsoKnown = testsAlsoKnow[folder];
  if (alsoKnown === undefined) {
    return [directionRule(`direction: ${folder}`, { path: `^${folder}/` }, folder, known)];
  }
  const source = { path: `^${folder}/`, pathNot: development };
  const tests = { path: development.map((pattern) => `^${folder}/.*${pattern}`) };
  return [
    directionRule(`direction: ${folder}`, source, folder, known),
    directionRule(`direction: tests of ${folder}`, tests, folder, [...known, ...alsoKnown]),
  ];
});

export default {
  forbidden: [
    ...direction,
    {
      name: "no import of an app",
      severity: "error",
      comment: "The command line starts the other apps as processes; nothing imports them.",
      from: { path: "^(apps|packages)/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^$1/$2/" },
    },
    {
      name: "packages by name",
      severity: "error",
      comment: "Another package is imported by its name, through the exports of its package.json.",
      from: { path: "^(apps|packages)/([^/]+)/" },
      to: {
        path: "^(apps|packages)/",
        // One generator writes both clients; the client that it belongs to does not publish it.
        pathNot: ["^$1/$2/", "^packages/client/scripts/generated-source[.]ts$"],
        dependencyTypes: ["local"],
      },
    },
    {
      name: "no unresolved import",
      severity: "error",
      comment: "The file or package is missing, or the package does not export that path.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no cycle",
      severity: "error",
      comment: "Two files that need each other are one file, or a third is missing.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no undeclared dependency",
      severity: "error",
      comment: "A package names what it imports in its own package.json.",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no devDependency in shipped code",
      severity: "error",
      comment:
        "A devDependency is for tests, their support, scripts, generators and tools' settings.",
      from: { pathNot: development },
      to: { dependencyTypes: ["npm-dev"] },
    },
    {
      name: "no development file in shipped code",
      severity: "error",
      comment: "Code that runs for a user does not depend on tests, their support or generators.",
      from: { pathNot: development },
      to: { path: development, pathNot: "node_modules" },
    },
    {
      name: "domain is pure",
      severity: "error",
      comment:
        "The domain works on values: no file, network, process or clock, and no library but these two.",
      from: { path: "^packages/domain/", pathNot: development },
      to: {
        pathNot: [
          "^packages/(contracts|domain)/",
          "/node_modules/@noble/hashes/",
          "/node_modules/temporal-polyfill/",
        ],
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(apps|packages)/[^/]+/dist/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
    },
  },
};
