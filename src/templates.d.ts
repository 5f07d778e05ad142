declare module "*/lib/templates.js" {
  const templates: Readonly<Record<string, (view: object) => string>>;
  export default templates;
}
