import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

interface SourceFile {
  /** From the root, with slashes. */
  file: string;
  text: string;
  /** Module specifiers as written; type-only ones apart. */
  imports: string[];
  typeImports: string[];
}

const files: SourceFile[] = [];
for await (const file of glob("packages/*/{src,test,gallery}/**/*.{ts,tsx,js}", {
  cwd: root,
  exclude: (name) => /node_modules|dist/.test(name),
})) {
  const text = readFileSync(path.join(root, file), "utf8");
  const found = [
    ...text.matchAll(
      /^\s*(?:import|export)\s+(type\s)?[^;]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"|import\("([^"]+)"\)/gm,
    ),
  ];
  files.push({
    file: file.replaceAll(path.sep, "/"),
    text,
    imports: found.filter((match) => !match[1]).map((match) => match[2] ?? match[3] ?? match[4]!),
    typeImports: found.filter((match) => match[1]).map((match) => match[2]!),
  });
}

/** Who may enter whom, by its index only; everything else goes by event. */
const mayCall: Record<string, readonly string[]> = {
  programme: [],
  accounts: [],
  setup: ["accounts", "people", "programme"],
  people: ["accounts", "programme"],
  catalog: ["programme"],
  conversations: ["people", "catalog"],
  tracking: ["people", "programme"],
  attribution: ["people", "conversations", "tracking", "programme"],
  gamification: ["people", "catalog", "programme"],
  orders: ["people", "catalog", "tracking", "attribution", "gamification", "programme"],
  insights: ["people", "conversations", "tracking", "orders", "gamification", "programme"],
  exchange: [
    "people",
    "catalog",
    "conversations",
    "tracking",
    "attribution",
    "gamification",
    "orders",
    "insights",
    "programme",
  ],
};

const server = files.filter((one) => one.file.startsWith("packages/server/src/"));
const moduleOf = (file: string) => /^packages\/server\/src\/modules\/([^/]+)\//.exec(file)?.[1];
const all = (one: SourceFile) => [...one.imports, ...one.typeImports];
const isTest = (file: string) => /\.test\.tsx?$|\/test\//.test(file);

describe("directions in the server", () => {
  it("a module is entered by its index, along the table", () => {
    const wrong = server.flatMap((one) => {
      const from = moduleOf(one.file);
      if (!from || isTest(one.file)) return [];
      const entered = all(one).flatMap((name) => /^#modules\/(.+)$/.exec(name)?.[1] ?? []);
      return entered.filter((to) => to !== from && !mayCall[from]?.includes(to)).map((to) => `${one.file} → ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  it("no module reaches into another by path", () => {
    const wrong = server.flatMap((one) => {
      const from = moduleOf(one.file);
      if (!from) return [];
      const reached = all(one)
        .filter((name) => name.startsWith("."))
        .map((name) => path.posix.join(path.posix.dirname(one.file), name));
      return reached
        .filter((to) => moduleOf(to) !== undefined && moduleOf(to) !== from)
        .map((to) => `${one.file} → ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  it("the platform knows no module", () => {
    const platform = server.filter((one) => one.file.startsWith("packages/server/src/platform/") && !isTest(one.file));
    expect(platform.filter((one) => all(one).some((name) => name.includes("modules/"))).map((one) => one.file)).toEqual(
      [],
    );
  });

  it("rules are pure: they import only rules, contracts and calculating libraries, and never ask for the time or chance", () => {
    const rules = server.filter((one) => /\/rules\//.test(one.file) && !isTest(one.file));
    expect(rules.length).toBeGreaterThan(20);
    const allowed = /^\.\/|^@rapport\/contracts$|^decimal\.js$|^isbot$|^node:crypto$/;
    const wrong = rules.filter(
      (one) =>
        all(one).some((name) => !allowed.test(name)) ||
        /Date\.now\(|new Date\(\)|Math\.random|performance\.now|process\./.test(one.text),
    );
    expect(wrong.map((one) => one.file)).toEqual([]);
  });

  it("SQL of a module names only its own schema", () => {
    const schemas = [
      "people",
      "catalog",
      "conversations",
      "tracking",
      "orders",
      "attribution",
      "gamification",
      "insights",
      "exchange",
      "programme",
      "accounts",
      "platform",
    ];
    const tables = new RegExp(`\\b(?:from|join|into|update|table)\\s+(?:only\\s+)?(${schemas.join("|")})\\.\\w+`, "g");
    const wrong = server.flatMap((one) => {
      const from = moduleOf(one.file);
      if (!from || isTest(one.file) || (from === "programme" && one.file.endsWith("store/records.ts"))) return [];
      return [...one.text.matchAll(tables)]
        .filter((match) => match[1] !== from)
        .map((match) => `${one.file}: ${match[0]}`);
    });
    expect(wrong).toEqual([]);
  });

  it("only the starting scripts read the environment", () => {
    const wrong = server.filter((one) => /process\.env/.test(one.text) && !isTest(one.file));
    expect(wrong.map((one) => one.file)).toEqual([]);
  });
});

describe("directions between packages", () => {
  const rulesOf: Record<string, { may: RegExp; types?: RegExp }> = {
    contracts: { may: /^\.|^zod$/ },
    client: { may: /^\./, types: /^@rapport\/contracts$/ },
    tracker: { may: /^\./, types: /^@rapport\/contracts$/ },
    widgets: {
      may: /^\.|^lit|^@rapport\/(client|tracker)|^@rapport\/ui\/.*\.css/,
      types: /^@rapport\/(contracts|client|tracker)$|^lit/,
    },
    ui: { may: /^\.|^react|^@mantine|^@tabler|^@fontsource/, types: /^react|^@mantine|^@tabler/ },
  };

  for (const [name, { may, types = /$^/ }] of Object.entries(rulesOf)) {
    it(`${name} imports only what it may`, () => {
      const own = files.filter((one) => one.file.startsWith(`packages/${name}/src/`) && !isTest(one.file));
      expect(own.length).toBeGreaterThan(0);
      const wrong = own.flatMap((one) => [
        ...one.imports.filter((to) => !may.test(to)).map((to) => `${one.file} → ${to}`),
        ...one.typeImports.filter((to) => !may.test(to) && !types.test(to)).map((to) => `${one.file} → type ${to}`),
      ]);
      expect(wrong).toEqual([]);
    });
  }

  it("App and Manager import neither the server nor each other", () => {
    const faces = files.filter((one) => /^packages\/(app|manager)\//.test(one.file));
    const wrong = faces.filter((one) => all(one).some((name) => /^@rapport\/(server|app|manager|demo)/.test(name)));
    expect(wrong.map((one) => one.file)).toEqual([]);
  });

  it("the demo shop imports nothing of ours", () => {
    const shop = files.filter(
      (one) => /^packages\/demo\/src\/(shop|art|catalogue|world|simulation)\//.test(one.file) && !isTest(one.file),
    );
    expect(shop.length).toBeGreaterThan(0);
    expect(shop.filter((one) => all(one).some((name) => name.startsWith("@rapport/"))).map((one) => one.file)).toEqual(
      [],
    );
  });
});
