export * from './extends';
export * from './lines';
export * from './locate';
export * from './node';
export { parse } from './parse';
export * from './pasted';
export { type Prose, proseOf, type Verbatim } from './prose';
export * from './specDocument';
export { toValue } from './toValue';
