export { createHouses, type Houses } from './houses';
export { catalogReferences, readConfig } from './readConfig';
export type { CatalogSource, HouseConfig, HouseLook, HouseRules, HouseSources } from './types';
