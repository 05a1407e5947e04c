/** The renderer as a bundle of its own, loaded when somebody first looks at a posting. */
export { postingPage } from './core/features/posting';
