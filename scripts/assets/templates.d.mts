export function templateModule(sources: Readonly<Record<string, string>>): string;
