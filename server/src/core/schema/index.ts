export * from './finding';
export { schemaFindings } from './findings';
export * from './lookup';
export * from './schema';
