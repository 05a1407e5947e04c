/** The renderer as a bundle of its own, loaded when somebody first looks at a posting. */
export { exportFormats, exportPosting, undrawnWords } from './core/features/exporting';
export { postingPage } from './core/features/posting';
