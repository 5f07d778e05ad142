export function worldOf(detail: string): Promise<{ byName: Map<string, import("d3-geo").ExtendedFeature> }>;
