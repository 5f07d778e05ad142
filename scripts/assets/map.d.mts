export function makeMaps(outDir: string, settings: typeof import("../../src/plan/fit/settings.ts")): Promise<void>;
