export * from './finding';
export { type DocumentKind, type Format, formatOf, schemaOf } from './kinds';
export * from './lookup';
export * from './schema';
