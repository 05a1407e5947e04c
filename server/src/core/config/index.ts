export { createHouses } from './houses';
export { catalogReferences, readConfig } from './readConfig';
export type { CatalogSource, HouseConfig, HouseRules, HouseSources } from './types';
