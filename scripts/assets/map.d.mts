export function makeMaps(outDir: string): Promise<void>;
