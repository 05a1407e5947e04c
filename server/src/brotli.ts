/**
 * What unpacks the knowledge in browsers, which have no such thing themselves, as a bundle of its own: `dist/brotli.js`.
 */
export { decompress } from 'brotli/decompress';
